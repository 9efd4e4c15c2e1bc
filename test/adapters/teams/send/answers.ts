import fc from 'fast-check';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import type { CitationItem, Reply } from '../../../../src/domain/reply.js';
import { anyText, HOSTILE } from '../../any-reply.js';
import { cite, say } from '../../blocks.js';

/** A source as it stands in an activity. */
export interface Claim {
  readonly position: number;
  readonly appearance: {
    readonly name: string;
    readonly abstract: string;
    readonly url?: string;
    readonly keywords: readonly string[];
    readonly usageInfo?: unknown;
  };
}

/** What stands around the text of an answer. */
export interface AnswerEntity {
  readonly type: string;
  readonly additionalType: readonly string[];
  readonly citation: readonly Claim[];
  readonly usageInfo?: unknown;
}

/** The one of an activity; undefined where it is no answer. */
export function answerEntityOf(activity: OutgoingActivity): AnswerEntity | undefined {
  const entities = (activity['entities'] ?? []) as readonly AnswerEntity[];
  return entities.find(({ type }) => type === 'https://schema.org/Message');
}

/** The marks that Teams finds in a text: numbers between brackets, however they are written. */
export function marksIn(text: string): readonly number[] {
  return [...text.matchAll(/\[\s*(\d+)\s*\]/gu)].map(([, number]) => Number(number));
}

/** Mostly short, or nothing would be an answer that fits a message. */
const text = fc.oneof(
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: anyText },
);
const numbers = fc.array(fc.nat({ max: 25 }), { maxLength: 4 });

/** Any paragraphs over any sources, as the desk gives them and as it never should. */
export const anyAnswer: fc.Arbitrary<Reply> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    first: fc.tuple(text, fc.nat({ max: 25 })),
    paragraphs: fc.array(fc.tuple(text, numbers), { maxLength: 6 }),
    items: fc.array(fc.tuple(fc.nat({ max: 25 }), text, text, text, fc.option(fc.webUrl())), {
      maxLength: 25,
    }),
    isProject: fc.boolean(),
  })
  .map(({ language, first, paragraphs, items, isProject }) => ({
    language,
    blocks: [
      say(first[0], [first[1]]),
      ...paragraphs.map(([said, citations]) => say(said, citations)),
      {
        kind: 'citations',
        items: items.map(([number, title, locator, quote, url]): CitationItem => {
          const { url: _url, ...rest } = cite(1);
          const own = { ...rest, number, title, locator, quote, statusLabel: title };
          return {
            ...own,
            passage: `P/${number}` as PassageId,
            origin: isProject ? 'project' : 'digest',
            ...(url === null ? {} : { url }),
          };
        }),
      },
    ],
  }));
