import type { ReadText } from '../reader-job.js';
import { type SectionStart, toSections } from '../sections.js';
import { isBlank, linesOf, type TextLine } from './lines.js';

/** `## Heading ##` (CommonMark 4.2). */
const MARKED = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/u;
/** What makes a heading of the line above it (CommonMark 4.3). */
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/u;
const LONGEST_HEADING = 300;
/** Begins and ends lines that are shown as they are (CommonMark 4.5). */
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** A list item, a quotation or a table is no heading, whatever stands below. */
const OTHER = /^ {0,3}(?:[>|]|[-*+]\s|\d{1,9}[.)]\s)/u;

/** Markdown as it was written, with its sections. */
export function readMarkdown(text: string): ReadText {
  return { text, sections: toSections(text, markdownHeadings(text)) };
}

/** The headings of a Markdown text. Front matter and fenced code have none. */
export function markdownHeadings(text: string): SectionStart[] {
  const lines = linesOf(text);
  const headings: SectionStart[] = [];
  let fence: string | undefined;
  for (let place = frontMatterEnd(lines); place < lines.length; place += 1) {
    const line = lines[place]!;
    const mark = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else {
      const heading = headingOf(lines, place);
      if (heading !== undefined) headings.push({ heading, start: line.start });
    }
  }
  return headings;
}

/** The first line that is no front matter. */
function frontMatterEnd(lines: readonly TextLine[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  return lines.findIndex(({ text }, place) => place > 0 && /^(?:---|\.\.\.)\s*$/u.test(text)) + 1;
}

function headingOf(lines: readonly TextLine[], place: number): string | undefined {
  const line = lines[place]!;
  const marked = MARKED.exec(line.text);
  if (marked !== null) return plainHeading(marked[1] ?? '');
  const isUnderlined =
    isHeadingBreak(lines[place - 1]) &&
    !isBlank(line) &&
    !OTHER.test(line.text) &&
    UNDERLINE.test(lines[place + 1]?.text ?? '');
  return isUnderlined ? plainHeading(line.text) : undefined;
}

/** Whether a heading may follow: else the line below goes on with a paragraph, and the rule under it divides. */
function isHeadingBreak(line: TextLine | undefined): boolean {
  return line === undefined || isBlank(line) || MARKED.test(line.text) || UNDERLINE.test(line.text);
}

/** A heading without its emphasis and links; undefined where nothing is left. */
function plainHeading(heading: string): string | undefined {
  const plain = heading
    .slice(0, LONGEST_HEADING)
    .replace(/(?:^|[ \t])#+[ \t]*$/u, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim();
  return plain === '' ? undefined : plain;
}
