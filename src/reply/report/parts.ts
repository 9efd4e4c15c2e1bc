import type { ReportLine, ReportPart, ReportRow } from '../../domain/report.js';

/** The title of a part of the report. */
export function titlePart(text: string): ReportPart {
  return { kind: 'heading', level: 1, text };
}

export function textPart(line: ReportLine): ReportPart {
  return { kind: 'paragraph', line };
}

/** A table under a caption; each column with its title and its share of the width, which together make 1. */
export function tablePart(
  caption: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly ReportRow[],
): ReportPart {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, share]) => ({ title, share })),
    rows,
  };
}
