import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';

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
