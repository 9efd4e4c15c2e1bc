import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';
import type { Action } from '../../domain/result.js';
import { labelAlone } from '../label.js';
import { printDay } from '../print.js';
import { tablePart, textPart, titlePart } from './parts.js';
import {
  answerWord,
  type Entry,
  entryOf,
  line,
  linesIf,
  provisionsOf,
  type Subject,
} from './subject.js';

/** What to do first, why, by whom and when, and what it rests on. */
export function actionsPart(subject: Subject): readonly ReportPart[] {
  const { heading, column, noActions } = subject.strings.report;
  const { actions } = subject.opened.outcome;
  return [
    titlePart(heading.actions),
    actions.length === 0
      ? textPart(line('text', noActions))
      : tablePart(
          heading.actions,
          [
            [column.question, 0.44],
            [column.action, 0.35],
            [column.owner, 0.21],
          ],
          actions.map((action) => toRow(action, subject)),
        ),
  ];
}

function toRow({ item: id, answer }: Action, subject: Subject): ReportRow {
  const entry = entryOf(subject, id);
  const { item, words, state } = entry;
  const { report } = subject.strings;
  const isKnown = answer !== 'dont-know';
  const action = words.action ?? words.evidence;
  return [
    [line('strong', `${id} · ${words.question}`), line('text', words.why)],
    [
      isKnown
        ? line('text', action)
        : line('text', action, labelAlone(report.findOut, subject.strings)),
      ...restingLines(entry, subject),
    ],
    [
      line('strong', answerWord(subject, isKnown ? answer : entry.answer)),
      ...linesIf(item.critical, line('small', report.critical)),
      line(
        'text',
        state.assignee?.name ?? report.nobody,
        labelAlone(report.owner, subject.strings),
      ),
      line('text', dueText(state.due, subject), labelAlone(report.due, subject.strings)),
    ],
  ];
}

function dueText(due: string | undefined, { strings, language }: Subject): string {
  return due === undefined ? strings.report.noDay : printDay(due, language);
}

/** What an item rests on, and how far. */
export function restingLines({ item }: Entry, subject: Subject): readonly ReportLine[] {
  const { strings, words } = subject;
  const provisions = provisionsOf(subject, item).join(' · ');
  const basis = words.bases[item.basis] ?? '';
  const cited = labelAlone(strings.report.sources, subject.strings);
  return provisions === ''
    ? linesIf(basis !== '', line('small', basis))
    : [line('small', basis === '' ? provisions : `${provisions}. ${basis}`, cited)];
}
