import PDFDocument from 'pdfkit';
import { LOCALES } from '../../../src/domain/language.js';
import type { Report } from '../../../src/domain/report.js';
import { PAGE } from '../look.js';
import { type Setter, tidy } from './paragraph.js';
import { featuresFor, type Typefaces } from './typefaces.js';

export type Tag = PDFKit.PDFStructureElement;

/** A document under way: where the next thing is drawn, and where in its structure it belongs. */
export interface Sheet extends Setter {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Tag;
  /** From the top of the page, in points. */
  y: number;
}

export const BOTTOM = PAGE.height - PAGE.bottom;

export function openSheet(report: Report, typefaces: Typefaces): Sheet {
  const { language, title, subtitle, author, writtenAt } = report;
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LOCALES[language],
    bufferPages: true,
    info: {
      Title: tidy(`${title} – ${subtitle}`).replaceAll('\n', ' '),
      Author: author,
      Creator: author,
      CreationDate: new Date(writtenAt),
    },
  });
  for (const { name, bytes } of [...typefaces.regular, ...typefaces.strong])
    doc.registerFont(name, bytes);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, y: PAGE.top, typefaces, measure: measureWith(doc) };
}

/** Widths are kept: the same words stand in a report many times. */
function measureWith(doc: PDFKit.PDFDocument): Setter['measure'] {
  const widths = new Map<string, number>();
  const widthAtOne = (text: string, font: string): number =>
    doc.font(font).fontSize(1).widthOfString(text, featuresFor(text));
  return (size) => (text, font) => {
    const key = `${font} ${text}`;
    const width = widths.get(key) ?? widthAtOne(text, font);
    widths.set(key, width);
    return width * size;
  };
}

/** What is left of the page. */
export function room({ y }: Sheet): number {
  return BOTTOM - y;
}

export function turnPage(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = PAGE.top;
}

/** Draws what says nothing: rules, grounds, and what stands on every page. */
export function decorate({ doc }: Sheet, draw: () => void, isOnEveryPage = false): void {
  doc.markContent('Artifact', { type: isOnEveryPage ? 'Pagination' : 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** A tag in a tag. */
export function tagIn({ doc }: Sheet, parent: Tag, kind: string, scope?: 'Row' | 'Column'): Tag {
  // The types do not know `scope`, which the library takes.
  const options = (scope === undefined ? {} : { scope }) as PDFKit.Mixins.StructureElementOptions;
  const tag = doc.struct(kind, options);
  parent.add(tag);
  return tag;
}

/** Content of a tag. */
export function markedAs({ doc }: Sheet, kind: string, tag: Tag, draw: () => void): void {
  const content = doc.markStructureContent(kind);
  draw();
  doc.endMarkedContent();
  tag.add(content);
}

export function rule(
  { doc }: Sheet,
  left: number,
  y: number,
  width: number,
  colour: string,
  weight: number,
): void {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(weight)
    .stroke(`#${colour}`);
}
