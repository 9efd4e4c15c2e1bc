import type { ReportPart } from '../../domain/report.js';
import { tablePart, titlePart } from './parts.js';
import { line, linesIf, type Subject } from './subject.js';

/** How far each section is answered. */
export function progressPart(subject: Subject): readonly ReportPart[] {
  const { opened, strings, words } = subject;
  const { heading, column, progress, total, chart } = strings.report;
  const { asked, open, sections } = opened.course;
  const toBar = (label: string, answered: number, of: number) => ({
    label,
    answered,
    asked: of,
    text: progress({ answered, asked: of }),
  });
  const bars = [
    ...sections.map((each) =>
      toBar(words.sections[each.section] ?? each.section, each.answered, each.asked),
    ),
    toBar(total, asked.length - open.length, asked.length),
  ];
  return [
    titlePart(heading.progress),
    {
      kind: 'chart',
      description: chart({
        sections: bars.map(({ label, text }) => `${label} ${text}`).join(', '),
      }),
      columns: [column.section, column.answered],
      bars,
    },
  ];
}

/** What the questions that are left out follow from. */
export function profilePart(subject: Subject): readonly ReportPart[] {
  const { opened, strings, words } = subject;
  const { heading, column, supposed } = strings.report;
  return [
    titlePart(heading.project),
    tablePart(
      heading.project,
      [
        [column.profile, 0.6],
        [column.value, 0.4],
      ],
      opened.checklist.profile.map(({ id }) => [
        [line('text', words.profile[id]?.question ?? id)],
        [
          line('text', words.profile[id]?.values[opened.course.profile[id] ?? ''] ?? ''),
          ...linesIf(opened.state.profile[id] === undefined, line('small', supposed)),
        ],
      ]),
    ),
  ];
}
