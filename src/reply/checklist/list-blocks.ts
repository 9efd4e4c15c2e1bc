import type { AssessmentSummary } from '../../domain/assessment.js';
import type { Language } from '../../domain/language.js';
import type { Block } from '../../domain/reply.js';
import type { Strings } from '../../strings/en.js';
import { printDay } from '../print.js';
import { choice, choices, MOST_CHOICES, say } from './subject.js';

/** The checklists of a place, each to go on with. */
export function listBlocks(
  known: readonly AssessmentSummary[],
  language: Language,
  strings: Strings,
): readonly Block[] {
  const { assessment } = strings;
  if (known.length === 0) return [say(assessment.noneOpen)];
  const { project, state, changed } = assessment.listColumns;
  return [
    {
      kind: 'table',
      label: assessment.list,
      columns: [project, state, changed],
      rows: known.map((each) => [
        each.project,
        each.isOpen ? assessment.open : assessment.closed,
        printDay(each.changedAt, language),
      ]),
    },
    ...choices(
      assessment.list,
      known
        .slice(0, MOST_CHOICES)
        .map((each) =>
          choice(
            assessment.choose.resume({ project: each.project }),
            { do: 'resume', assessment: each.id },
            { opened: { state: each } },
          ),
        ),
    ),
  ];
}
