import { type Done, isOnlyStated } from '../../domain/assessment-state.js';
import type { Evidence } from '../../domain/assessment.js';
import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';
import { restingLines } from './actions.js';
import { labelAlone } from '../label.js';
import { printDay } from '../print.js';
import { titledTable } from './parts.js';
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

/** Every section with its items that apply: what was asked, what was said, what it rests on. */
export function sectionsPart(subject: Subject): readonly ReportPart[] {
  const { checklist } = subject.opened;
  const { column } = subject.strings.report;
  const applying = entries(subject).filter(({ answer }) => answer !== 'not-applicable');
  return checklist.sections.flatMap((section): readonly ReportPart[] => {
    const title = subject.words.sections[section] ?? section;
    const rows = applying
      .filter(({ item }) => item.section === section)
      .map((entry) => toRow(entry, subject));
    return titledTable(
      title,
      [
        [column.number, 0.08],
        [column.question, 0.74],
        [column.answer, 0.18],
      ],
      rows,
    );
  });
}

function toRow(entry: Entry, subject: Subject): ReportRow {
  const { item, words, answer } = entry;
  const { report, checklist } = subject.strings;
  return [
    [line('strong', item.id)],
    [line('strong', words.question), ...saidLines(entry, subject), ...restingLines(entry, subject)],
    [
      line('strong', answerWord(subject, answer)),
      ...linesIf(item.critical, line('small', report.critical)),
      ...linesIf(isOnlyStated(entry.state), line('small', checklist.stated)),
    ],
  ];
}

/** What does not apply, and why. */
export function notApplicablePart(subject: Subject): readonly ReportPart[] {
  const { heading, column } = subject.strings.report;
  const outside = entries(subject).filter(({ answer }) => answer === 'not-applicable');
  return titledTable(
    heading.notApplicable,
    [
      [column.number, 0.08],
      [column.question, 0.46],
      [column.reason, 0.46],
    ],
    outside.map((entry) => [...itemCells(entry), saidLines(entry, subject)]),
  );
}

/** What was said of an item: the reason or comment, evidence, other comments, the review, and who does what. */
function saidLines(entry: Entry, subject: Subject): readonly ReportLine[] {
  const { report } = subject.strings;
  const { state } = entry;
  const reason = reasonOf(subject, entry);
  return [
    ...linesIf(reason !== undefined, line('text', reason ?? '')),
    ...state.evidence.map((each) =>
      line('quote', evidenceText(each, subject), labelAlone(report.evidence, subject.strings)),
    ),
    ...state.comments.map((each) =>
      line(
        'text',
        `${each.text} (${doneBy(each, subject)})`,
        labelAlone(report.comment, subject.strings),
      ),
    ),
    ...reviewLines(entry, subject),
    ...dutyLines(entry, subject),
  ];
}

/** Evidence in one line: the words, and where they stand or who says so. */
export function evidenceText(evidence: Evidence & Done, subject: Subject): string {
  const { report, checklist } = subject.strings;
  const { kind, text, document, page, section } = evidence;
  switch (kind) {
    case 'quote': {
      const place = [document, page === undefined ? undefined : report.page({ page }), section];
      const printed = place.filter((each) => each !== undefined && each !== '').join(', ');
      return printed === ''
        ? report.quoted({ text: text.trim() })
        : `${report.quoted({ text: text.trim() })} – ${printed}`;
    }
    case 'link':
      return `${text} – ${report.address} (${doneBy(evidence, subject)})`;
    case 'statement':
      return `${report.quoted({ text: text.trim() })} – ${checklist.stated} (${doneBy(evidence, subject)})`;
    default:
      return kind satisfies never;
  }
}

function reviewLines({ state: { review } }: Entry, subject: Subject): readonly ReportLine[] {
  if (review === undefined) return [];
  const { report } = subject.strings;
  return [line('text', reviewText(review, subject), labelAlone(report.review, subject.strings))];
}

/** The verdict of a focal point with its comment, and whether the answer is another since. */
export function reviewText(
  review: NonNullable<Entry['state']['review']>,
  subject: Subject,
): string {
  const { checklist, report } = subject.strings;
  const said = [checklist.verdict[review.verdict], review.comment ?? ''].filter(
    (each) => each !== '',
  );
  const since = review.isAnswered ? `, ${report.answeredSince}` : '';
  return `${said.join(' – ')} (${doneBy(review, subject)}${since})`;
}

function dutyLines({ state, rule }: Entry, subject: Subject): readonly ReportLine[] {
  const { report, labelled } = subject.strings;
  const { current, assignee, due } = state;
  const isTheirs = current !== undefined && rule?.effect !== 'fixed';
  const duties = [
    isTheirs ? labelled({ label: report.csv.by, value: doneBy(current, subject) }) : '',
    assignee === undefined ? '' : labelled({ label: report.owner, value: assignee.name }),
    due === undefined
      ? ''
      : labelled({ label: report.due, value: printDay(due, subject.language) }),
  ].filter((each) => each !== '');
  return linesIf(duties.length > 0, line('small', duties.join(' · ')));
}

/** Who, and on which day. */
export function doneBy({ by, at }: Done, { strings, language }: Subject): string {
  return strings.report.by({ name: by.name, date: printDay(at, language) });
}
