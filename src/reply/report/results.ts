import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';
import type {
  ConformityResult,
  LevelResult,
  LimbResult,
  Range,
  Result,
  ScoreResult,
  ScreenResult,
} from '../../domain/result.js';
import { labelAlone } from '../label.js';
import { printPercent } from '../print.js';
import { tablePart, textPart, titlePart } from './parts.js';
import { line, linesIf, type Subject, withAnswers } from './subject.js';

/** Every result with its outcome in words and the answers that decided it. */
export function resultsPart(subject: Subject): readonly ReportPart[] {
  const { heading, column, apart } = subject.strings.report;
  return [
    titlePart(heading.results),
    textPart(line('small', apart)),
    tablePart(
      heading.results,
      [
        [column.result, 0.26],
        [column.outcome, 0.74],
      ],
      subject.opened.outcome.results.map((result) => toRow(result, subject)),
    ),
  ];
}

function toRow(result: Result, subject: Subject): ReportRow {
  const title = subject.words.results[result.id]?.title ?? result.id;
  return [[line('strong', title)], outcomeLines(result, subject)];
}

function outcomeLines(result: Result, subject: Subject): readonly ReportLine[] {
  switch (result.kind) {
    case 'level':
      return levelLines(result, subject);
    case 'screen':
      return screenLines(result, subject);
    case 'conformity':
      return conformityLines(result, subject);
    case 'score':
      return scoreLines(result, subject);
    default:
      return result satisfies never;
  }
}

function levelLines(
  { id, level, range, deciding }: LevelResult,
  subject: Subject,
): readonly ReportLine[] {
  const { report } = subject.strings;
  return [
    ...reachLines(id, level, range, subject),
    ...listed(report.deciding, withAnswers(subject, deciding), subject),
  ];
}

function screenLines(
  { id, score, range, missing }: ScreenResult,
  subject: Subject,
): readonly ReportLine[] {
  const { report } = subject.strings;
  return [
    ...reachLines(id, score, range, subject),
    ...listed(report.missing, withAnswers(subject, missing), subject),
  ];
}

/** The outcome, or both ends of it while it is open. */
function reachLines(
  id: string,
  outcome: number,
  range: Range | undefined,
  subject: Subject,
): readonly ReportLine[] {
  const nameOf = (each: number): string => outcomeName(id, String(each), subject);
  if (range === undefined) return [line('strong', nameOf(outcome))];
  return bothEnds(nameOf(range[0]), nameOf(range[1]), subject);
}

function bothEnds(low: string, high: string, subject: Subject): readonly ReportLine[] {
  const { report } = subject.strings;
  return [
    line('strong', report.provisional),
    line('text', low, labelAlone(report.atLeast, subject.strings)),
    line('text', high, labelAlone(report.atMost, subject.strings)),
  ];
}

function conformityLines({ id, limbs }: ConformityResult, subject: Subject): readonly ReportLine[] {
  return limbs.flatMap((limb) => [
    line('strong', limbText(id, limb, subject)),
    ...listed(subject.strings.report.short, withAnswers(subject, limb.short), subject),
  ]);
}

/** The limb and its verdict; the share only where the verdict rests on it. */
function limbText(
  id: string,
  { limb, verdict, share }: LimbResult,
  { strings, language, words }: Subject,
): string {
  const isRated = verdict !== 'cannot-be-determined' && verdict !== 'not-applicable';
  const rated = isRated ? ` (${printPercent(share * 100, language)})` : '';
  return strings.labelled({
    label: words.results[id]?.outcomes[limb] ?? limb,
    value: `${strings.checklist.conformity[verdict]}${rated}`,
  });
}

function scoreLines(result: ScoreResult, subject: Subject): readonly ReportLine[] {
  const { id, low, high, band, highBand, provisional, settling, cappedAt } = result;
  const { report } = subject.strings;
  const nameOf = (score: number, reached: string): string =>
    `${printPercent(score, subject.language)} · ${outcomeName(id, reached, subject)}`;
  return [
    ...(provisional
      ? bothEnds(nameOf(low, band), nameOf(high, highBand), subject)
      : [line('strong', nameOf(low, band))]),
    ...listed(report.settling, settling.join(' · '), subject),
    ...cappedLines(id, cappedAt, subject),
  ];
}

function cappedLines(
  id: string,
  band: string | undefined,
  subject: Subject,
): readonly ReportLine[] {
  if (band === undefined) return [];
  const { standings } = subject.opened.course;
  const failed = standings.filter(({ item, answer }) => item.critical && answer === 'no');
  const label = subject.strings.report.capped({ band: outcomeName(id, band, subject) });
  return listed(label, failed.map(({ item }) => item.id).join(' · '), subject);
}

function outcomeName(id: string, outcome: string, { words }: Subject): string {
  return words.results[id]?.outcomes[outcome] ?? outcome;
}

function listed(label: string, text: string, subject: Subject): readonly ReportLine[] {
  return linesIf(text !== '', line('small', text, labelAlone(label, subject.strings)));
}
