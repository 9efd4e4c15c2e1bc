import type { Block } from './reply.js';
import type { Wording } from './wording.js';

/** A table as it is shown. */
export interface DrawnTable {
  /** Empty where the block before says it already. */
  readonly title: string;
  readonly columns: readonly string[];
  /** None of them empty. */
  readonly rows: readonly DrawnRow[];
}

export interface DrawnRow {
  readonly cells: readonly string[];
  /** `A1 · Partly · 12 March` below the names of the columns; with the names where a cell is empty. */
  readonly text: string;
}

export function toDrawnTable(
  table: Extract<Block, { readonly kind: 'table' }>,
  {
    shownLine,
    said,
    labelled,
  }: {
    readonly shownLine: (text: string) => string;
    readonly said: string;
    readonly labelled: Wording;
  },
): DrawnTable {
  const title = shownLine(table.label);
  const columns = table.columns.map(shownLine);
  const rows = table.rows
    .map((row) => row.map(shownLine))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((cells) => ({ cells, text: rowText(cells, columns, labelled) }));
  return { title: title === said ? '' : title, columns, rows };
}

function rowText(cells: readonly string[], columns: readonly string[], labelled: Wording): string {
  if (cells.length === columns.length && !cells.includes('')) return cells.join(' · ');
  const named = cells.map((value, at) => {
    const label = at === 0 ? '' : (columns[at] ?? '');
    return value === '' || label === '' ? value : labelled({ label, value });
  });
  return named.filter((cell) => cell !== '').join(' · ');
}
