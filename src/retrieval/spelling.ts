/** Words of a vocabulary that a misspelt word may stand for. */
export interface Speller {
  readonly suggest: (word: string) => readonly string[];
}

const SHORTEST = 4;
const LONG = 8;
const LONGEST = 40;
const MOST = 3;
/** How many words are kept as looked up before. */
const MOST_KNOWN = 10_000;

/** Words of one length that begin with one letter or have it second, and the letters of each as bits. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

/** By length and letter. */
type Shelves = ReadonlyMap<string, Shelf>;

/** Looks for words within one edit, or two for long words, with the same first letter (or its neighbour swapped). */
export function createSpeller(words: () => Iterable<string>): Speller {
  let shelves: Shelves | undefined;
  const known = new Map<string, readonly string[]>();
  return {
    suggest: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const found = search(word, (shelves ??= shelve(words())));
      if (known.size < MOST_KNOWN) known.set(word, found);
      return found;
    },
  };
}

function shelve(words: Iterable<string>): Shelves {
  const shelves = new Map<string, Shelf>();
  for (const word of words) {
    if (word.length > LONGEST + 2 || /\d/u.test(word)) continue;
    const letters = lettersOf(word);
    for (const letter of new Set([word[0], word[1]])) {
      const key = `${word.length}${letter}`;
      const shelf = shelves.get(key) ?? { words: [], letters: [] };
      shelves.set(key, shelf);
      shelf.words.push(word);
      shelf.letters.push(letters);
    }
  }
  return shelves;
}

const NO_WORDS: Shelf = { words: [], letters: [] };

function search(word: string, shelves: Shelves): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /\d/u.test(word)) return [];
  const most = word.length >= LONG ? 2 : 1;
  const letters = lettersOf(word);
  const found: { candidate: string; distance: number }[] = [];
  for (let length = word.length - most; length <= word.length + most; length++) {
    const shelf = shelves.get(`${length}${word[0]}`) ?? NO_WORDS;
    for (const [at, candidate] of shelf.words.entries()) {
      // An edit changes two letters at most.
      if (countBits(shelf.letters[at]! ^ letters) > 2 * most) continue;
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

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Edits, swaps of neighbours among them, between two words (optimal string alignment); `most + 1` when there are more. */
export function editDistance(one: string, other: string, most: number): number {
  const width = other.length + 1;
  // Three rows of the table, used in turn.
  const rows = new Uint8Array(3 * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  for (let row = 1; row <= one.length; row++) {
    const own = (row % 3) * width;
    const above = ((row + 2) % 3) * width;
    const aboveThat = ((row + 1) % 3) * width;
    rows[own] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        rows[above + column]! + 1,
        rows[own + column - 1]! + 1,
        rows[above + column - 1]! + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      )
        cost = Math.min(cost, rows[aboveThat + column - 2]! + 1);
      rows[own + column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
  }
  return rows[(one.length % 3) * width + other.length]!;
}
