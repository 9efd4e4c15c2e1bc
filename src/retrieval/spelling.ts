/** Words of a vocabulary that a misspelt word may stand for. */
export interface Speller {
  readonly suggest: (word: string) => readonly string[];
}

const SHORTEST = 4;
const LONG = 8;
const MOST = 3;

/** Looks for words within one edit, or two for long words, with the same first letter (or its neighbour swapped). */
export function createSpeller(words: Iterable<string>): Speller {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (/\d/u.test(word)) continue;
    const list = byLength.get(word.length);
    if (list === undefined) byLength.set(word.length, [word]);
    else list.push(word);
  }
  const cache = new Map<string, readonly string[]>();
  return {
    suggest: (word) => {
      const cached = cache.get(word);
      if (cached !== undefined) return cached;
      const found = search(word, byLength);
      if (cache.size < 10_000) cache.set(word, found);
      return found;
    },
  };
}

function search(word: string, byLength: ReadonlyMap<number, readonly string[]>): readonly string[] {
  if (word.length < SHORTEST || word.length > 40 || /\d/u.test(word)) return [];
  const most = word.length >= LONG ? 2 : 1;
  const found: { candidate: string; distance: number }[] = [];
  for (let length = word.length - most; length <= word.length + most; length++)
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
      const distance = editDistance(word, candidate, most);
      if (distance <= most) found.push({ candidate, distance });
    }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === best)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Edits, swaps of neighbours among them, between two words (optimal string alignment); `most + 1` when there are more. */
export function editDistance(one: string, other: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      )
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
