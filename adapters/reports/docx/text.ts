import {
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx';
import { printable, type ReportLine } from '../../../src/domain/report.js';

/** The style of a line, by its part in the text. Each is defined in `styles.ts`. */
const STYLE = {
  text: 'Report Text',
  strong: 'Report Strong',
  small: 'Report Small',
  quote: 'Report Quote',
} as const satisfies Readonly<Record<ReportLine['role'], string>>;

export function paragraphOf(
  { role, label, text, url }: ReportLine,
  options: IParagraphOptions = {},
): Paragraph {
  const named = label === undefined ? [] : runsOf(`${label} `, true);
  const runs = runsOf(text, false);
  const shown =
    url === undefined ? runs : [new ExternalHyperlink({ link: url, children: [...runs] })];
  return new Paragraph({ style: styleId(STYLE[role]), children: [...named, ...shown], ...options });
}

/** A text as runs, one a line of it. */
export function runsOf(text: string, isLabel: boolean): readonly TextRun[] {
  return tidy(text)
    .split('\n')
    .map((line, at) => {
      const options: IRunOptions = isLabel ? { text: line, bold: true } : { text: line };
      return new TextRun(at > 0 ? { ...options, break: 1 } : options);
    });
}

/** Without empty lines; the space between a label and its text stays. */
function tidy(text: string): string {
  return printable(text)
    .replaceAll(/[ \f\v]*\n\s*/gu, '\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** The name of a style as files refer to it. */
export function styleId(name: string): string {
  return name.replaceAll(' ', '');
}
