import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';

/** The title of a part of the report. */
export function titlePart(text: string): ReportPart {
  return { kind: 'heading', level: 1, text };
}

export function textPart(line: ReportLine): ReportPart {
  return { kind: 'paragraph', line };
}

/** A table under its title; nothing when it has no rows. */
export function titledTable(
  title: string,
  columns: Columns,
  rows: readonly ReportRow[],
): readonly ReportPart[] {
  return rows.length === 0 ? [] : [titlePart(title), tablePart(title, columns, rows)];
}

/** Each with its title and its share of the width, which together make 1. */
type Columns = readonly (readonly [title: string, share: number])[];

/** A table under a caption. */
export function tablePart(
  caption: string,
  columns: Columns,
  rows: readonly ReportRow[],
): ReportPart {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, share]) => ({ title, share })),
    rows,
  };
}
