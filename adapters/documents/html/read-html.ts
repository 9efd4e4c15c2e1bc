import { parse } from 'parse5';
import type { ReadText } from '../reader-job.js';
import { type SectionStart, toSections } from '../sections.js';
import { likelyHeadings } from '../text/read-plain-text.js';
import { type VisibleLine, visibleLines } from './visible-lines.js';

/** The longest bold paragraph that passes for a heading. */
const LONGEST_HEADING = 120;

/**
 * What a page shows, a block or a row of a table on each line. Nothing in it is run or fetched. Sections are those of its
 * headings; a page that has none may have paragraphs that look like headings.
 */
export function readHtml(html: string): ReadText {
  const lines = visibleLines(parse(html));
  const text = lines.map((line) => line.text).join('\n');
  const headings = headingsOf(lines, 'heading');
  return { text, sections: toSections(text, headings.length > 0 ? headings : likely(lines)) };
}

function headingsOf(lines: readonly VisibleLine[], kind: VisibleLine['kind']): SectionStart[] {
  return placed(lines)
    .filter((line) => line.kind === kind)
    .map(({ text, start }) => ({ heading: text, start }));
}

function placed(lines: readonly VisibleLine[]): readonly (VisibleLine & { start: number })[] {
  let start = 0;
  return lines.map((line) => {
    const here = { ...line, start };
    start += line.text.length + 1;
    return here;
  });
}

function likely(lines: readonly VisibleLine[]): SectionStart[] {
  const bold = headingsOf(lines, 'bold').filter(
    ({ heading = '' }) => heading.length <= LONGEST_HEADING && !/[.,;]$/u.test(heading),
  );
  if (bold.length > 0) return bold;
  // Each line is a paragraph: a blank one after each says so.
  return likelyHeadings(placed(lines).flatMap((line) => [line, { text: '', start: line.start }]));
}
