import type { ReadQuery } from './concepts.js';
import type { IndexedSegment } from './corpus-index.js';
import type { RankingSettings } from './settings.js';

/** Words apart up to which two words stand close. */
const WINDOW = 8;
const K1 = 1.2;

/** Rates how closely a document's words stand as the question's do. */
export type Closeness = (document: number) => number;

/**
 * What words of the question add by standing one after the other, or close, in the text (Metzler and Croft 2005, sequential
 * dependence), and by being written with the accents that they were asked with. One closeness serves one question.
 */
export function createCloseness(
  { terms, words, wordTerms, folded, sequences }: IndexedSegment,
  { concepts, neighbours }: ReadQuery,
  { ordered, unordered, written }: RankingSettings,
): Closeness {
  const marks = markTerms(terms, concepts);
  const pairs = pairUp(neighbours, concepts);
  const last = new Int32Array(concepts.length);
  const next = new Uint16Array(neighbours.length);
  const close = new Uint16Array(neighbours.length);
  const asWritten = new Uint8Array(concepts.length);
  // Only accents tell words apart that are one when they are folded: `pêche`, `péché`.
  const isAccented = concepts.map(({ word }) => (folded.get(word)?.length ?? 0) > 1);
  const read = (document: number): void => {
    last.fill(-WINDOW - 1);
    next.fill(0);
    close.fill(0);
    asWritten.fill(0);
    const start = sequences.offsets[document]!;
    for (let at = start; at < sequences.offsets[document + 1]!; at++) {
      const word = sequences.words[at]! - 1;
      if (word < 0) continue;
      const number = marks[wordTerms[word]!]!;
      if (number < 0) continue;
      for (const { pair, other, isSecond } of pairs[number]!) {
        const distance = at - start - last[other]!;
        if (isSecond && distance === 1) next[pair]!++;
        if (distance <= WINDOW) close[pair]!++;
      }
      last[number] = at - start;
      if (isAccented[number] && words[word] === concepts[number]!.written) asWritten[number] = 1;
    }
  };
  const weights = neighbours.map(
    ([one, other]) => (concepts[one]!.weight + concepts[other]!.weight) / 2,
  );
  return (document) => {
    read(document);
    let sum = 0;
    for (let pair = 0; pair < weights.length; pair++)
      if (close[pair]! > 0)
        sum +=
          weights[pair]! * (ordered * saturate(next[pair]!) + unordered * saturate(close[pair]!));
    for (let number = 0; number < concepts.length; number++)
      if (asWritten[number] === 1) sum += written * concepts[number]!.weight;
    return sum;
  };
}

/** The concept of each term, by their numbers; -1 for a term of none. */
function markTerms(
  terms: ReadonlyMap<string, number>,
  concepts: ReadQuery['concepts'],
): Int16Array {
  const marks = new Int16Array(terms.size).fill(-1);
  for (const [number, { alternatives }] of concepts.entries())
    for (const { term } of alternatives) {
      const id = terms.get(term);
      if (id !== undefined && marks[id] === -1) marks[id] = number;
    }
  return marks;
}

/** A pair of neighbours as one of the two sees it. */
interface Side {
  readonly pair: number;
  readonly other: number;
  readonly isSecond: boolean;
}

/** The pairs that each concept is of. */
function pairUp(
  neighbours: ReadQuery['neighbours'],
  concepts: ReadQuery['concepts'],
): readonly (readonly Side[])[] {
  const pairs: Side[][] = concepts.map(() => []);
  for (const [pair, [first, second]] of neighbours.entries()) {
    pairs[first]!.push({ pair, other: second, isSecond: false });
    pairs[second]!.push({ pair, other: first, isSecond: true });
  }
  return pairs;
}

function saturate(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}
