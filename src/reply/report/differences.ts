import { stageName } from '../../domain/checklist.js';
import { dissents, type GivenAnswer } from '../../domain/assessment-state.js';
import type { Promised, StageBefore } from '../../domain/assessment.js';
import type { ReportPart, ReportRow } from '../../domain/report.js';
import { doneBy } from './items.js';
import { printDay } from '../print.js';
import {
  answerWord,
  entries,
  type Entry,
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
    { kind: 'heading', level: 1, text: heading.changes },
    { kind: 'paragraph', line: line('small', sinceText(before, subject)) },
    rows.length === 0
      ? { kind: 'paragraph', line: line('text', unchanged) }
      : {
          kind: 'table',
          caption: heading.changes,
          columns: [
            { title: column.number, share: 0.08 },
            { title: column.question, share: 0.36 },
            { title: column.promised, share: 0.28 },
            { title: column.now, share: 0.28 },
          ],
          rows,
        },
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
  const reason = reasonOf(subject, entry) ?? '';
  const { comment = '' } = promised;
  return [
    [line('strong', entry.item.id)],
    [line('text', entry.words.question)],
    [
      line('strong', answerWord(subject, promised.answer)),
      ...linesIf(comment !== '', line('text', comment)),
    ],
    [
      line('strong', answerWord(subject, entry.answer)),
      ...linesIf(reason !== '', line('text', reason)),
    ],
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
      [line('strong', entry.item.id)],
      [line('text', entry.words.question)],
      [line('strong', answerWord(subject, entry.answer))],
      [
        line('strong', answerWord(subject, dissent.answer)),
        ...linesIf(dissent.comment !== undefined, line('text', dissent.comment ?? '')),
        line('small', doneBy(dissent, subject)),
      ],
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: heading.dissents },
    {
      kind: 'table',
      caption: heading.dissents,
      columns: [
        { title: column.number, share: 0.08 },
        { title: column.question, share: 0.4 },
        { title: column.answer, share: 0.16 },
        { title: column.opinion, share: 0.36 },
      ],
      rows,
    },
  ];
}
