/** Words of a vocabulary that a misspelt word may stand for. */
export interface Speller {
  readonly suggest: (word: string) => readonly string[];
}

const SHORTEST = 4;
const LONG = 8;
const LONGEST = 40;
const MOST = 3;
const DIGIT = /\d/u;
/** How many words are kept as looked up before. */
const MOST_KNOWN = 10_000;

/** Words of one length that begin with one letter or have it second, and the letters of each as bits. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

/** By letter, then by length. */
type Shelves = ReadonlyMap<string, readonly (Shelf | undefined)[]>;

/** Looks for words within one edit, or two for long words, with the same first letter (or its neighbour swapped). */
export function createSpeller(words: Iterable<string>): Speller {
  const shelves = shelve(words);
  const known = new Map<string, readonly string[]>();
  return {
    suggest: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const found = search(word, shelves);
      if (known.size < MOST_KNOWN) known.set(word, found);
      return found;
    },
  };
}

function shelve(words: Iterable<string>): Shelves {
  const shelves = new Map<string, Shelf[]>();
  const put = (letter: string, word: string, letters: number): void => {
    let ofLetter = shelves.get(letter);
    if (ofLetter === undefined) shelves.set(letter, (ofLetter = []));
    const shelf = (ofLetter[word.length] ??= { words: [], letters: [] });
    shelf.words.push(word);
    shelf.letters.push(letters);
  };
  for (const word of words) {
    if (word.length < SHORTEST - 1 || word.length > LONGEST + 2 || DIGIT.test(word)) continue;
    const letters = lettersOf(word);
    const [first, second] = [word.charAt(0), word.charAt(1)];
    put(first, word, letters);
    if (second !== first) put(second, word, letters);
  }
  return shelves;
}

function search(word: string, shelves: Shelves): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || DIGIT.test(word)) return [];
  const most = word.length >= LONG ? 2 : 1;
  const letters = lettersOf(word);
  const found: { candidate: string; distance: number }[] = [];
  const shelvesOfLetter = shelves.get(word.charAt(0)) ?? [];
  for (let length = word.length - most; length <= word.length + most; length++) {
    const shelf = shelvesOfLetter[length];
    if (shelf === undefined) continue;
    for (let at = 0; at < shelf.words.length; at++) {
      // An edit changes two letters at most.
      if (countBits(shelf.letters[at]! ^ letters) > 2 * most) continue;
      const candidate = shelf.words[at]!;
      const distance = editDistance(word, candidate, most);
      if (distance <= most) found.push({ candidate, distance });
    }
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === best)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Which letters a word has, a bit each: a to z, and all others in the six bits left. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 97;
    letters |= 1 << (code >= 0 && code < 26 ? code : 26 + (Math.abs(code) % 6));
  }
  return letters;
}

/** Of 32 bits, how many are set: in pairs, in fours, in bytes, then all together (Warren 2012, "Hacker's Delight", 5-1). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Edits, swaps of neighbours among them, between two words (optimal string alignment); `most + 1` when there are more. */
export function editDistance(one: string, other: string, most: number): number {
  return editsFrom(one, 0, other, 0, most);
}

/** The same from a place in each word on: what is alike is passed over, and each way to go on is tried. */
function editsFrom(one: string, at: number, other: string, to: number, most: number): number {
  while (at < one.length && to < other.length && one.charCodeAt(at) === other.charCodeAt(to)) {
    at++;
    to++;
  }
  const left = one.length - at;
  const right = other.length - to;
  if (left === 0 || right === 0) return Math.min(left + right, most + 1);
  if (Math.abs(left - right) > most || most === 0) return most + 1;
  const least = Math.min(
    editsFrom(one, at + 1, other, to + 1, most - 1),
    editsFrom(one, at + 1, other, to, most - 1),
    editsFrom(one, at, other, to + 1, most - 1),
  );
  const isSwap = left > 1 && right > 1 && one[at] === other[to + 1] && one[at + 1] === other[to];
  return 1 + (isSwap ? Math.min(least, editsFrom(one, at + 2, other, to + 2, most - 1)) : least);
}
