import { SAYS, type Says } from './examples.js';
import type { Passage } from './passages.js';
import { fitClassifier, type Classifier } from './softmax.js';

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
  const topic = fitClassifier(
    lessons.map(({ item, says, terms }) => ({ terms, label: says === 'beside' ? NONE : item })),
    [...items, NONE],
  );
  const ofAny = fitSays(lessons);
  const ofItem = new Map(
    items.map((item) => [item, fitSays(lessons.filter((each) => each.item === item))]),
  );
  return (passages) => {
    const topics = passages.map(({ terms }) => topic(terms));
    const ofAnyItem = new Map(passages.map((passage) => [passage, ofAny(passage.own)]));
    return new Map(
      items.map((item, place) => {
        const near = passages
          .map((passage, at) => ({ passage, about: topics[at]![place]! }))
          .filter(({ about }) => about > LEAST)
          .sort((one, other) => other.about - one.about)
          .slice(0, MOST_SIGHTINGS);
        const own = ofItem.get(item)!;
        const sightings = near.map(({ passage, about }) => ({
          passage,
          about,
          says: agree(own(passage.own), ofAnyItem.get(passage)!),
        }));
        return [item, sightings] as const;
      }),
    );
  };
}

function fitSays(lessons: readonly Lesson[]): Classifier {
  return fitClassifier(
    lessons.map(({ says, terms }) => ({ terms, label: says })),
    SAYS,
  );
}

/** The geometric mean of two opinions. */
function agree(one: readonly number[], other: readonly number[]): Readonly<Record<Says, number>> {
  const both = one.map((share, at) => Math.sqrt(share * other[at]!));
  const sum = both.reduce((total, each) => total + each, 0);
  const [yes = 0, partly = 0, no = 0, beside = 0] = both.map((each) => each / sum);
  return { yes, partly, no, beside };
}
