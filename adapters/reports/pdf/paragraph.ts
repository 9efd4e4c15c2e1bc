import { normalizeText } from '../../../src/domain/plain-text.js';
import { printable, type ReportLine } from '../../../src/domain/report.js';
import { COLOUR } from '../look.js';
import { type Line, type Measure, type Run, setText } from './set-text.js';
import type { Typefaces } from './typefaces.js';

export interface Style {
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
  readonly colour: string;
  readonly face: Run['face'];
  /** Space before, within a cell or between paragraphs. */
  readonly before: number;
  readonly indent: number;
}

const TEXT: Style = {
  size: 9,
  leading: 13,
  colour: COLOUR.text,
  face: 'regular',
  before: 2.5,
  indent: 0,
};

export const STYLES: Readonly<Record<ReportLine['role'], Style>> = {
  text: TEXT,
  strong: { ...TEXT, face: 'strong' },
  small: { ...TEXT, size: 8, leading: 11.5, colour: COLOUR.muted },
  quote: { ...TEXT, indent: 9 },
};

/** A text that is broken into lines and has not been drawn yet. */
export interface SetParagraph {
  readonly lines: readonly Line[];
  readonly style: Style;
  /** What the text is, in the terms of PDF. */
  readonly tag: 'P' | 'BlockQuote';
  readonly url?: string;
}

export interface Setter {
  readonly typefaces: Typefaces;
  readonly measure: (size: number) => Measure;
}

export function setParagraph(
  { role, label, text, url }: ReportLine,
  width: number,
  setter: Setter,
  style: Style = STYLES[role],
): SetParagraph {
  const shown = tidy(text);
  const runs: readonly Run[] =
    label === undefined
      ? [{ text: shown, face: style.face }]
      : [
          { text: `${tidy(label)} `, face: 'strong' },
          { text: shown, face: style.face },
        ];
  const measure = setter.measure(style.size);
  return {
    lines: setText(runs, width - style.indent, setter.typefaces, measure),
    style,
    tag: role === 'quote' ? 'BlockQuote' : 'P',
    ...(url === undefined ? {} : { url }),
  };
}

/** Without empty lines and the white space at its ends. */
export function tidy(text: string): string {
  return normalizeText(printable(text), 'NFC')
    .trim()
    .replaceAll(/[ \f\v]*\n\s*/gu, '\n');
}

/** The height of some paragraphs, the space before the first left out. */
export function heightOf(paragraphs: readonly SetParagraph[]): number {
  return paragraphs.reduce(
    (sum, { lines, style }, at) => sum + lines.length * style.leading + (at > 0 ? style.before : 0),
    0,
  );
}

/** The lines that fit into a height, and the rest. */
export function splitAt(
  paragraphs: readonly SetParagraph[],
  height: number,
): readonly [fitting: readonly SetParagraph[], rest: readonly SetParagraph[]] {
  const fitting: SetParagraph[] = [];
  let room = height;
  for (const [at, paragraph] of paragraphs.entries()) {
    const { lines, style } = paragraph;
    if (at > 0) room -= style.before;
    const count = Math.max(0, Math.floor(room / style.leading));
    if (count < lines.length) {
      const [now, later] = [lines.slice(0, count), lines.slice(count)];
      return [
        now.length === 0 ? fitting : [...fitting, { ...paragraph, lines: now }],
        [{ ...paragraph, lines: later }, ...paragraphs.slice(at + 1)],
      ];
    }
    fitting.push(paragraph);
    room -= lines.length * style.leading;
  }
  return [fitting, []];
}
