import type { AssessmentSummary } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import { ANSWERS, type ItemId } from '../../domain/checklist.js';
import type { DocumentWarning } from '../../domain/project-document.js';
import type { Block } from '../../domain/reply.js';
import type { Strings } from '../../strings/en.js';
import {
  choice,
  choices,
  command,
  labelled,
  MOST_CHOICES,
  questionOf,
  say,
  type Subject,
} from './subject.js';

/** What was read of a document: proposals by answer, what must be known before they are looked at, and the way through them. */
export function documentBlocks(
  document: string,
  first: ItemId | undefined,
  warnings: readonly DocumentWarning[],
  subject: Subject,
): readonly Block[] {
  const { assessment } = subject.strings;
  const answers = proposedAnswers(subject);
  return [
    say(assessment.done.proposed({ document, count: answers.length })),
    ...countBlocks(answers, subject),
    ...warnings.map((warning): Block => ({
      kind: 'notice',
      code: warning.code,
      text: warningText(warning, subject.strings),
    })),
    ...(first === undefined
      ? []
      : [labelled(assessment.document.first, `${first} · ${questionOf(subject, first)}`, subject)]),
    ...choices(assessment.more, [
      ...(first === undefined
        ? []
        : [choice(assessment.document.go, { do: 'show', view: 'item', item: first }, subject)]),
      choice(assessment.choose.profile, { do: 'show', view: 'profile' }, subject),
    ]),
  ];
}

/** What is proposed for the questions that are asked, and was not decided on. */
function proposedAnswers({ opened: { course, state } }: Subject) {
  return course.asked.flatMap(({ id }) => {
    const { proposal } = itemState(state, id);
    return proposal?.state === 'open' ? [proposal.proposal.answer] : [];
  });
}

function countBlocks(
  answers: ReturnType<typeof proposedAnswers>,
  { strings }: Subject,
): readonly Block[] {
  const items = ANSWERS.flatMap((answer) => {
    const count = answers.filter((each) => each === answer).length;
    const label = strings.checklist.answer[answer];
    return count === 0 ? [] : [strings.labelled({ label, value: count })];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function warningText(warning: DocumentWarning, { assessment }: Strings): string {
  const { documentWarnings } = assessment;
  switch (warning.code) {
    case 'outdated-instrument':
      return documentWarnings[warning.code]({ instrument: warning.instrument });
    case 'annex-missing':
      return documentWarnings[warning.code]({ annex: warning.annex });
    case 'instruction-ignored':
    case 'little-text':
      return documentWarnings[warning.code];
    default:
      return warning satisfies never;
  }
}

/** How to have a document read where no checklist is open. */
export function noChecklistBlocks(
  open: readonly AssessmentSummary[],
  { assessment, general }: Strings,
): readonly Block[] {
  return [
    say(assessment.document.noChecklist),
    ...choices(assessment.more, [
      ...open
        .slice(0, MOST_CHOICES - 1)
        .map((each) =>
          choice(
            assessment.choose.resume({ project: each.project }),
            { do: 'resume' },
            { opened: { state: each } },
          ),
        ),
      command(general.start, { do: 'start' }),
    ]),
  ];
}
