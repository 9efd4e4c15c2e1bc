import type { Mention } from '../domain/cited-instrument.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { NumberedKind } from '../domain/locator.js';
import { cleanText, foldAccents } from '../domain/plain-text.js';
import type { SourceId } from '../domain/source.js';
import { findPlaces } from './find-places.js';
import { findSources } from './find-sources.js';

/** A provision as people write it: `Art. 4(1)`, `para 10`, `223 b)`. */
export interface NamedPlace {
  /** The source named nearest to it; empty when the question names none. */
  readonly sources: readonly SourceId[];
  /** Absent when only the number is given (`223(b)`). */
  readonly kind?: NumberedKind;
  readonly path: readonly string[];
}

/** What a question names outright: instruments, a provision, or both. */
export interface Reference {
  /** Bundled sources, in the order in which they are named; several for a comparison. */
  readonly sources: readonly SourceId[];
  /** One number that two or more bundled instruments bear (`111`), when nothing says which is meant. */
  readonly ambiguous: readonly SourceId[];
  /** Instruments that are named and not bundled: `C87`. */
  readonly unknown: readonly string[];
  readonly places: readonly NamedPlace[];
  /** What is asked besides: the question without the words that name. */
  readonly rest: string;
}

/** Reads what a question names, in any of the three languages; `spokenOf`: the sources spoken of before. */
export function readReference(
  question: string,
  knowledge: KnowledgeBase,
  spokenOf: readonly SourceId[] = [],
): Reference {
  const text = foldAccents(cleanText(question)).toLowerCase();
  const found = findPlaces(text);
  const { sources, unknown, ambiguous } = findSources(text, knowledge, found, spokenOf);
  const places = found.map((place) => ({
    ...place,
    named: { ...place.named, sources: nearest(place, sources)?.named ?? [] },
  }));
  // An instrument that is not bundled stays: a passage may speak of it.
  const mentions = [...places, ...sources];
  return {
    sources: [...new Set(sources.flatMap(({ named }) => named))],
    ambiguous,
    unknown: [...new Set(unknown.map(({ named }) => named))],
    places: places.map(({ named }) => named),
    rest: without(text, mentions),
  };
}

/** A question with a mark in the place of each text that it names, and the texts of the marks. */
export interface MarkedQuestion {
  readonly text: string;
  /** The texts that are marked in a piece of it, and the piece without the marks. */
  readonly read: (piece: string) => {
    readonly sources: readonly SourceId[];
    readonly rest: string;
  };
}

/** Marks what a question names, so that it can be taken apart. */
export function markReferences(question: string, knowledge: KnowledgeBase): MarkedQuestion {
  const text = foldAccents(cleanText(question)).toLowerCase();
  const { sources } = findSources(text, knowledge, findPlaces(text));
  const marked = [...sources]
    .map((mention, number) => ({ ...mention, number }))
    .sort((one, other) => other.start - one.start)
    .reduce(
      (all, { start, end, number }) => `${all.slice(0, start)}#${number}${all.slice(end)}`,
      text,
    );
  return {
    text: marked,
    read: (piece) => ({
      sources: [...piece.matchAll(MARK)].flatMap(
        ([, number]) => sources[Number(number)]?.named ?? [],
      ),
      rest: piece.replace(MARK, ' ').replace(/\s+/gu, ' ').trim(),
    }),
  };
}

const MARK = /#(\d+)/gu;

function nearest<Named>(
  { start, end }: Mention<unknown>,
  mentions: readonly Mention<Named>[],
): Mention<Named> | undefined {
  const distance = (mention: Mention<unknown>): number =>
    Math.max(mention.start - end, start - mention.end, 0);
  return mentions.reduce<Mention<Named> | undefined>(
    (best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
    undefined,
  );
}

function without(text: string, mentions: readonly Mention<unknown>[]): string {
  return [...text]
    .map((character, at) =>
      mentions.some(({ start, end }) => start <= at && at < end) ? ' ' : character,
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
