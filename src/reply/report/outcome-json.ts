import type { GivenAnswer } from '../../domain/assessment-state.js';
import type { ChecklistWords } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Outcome, Result } from '../../domain/result.js';
import type { Warning } from './warnings.js';

type OutcomeFacts = Pick<Outcome, 'applicableWeight' | 'dontKnowShare' | 'criticalNo'> & {
  readonly actions: readonly {
    readonly item: string;
    readonly why: string;
    readonly action: string;
    /** The provisions it rests on. */
    readonly sources: readonly string[];
  }[];
  readonly notApplicable: readonly { readonly item: string; readonly reason: string }[];
  readonly warnings?: readonly Warning[];
};

/** An outcome for programs: each result under its id, numbers as they were computed, words in one language. */
export type OutcomeJson = OutcomeFacts & { readonly [result: string]: unknown };

/** `given`: what people answered, for the reasons they gave. */
export function outcomeJson(
  { checklist, outcome }: Pick<OpenedAssessment, 'checklist' | 'outcome'>,
  words: ChecklistWords,
  given: Readonly<Record<string, Pick<GivenAnswer, 'answer' | 'comment'> | undefined>> = {},
  warnings?: readonly Warning[],
): OutcomeJson {
  const { applicableWeight, dontKnowShare, criticalNo, actions, notApplicable } = outcome;
  const citesOf = (id: string): readonly string[] =>
    checklist.items.find((item) => item.id === id)?.cites ?? [];
  return {
    ...Object.fromEntries(outcome.results.map((result) => [result.id, resultJson(result)])),
    applicableWeight,
    dontKnowShare,
    criticalNo,
    actions: actions.map(({ item }) => ({
      item,
      why: words.items[item]?.why ?? '',
      action: words.items[item]?.action ?? '',
      sources: citesOf(item),
    })),
    notApplicable: notApplicable.map(({ item, rule }) => ({
      item,
      reason: ownReason(given[item], rule?.effect) ?? words.reasons[rule?.reason ?? ''] ?? '',
    })),
    ...(warnings === undefined || warnings.length === 0 ? {} : { warnings }),
  };
}

/** What the team said when it was the team that chose. */
function ownReason(
  given: Pick<GivenAnswer, 'answer' | 'comment'> | undefined,
  effect: string | undefined,
): string | undefined {
  const isTheirs = effect !== 'fixed' && given?.answer === 'not-applicable';
  return isTheirs && given.comment?.trim() !== '' ? given.comment : undefined;
}

function resultJson(result: Result): unknown {
  switch (result.kind) {
    case 'level':
      return {
        level: result.level,
        ...(result.range === undefined ? {} : { range: result.range }),
      };
    case 'screen':
      return {
        score: result.score,
        ...(result.range === undefined ? {} : { range: result.range }),
        missing: result.missing,
      };
    case 'conformity':
      return Object.fromEntries(
        result.limbs.map(({ limb, verdict, share }) => [limb, { verdict, share }]),
      );
    case 'score': {
      const { low, high, band, provisional } = result;
      return { low, high, band, provisional };
    }
    default:
      return result satisfies never;
  }
}
