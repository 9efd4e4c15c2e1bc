import type { StageBefore } from '../../../src/domain/assessment.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { Language } from '../../../src/domain/language.js';
import type { Report, ReportLine, ReportPart } from '../../../src/domain/report.js';
import { readKnowledge, readSettings } from '../../../src/main.js';
import { toReport } from '../../../src/reply/report/to-report.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { answer, answerAll, assess, bundledChecklist, NOW } from '../assessments.js';

export const { knowledge } = await readKnowledge(readSettings({}));
export const checklist = bundledChecklist(knowledge);

const BEFORE: StageBefore = {
  assessment: 'before' as StageBefore['assessment'],
  stage: 'concept',
  signedBy: 'María-José Núñez',
  signedAt: '2025-11-04T10:00:00Z',
  answers: { A1: { answer: 'partly', comment: 'Planned for May.' }, A2: { answer: 'yes' } },
};

/** Nobody has begun it. */
export const empty = assess(knowledge, []);
/** Everything is answered. */
export const full = assess(
  knowledge,
  answerAll(knowledge, 'yes', {
    L2: answer('L2', 'no'),
    L7: answer('L7', 'not-applicable', 'The format of the donor has no such column.'),
    P1: answer('P1', 'no', 'The clause is silent.'),
  }),
  { before: BEFORE },
);

export function reportOn(opened: OpenedAssessment, language: Language = 'en'): Report {
  return toReport(opened, knowledge, stringsFor(language), language, NOW);
}

function linesOf(part: ReportPart): readonly ReportLine[] {
  switch (part.kind) {
    case 'heading':
      return [{ role: 'strong', text: part.text }];
    case 'paragraph':
      return [part.line];
    case 'list':
      return part.items;
    case 'notice':
      return part.lines;
    case 'table':
      return part.rows.flat(2);
    case 'chart':
      return [{ role: 'text', text: part.description }];
    default:
      return part satisfies never;
  }
}

/** Everything under a heading, a line each. */
export function textUnder(report: Report, title: string): string {
  const { parts } = report;
  const from = parts.findIndex((part) => part.kind === 'heading' && part.text === title);
  const to = parts.findIndex((part, at) => at > from && part.kind === 'heading');
  return from < 0 ? '' : textOf(parts.slice(from + 1, to < 0 ? undefined : to));
}

export function textOf(parts: readonly ReportPart[]): string {
  return parts
    .flatMap(linesOf)
    .map(({ label = '', text }) => `${label} ${text}`.trim())
    .join('\n');
}

export function headings({ parts }: Report): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
}
