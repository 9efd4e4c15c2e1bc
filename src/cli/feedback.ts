import { FEEDBACK_REASONS, type GivenFeedback, type Opinion } from '../domain/feedback.js';
import type { Strings } from '../strings/strings.js';
import { placeText } from './place-text.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

export interface FeedbackOptions {
  readonly questions?: boolean;
  readonly json?: boolean;
}

const VERDICTS = ['helpful', ...FEEDBACK_REASONS] as const;
type Verdict = (typeof VERDICTS)[number];

/** `gender-desk feedback`: how many found an answer helpful, or why not; what was asked and remarked only with `--questions`. */
export async function feedbackCommand(
  { questions = false, json }: FeedbackOptions,
  strings: Strings,
): Promise<void> {
  await withData(async ({ upkeep }) => {
    const given = await upkeep.feedback();
    const counts = countsOf(given);
    const opinions = questions ? given : [];
    if (json) process.stdout.write(toJson({ counts, ...(questions ? { opinions } : {}) }));
    else process.stdout.write(`${linesOf(given, counts, opinions, strings).join('\n')}\n`);
  });
}

function verdictOf(opinion: Opinion): Verdict {
  return opinion.kind === 'helpful' ? opinion.kind : opinion.reason;
}

function countsOf(given: readonly GivenFeedback[]): Readonly<Record<string, number>> {
  const counted = VERDICTS.map((verdict) => [
    verdict,
    given.filter(({ opinion }) => verdictOf(opinion) === verdict).length,
  ]);
  return Object.fromEntries(counted) as Record<string, number>;
}

function linesOf(
  given: readonly GivenFeedback[],
  counts: Readonly<Record<string, number>>,
  opinions: readonly GivenFeedback[],
  { upkeep: words, desk }: Strings,
): readonly string[] {
  if (given.length === 0) return [words.noFeedback];
  const names = { ...desk.reason, helpful: desk.choose.helpful };
  return [
    ...VERDICTS.map((verdict) =>
      words.counted({ name: names[verdict], count: counts[verdict] ?? 0 }),
    ),
    ...opinions.map(({ at, place, opinion, question }) =>
      words.opinionLine({
        at: at.toISOString(),
        place: placeText(place),
        verdict: names[verdictOf(opinion)],
        question: question ?? '',
        remark: (opinion.kind === 'not-helpful' ? opinion.remark : undefined) ?? '',
      }),
    ),
  ];
}
