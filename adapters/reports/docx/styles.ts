import { type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { type Language, LOCALES } from '../../../src/domain/language.js';
import { COLOUR } from '../look.js';
import { styleId } from './text.js';

/** On every machine that opens these files. */
const FONT = 'Arial';

/** Half points, as the format counts them. */
const halves = (points: number): number => Math.round(points * 2);
/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

function named(
  name: string,
  size: number,
  rest: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions {
  const { run, paragraph, ...others } = rest;
  return {
    id: styleId(name),
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halves(size), color: COLOUR.text, ...run },
    paragraph: { spacing: { after: twips(3), line: 280 }, ...paragraph },
    ...others,
  };
}

/** The styles of a report: real headings, so that readers can move by them. */
export function stylesFor(language: Language): IStylesOptions {
  const heading = (size: number, colour: string, before: number, after: number) => ({
    run: { font: FONT, size: halves(size), bold: true, color: colour },
    paragraph: { keepNext: true, spacing: { before: twips(before), after: twips(after) } },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: halves(9.5),
          color: COLOUR.text,
          language: { value: LOCALES[language] },
        },
      },
      title: heading(17, COLOUR.text, 0, 3),
      heading1: heading(14, COLOUR.accent, 22, 6),
      heading2: heading(11, COLOUR.text, 14, 4),
      hyperlink: { run: { color: COLOUR.accent, underline: {} } },
    },
    paragraphStyles: [
      named('Report Subtitle', 12.5, {
        run: { bold: true, color: COLOUR.accent },
        paragraph: { spacing: { after: twips(10) } },
      }),
      named('Report Text', 9.5),
      named('Report Strong', 9.5, { run: { bold: true } }),
      named('Report Small', 8, {
        run: { color: COLOUR.muted },
        paragraph: { spacing: { after: twips(3), line: 250 } },
      }),
      named('Report Quote', 9.5, {
        paragraph: {
          indent: { left: twips(9) },
          border: { left: { style: 'single', size: 12, space: 6, color: COLOUR.rule } },
        },
      }),
      named('Report Column', 8, { run: { bold: true, color: COLOUR.accent } }),
    ],
  };
}
