import { COLOUR } from '../look.js';
import type { SetParagraph } from './paragraph.js';
import type { Line, Piece } from './set-text.js';
import { decorate, markedAs, type Sheet, type Tag, tagIn } from './sheet.js';
import { featuresFor } from './typefaces.js';

/** Draws paragraphs from `top` on, each under a tag of its own, or under none in what says nothing. The page does not turn. */
export function drawParagraphs(
  sheet: Sheet,
  paragraphs: readonly SetParagraph[],
  left: number,
  top: number,
  parent: Tag | undefined,
): void {
  let y = top;
  for (const [at, paragraph] of paragraphs.entries()) {
    const { lines, style, tag } = paragraph;
    const x = left + style.indent;
    if (at > 0) y += style.before;
    if (parent === undefined) drawLines(sheet, lines, style, x, y);
    else drawParagraph(sheet, paragraph, x, y, tagIn(sheet, parent, tag));
    if (tag === 'BlockQuote') drawBar(sheet, left, y, lines.length * style.leading);
    y += lines.length * style.leading;
  }
}

function drawParagraph(
  sheet: Sheet,
  paragraph: SetParagraph,
  x: number,
  y: number,
  tag: Tag,
): void {
  const { lines, style, url } = paragraph;
  if (url === undefined) {
    markedAs(sheet, 'P', tag, () => {
      drawLines(sheet, lines, style, x, y);
    });
  } else {
    const link = tagIn(sheet, tag, 'Link');
    markedAs(sheet, 'Link', link, () => {
      drawLines(sheet, lines, style, x, y);
    });
    for (const [at, line] of lines.entries())
      linkTo(sheet, url, link, x, y + at * style.leading, widthOf(line), style.leading);
    // Ended on its own page, which the library writes down as that of the link.
    link.end();
  }
}

/** The line beside a quote. */
function drawBar(sheet: Sheet, x: number, y: number, height: number): void {
  decorate(sheet, () => {
    sheet.doc.rect(x, y + 1, 1.5, height - 1).fill(`#${COLOUR.rule}`);
  });
}

function linkTo(
  { doc }: Sheet,
  url: string,
  structParent: Tag,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  // A `String` object is a text to the library, a plain string a name.
  doc.link(x, y, width, height, url, { structParent, Contents: Object(url) as string } as object);
}

/** Lines at a size and in a colour, `y` being the top of the first. */
export function drawLines(
  { doc }: Sheet,
  lines: readonly Line[],
  {
    size,
    leading,
    colour,
  }: { readonly size: number; readonly leading: number; readonly colour: string },
  x: number,
  y: number,
): void {
  doc.fillColor(`#${colour}`).fontSize(size);
  for (const [at, line] of lines.entries()) {
    // The baseline: two thirds of the way down a line look right with these fonts.
    const baseline = y + at * leading + leading / 2 + size * 0.36;
    let left = x;
    for (const piece of line) {
      drawPiece(doc, piece, left, baseline);
      left += piece.width;
    }
  }
}

function drawPiece(
  doc: PDFKit.PDFDocument,
  { text, font, actual }: Piece,
  x: number,
  y: number,
): void {
  if (text.trim() === '') return;
  if (actual !== undefined) doc.markContent('Span', { actual });
  doc.font(font).text(text, x, y, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...featuresFor(text),
  });
  if (actual !== undefined) doc.endMarkedContent();
}

export function widthOf(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, 0);
}
