import { type Answer, stageName } from '../../domain/checklist.js';
import { dissents, type GivenAnswer } from '../../domain/assessment-state.js';
import type { Promised, StageBefore } from '../../domain/assessment.js';
import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';
import { doneBy } from './items.js';
import { printDay } from '../print.js';
import { tablePart, textPart, titledTable, titlePart } from './parts.js';
import {
  answerWord,
  entries,
  type Entry,
  itemCells,
  line,
  linesIf,
  reasonOf,
  type Subject,
} from './subject.js';

/** What was promised in the stage before and is otherwise now. */
export function changesPart(subject: Subject): readonly ReportPart[] {
  const { before } = subject.opened.state;
  if (before === undefined) return [];
  const { heading, column, unchanged } = subject.strings.report;
  const rows = changedRows(before, subject);
  return [
    titlePart(heading.changes),
    textPart(line('small', sinceText(before, subject))),
    rows.length === 0
      ? textPart(line('text', unchanged))
      : tablePart(
          heading.changes,
          [
            [column.number, 0.08],
            [column.question, 0.36],
            [column.promised, 0.28],
            [column.now, 0.28],
          ],
          rows,
        ),
  ];
}

function sinceText(
  { stage, signedBy, signedAt }: StageBefore,
  { opened, strings, language }: Subject,
): string {
  return strings.report.since({
    stage: stageName(opened.checklist, stage, language),
    name: signedBy,
    date: printDay(signedAt, language),
  });
}

function changedRows({ answers }: StageBefore, subject: Subject): readonly ReportRow[] {
  return entries(subject).flatMap((entry): readonly ReportRow[] => {
    const promised = answers[entry.item.id];
    return promised === undefined || promised.answer === entry.answer
      ? []
      : [toRow(promised, entry, subject)];
  });
}

function toRow(promised: Promised, entry: Entry, subject: Subject): ReportRow {
  return [
    ...itemCells(entry),
    answerLines(promised.answer, promised.comment, subject),
    answerLines(entry.answer, reasonOf(subject, entry), subject),
  ];
}

function answerLines(
  answer: Answer | undefined,
  comment: string | undefined,
  subject: Subject,
): readonly ReportLine[] {
  return [
    line('strong', answerWord(subject, answer)),
    ...linesIf((comment ?? '') !== '', line('text', comment ?? '')),
  ];
}

/** Answers of members that are not the one that counts. Nothing while a round is open: what is said in it is private. */
export function openDissents({ opened }: Subject, { state }: Entry): readonly GivenAnswer[] {
  return opened.state.round === 'open' ? [] : dissents(state);
}

export function dissentsPart(subject: Subject): readonly ReportPart[] {
  const { heading, column } = subject.strings.report;
  const rows = entries(subject).flatMap((entry) =>
    openDissents(subject, entry).map((dissent): ReportRow => [
      ...itemCells(entry),
      answerLines(entry.answer, undefined, subject),
      [
        ...answerLines(dissent.answer, dissent.comment, subject),
        line('small', doneBy(dissent, subject)),
      ],
    ]),
  );
  return titledTable(
    heading.dissents,
    [
      [column.number, 0.08],
      [column.question, 0.4],
      [column.answer, 0.16],
      [column.opinion, 0.36],
    ],
    rows,
  );
}
