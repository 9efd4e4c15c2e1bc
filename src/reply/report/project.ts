import type { ReportPart } from '../../domain/report.js';
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
    { kind: 'heading', level: 1, text: heading.progress },
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
    { kind: 'heading', level: 1, text: heading.project },
    {
      kind: 'table',
      caption: heading.project,
      columns: [
        { title: column.profile, share: 0.6 },
        { title: column.value, share: 0.4 },
      ],
      rows: opened.checklist.profile.map(({ id }) => [
        [line('text', words.profile[id]?.question ?? id)],
        [
          line('text', words.profile[id]?.values[opened.course.profile[id] ?? ''] ?? ''),
          ...linesIf(opened.state.profile[id] === undefined, line('small', supposed)),
        ],
      ]),
    },
  ];
}
