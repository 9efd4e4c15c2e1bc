import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Language } from '../../domain/language.js';
import { printable } from '../../domain/report.js';
import type { Strings } from '../../strings/en.js';
import { evidenceText, reviewText } from './items.js';
import {
  answerWord,
  entries,
  type Entry,
  provisionsOf,
  reasonOf,
  type Subject,
  toSubject,
} from './subject.js';

/** The columns, in order; `strings` names each. */
const COLUMNS = [
  'id',
  'section',
  'question',
  'answer',
  'comment',
  'by',
  'at',
  'evidence',
  'assignee',
  'due',
  'review',
  'weight',
  'critical',
  'limb',
  'sources',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a spreadsheet takes for a formula: OWASP, CSV injection. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** The same after a semicolon, which French and Spanish spreadsheets take for the end of a cell. */
const SECOND_FORMULA = /;(?=\s*[=+\-@＝＋－＠])/gu;

/** Byte order mark: without it a spreadsheet takes UTF-8 for another encoding. */
const MARK = '\uFEFF';

/** A row an item, under one row of names: RFC 4180 in UTF-8. */
export function reportToCsv(
  opened: OpenedAssessment,
  knowledge: KnowledgeBase,
  strings: Strings,
  language: Language,
): string {
  const subject = toSubject(opened, knowledge, strings, language);
  const rows = [
    COLUMNS.map((column) => strings.report.csv[column]),
    ...entries(subject).map((entry) => toRow(entry, subject)),
  ];
  return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function toRow(entry: Entry, subject: Subject): readonly string[] {
  const { item, words, state } = entry;
  const { current, assignee, due, review, evidence } = state;
  const { answer } = subject.strings.checklist;
  const values: Readonly<Record<Column, string>> = {
    id: item.id,
    section: subject.words.sections[item.section] ?? item.section,
    question: words.question,
    answer: answerWord(subject, entry.answer),
    comment: reasonOf(subject, entry) ?? '',
    by: current?.by.name ?? '',
    at: current?.at ?? '',
    evidence: evidence.map((each) => evidenceText(each, subject)).join('\n'),
    assignee: assignee?.name ?? '',
    due: due ?? '',
    review: review === undefined ? '' : reviewText(review, subject),
    weight: String(item.weight),
    critical: item.critical ? answer.yes : answer.no,
    limb: item.limb ?? '',
    sources: provisionsOf(subject, item).join(' · '),
  };
  return COLUMNS.map((column) => values[column]);
}

function cell(value: string): string {
  const text = printable(value);
  const isFormula = FORMULA.test(value) || FORMULA.test(text);
  const shown = `${isFormula ? "'" : ''}${text}`.replaceAll(SECOND_FORMULA, ";'");
  return /[",\n]/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
