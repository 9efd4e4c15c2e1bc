import type { PageLine } from './page-lines.js';

/** A page as it is read; `height` in points. */
export interface Page {
  readonly lines: readonly PageLine[];
  readonly height: number;
}

/** How much of the height of a page, at its top and at its foot, is for headers and footers. */
const MARGIN = 0.1;
/** On how many pages a line stands before it is no more of the text; fewer where there are not so many pages. */
const PAGES = 3;

/** The pages without what is repeated from one to the next at the same height: headers, footers and page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.flatMap((line) => keyOf(line, page))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(2, Math.min(PAGES, pages.length));
  const isFurniture = (line: PageLine, page: Page): boolean =>
    keyOf(line, page).some((key) => (counts.get(key) ?? 0) >= most);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !isFurniture(line, page)),
  }));
}

/** What is the same on each page: the words and the height, but no number. None for a line within the text. */
function keyOf({ text, offset, isLevel }: PageLine, { height }: Page): readonly string[] {
  const isWithin = offset > MARGIN * height && offset < (1 - MARGIN) * height;
  if (isWithin || !isLevel) return [];
  return [`${Math.round(offset)} ${text.replace(/\d+|\b[ivxl]+\b/giu, '#').toLowerCase()}`];
}
