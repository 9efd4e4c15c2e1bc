import { SAYS, type Says } from './examples.js';
import type { Passage } from './passages.js';
import { fitClassifier, weighTerms, type Classifier } from './softmax.js';

/** A passage that seems to speak of an item. */
export interface Sighting {
  readonly passage: Passage;
  /** How likely it speaks of the item at all. */
  readonly about: number;
  /** If it does, how likely it says each. */
  readonly says: Readonly<Record<Says, number>>;
}

/** What the passages of a document seem to say, by item, the likeliest first. */
export type Recogniser = (passages: readonly Passage[]) => ReadonlyMap<string, readonly Sighting[]>;

/** An example with the terms by which it is compared. */
export interface Lesson {
  readonly item: string;
  readonly says: Says;
  readonly terms: readonly string[];
}

/** The class of lines that speak of no item. */
const NONE = '';
/** A passage less likely than this speaks of something else. */
const LEAST = 0.01;
const MOST_SIGHTINGS = 40;

/**
 * Learns from examples which item a passage speaks of, and what it says for it: by the words that say so for this item, and by
 * those that say so for any.
 */
export function learn(lessons: readonly Lesson[]): Recogniser {
  const items = [...new Set(lessons.map(({ item }) => item))];
  const { size, read } = weighTerms(lessons.map(({ terms }) => terms));
  const known = lessons.map(({ item, says, terms }) => ({ item, says, vector: read(terms) }));
  const topic = fitClassifier(
    known.map(({ item, says, vector }) => ({ vector, label: says === 'beside' ? NONE : item })),
    [...items, NONE],
    size,
  );
  const fitSays = (some: typeof known): Classifier =>
    fitClassifier(
      some.map(({ says, vector }) => ({ vector, label: says })),
      SAYS,
      size,
    );
  const ofAny = fitSays(known);
  const ofItem = items.map((item) => fitSays(known.filter((each) => each.item === item)));
  return (passages) => {
    const heard = passages.map((passage) => {
      const own = read(passage.own);
      return { passage, own, topics: topic(read(passage.terms)), any: ofAny(own) };
    });
    return new Map(
      items.map((item, place) => {
        const sightings = heard
          .filter(({ topics }) => topics[place]! > LEAST)
          .sort((one, other) => other.topics[place]! - one.topics[place]!)
          .slice(0, MOST_SIGHTINGS)
          .map(({ passage, own, topics, any }) => ({
            passage,
            about: topics[place]!,
            says: agree(ofItem[place]!(own), any),
          }));
        return [item, sightings] as const;
      }),
    );
  };
}

/** The geometric mean of two opinions. */
function agree(one: readonly number[], other: readonly number[]): Readonly<Record<Says, number>> {
  const both = one.map((share, at) => Math.sqrt(share * other[at]!));
  const sum = both.reduce((total, each) => total + each, 0);
  const [yes = 0, partly = 0, no = 0, beside = 0] = both.map((each) => each / sum);
  return { yes, partly, no, beside };
}
