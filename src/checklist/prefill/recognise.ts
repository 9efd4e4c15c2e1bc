import { SAYS, type Says } from './examples.js';
import type { Passage } from './passages.js';
import { fitClassifier, weighTerms, type Classifier } from './softmax.js';

/** A passage that seems to speak of an item. */
export interface Sighting {
  readonly passage: Passage;
  /** How likely it is near the item rather than any other. */
  readonly about: number;
  /** How likely it says each for the item; `beside` where it only uses the same words. */
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
    known.map(({ item, vector }) => ({ vector, label: item })),
    items,
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
  const hear = ({ terms, own }: Pick<Passage, 'terms' | 'own'>): Heard => {
    const said = read(own);
    const [topics, any] = [topic(read(terms)), ofAny(said)];
    return { topics, says: (place) => combine([ofItem[place]!(said), any]) };
  };
  return (passages) => {
    const heard = passages.map((passage) => {
      const [here, onward] = [hear(passage), passage.onward && hear(passage.onward)];
      return { passage, ...(onward === undefined ? here : both(here, onward)) };
    });
    return new Map(
      items.map((item, place) => {
        const sightings = heard
          .filter(({ topics }) => topics[place]! > LEAST)
          .sort((one, other) => other.topics[place]! - one.topics[place]!)
          .slice(0, MOST_SIGHTINGS)
          .map(({ passage, topics, says }) => ({
            passage,
            about: topics[place]!,
            says: named(says(place)),
          }));
        return [item, sightings] as const;
      }),
    );
  };
}

/** How likely it speaks of each item, and what it says for the one in a place. */
interface Heard {
  readonly topics: readonly number[];
  readonly says: (place: number) => readonly number[];
}

/** What is heard in a passage alone and with what follows, each counting as much. */
function both(one: Heard, other: Heard): Heard {
  return {
    topics: one.topics.map((share, at) => Math.sqrt(share * other.topics[at]!)),
    says: (place) => combine([one.says(place), other.says(place)]),
  };
}

/** The geometric mean of two opinions. */
function combine([one, other]: readonly [readonly number[], readonly number[]]): readonly number[] {
  const shares = one.map((share, at) => Math.sqrt(share * other[at]!));
  const sum = shares.reduce((total, each) => total + each, 0);
  return shares.map((each) => each / sum);
}

function named([yes = 0, partly = 0, no = 0, beside = 0]: readonly number[]): Sighting['says'] {
  return { yes, partly, no, beside };
}
