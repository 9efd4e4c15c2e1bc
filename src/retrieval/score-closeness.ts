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
  const sides = pairUp(neighbours, concepts.length);
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
      for (let side = sides.offsets[number]!; side < sides.offsets[number + 1]!; side++) {
        const distance = at - start - last[sides.others[side]!]!;
        if (distance > WINDOW) continue;
        const pair = sides.pairs[side]!;
        close[pair]!++;
        if (distance === 1 && sides.isSecond[side] === 1) next[pair]!++;
      }
      last[number] = at - start;
      if (isAccented[number] && words[word] === concepts[number]!.written) asWritten[number] = 1;
    }
  };
  const weights = neighbours.map(
    (pair) => (concepts[pair[0]]!.weight + concepts[pair[1]]!.weight) / 2,
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
  for (let number = 0; number < concepts.length; number++)
    for (const { term } of concepts[number]!.alternatives) {
      const id = terms.get(term);
      if (id !== undefined && marks[id] === -1) marks[id] = number;
    }
  return marks;
}

/** Pairs of neighbours as each concept of them sees them: those of concept `c` stand at `offsets[c]` up to `offsets[c + 1]`. */
interface Sides {
  readonly offsets: Uint32Array;
  readonly pairs: Uint32Array;
  readonly others: Uint32Array;
  /** 1 where the concept is the second of the pair. */
  readonly isSecond: Uint8Array;
}

function pairUp(neighbours: ReadQuery['neighbours'], concepts: number): Sides {
  const offsets = new Uint32Array(concepts + 1);
  for (const pair of neighbours) {
    offsets[pair[0] + 1]!++;
    offsets[pair[1] + 1]!++;
  }
  for (let concept = 0; concept < concepts; concept++) offsets[concept + 1]! += offsets[concept]!;
  const ends = offsets.slice(0, concepts);
  const pairs = new Uint32Array(2 * neighbours.length);
  const others = new Uint32Array(2 * neighbours.length);
  const isSecond = new Uint8Array(2 * neighbours.length);
  for (let pair = 0; pair < neighbours.length; pair++) {
    const first = neighbours[pair]![0];
    const second = neighbours[pair]![1];
    const ofFirst = ends[first]!++;
    const ofSecond = ends[second]!++;
    pairs[ofFirst] = pairs[ofSecond] = pair;
    others[ofFirst] = second;
    others[ofSecond] = first;
    isSecond[ofSecond] = 1;
  }
  return { offsets, pairs, others, isSecond };
}

function saturate(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}
