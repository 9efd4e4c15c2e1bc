import type { ReadText } from '../reader-job.js';
import { type SectionStart, toSections } from '../sections.js';
import { linesOf } from '../text/lines.js';
import { likelyHeadings } from '../text/read-plain-text.js';
import { mendHyphens, wholeWords } from './mend-hyphens.js';
import { type Page, withoutFurniture } from './page-furniture.js';
import type { PageLine } from './page-lines.js';

/** How much larger than most of the text a heading is. */
const LARGER = 1.15;
const LONGEST_HEADING = 160;
/** How much wider than most the space above a line is that begins a paragraph. */
const WIDER = 1.3;

/** A line in the text of a document; its heading if it begins one. */
interface Written {
  readonly text: string;
  readonly heading?: string;
}

/** What most lines are like: the size of their letters, and the distance from one to the next in parts of it. */
interface Main {
  readonly size: number;
  readonly leading: number;
}

/** The text of pages, a blank line between paragraphs that stand apart; a section for each page, and for each heading on it. */
export function composePages(given: readonly Page[]): ReadText {
  const furnished = withoutFurniture(given);
  const words = wholeWords(furnished.flatMap(({ lines }) => lines));
  const pages = furnished.map((page) => mendHyphens(page.lines, words));
  const main = { size: mainSize(pages.flat()), leading: mainLeading(pages) };
  const written = pages.map((lines) => write(lines, main));
  const text = written.flatMap((lines) => lines.map((line) => line.text)).join('\n');
  return { text, sections: toSections(text, startsOf(written, text)) };
}

/** The size that most letters have. */
function mainSize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** The middle one of the distances between lines, in parts of their size. */
function mainLeading(pages: readonly (readonly PageLine[])[]): number {
  const all = pages
    .flatMap((lines) => lines.map((line, place) => leadingOf(line, lines[place - 1])))
    .filter((leading) => leading > 0 && leading < 4)
    .sort((one, other) => one - other);
  return all[Math.floor((all.length - 1) / 2)] ?? Infinity;
}

function leadingOf(line: PageLine, before: PageLine | undefined): number {
  return before === undefined ? 0 : (line.offset - before.offset) / Math.max(line.size, 1);
}

function write(lines: readonly PageLine[], main: Main): readonly Written[] {
  const isApart = (place: number): boolean =>
    leadingOf(lines[place]!, lines[place - 1]) > WIDER * main.leading;
  const isLarge = (place: number): boolean => isHeading(lines[place], main.size);
  const goesOn = (place: number): boolean =>
    isLarge(place) && isLarge(place - 1) && !isApart(place) && isSameSize(lines, place);
  return lines.flatMap(({ text }, place) => {
    const blank = isApart(place) ? [{ text: '' }] : [];
    if (!isLarge(place) || goesOn(place)) return [...blank, { text }];
    let end = place + 1;
    while (goesOn(end)) end += 1;
    const heading = lines.slice(place, end).map((line) => line.text);
    return [...blank, { text, heading: heading.join(' ') }];
  });
}

function isHeading(line: PageLine | undefined, size: number): boolean {
  return (
    line !== undefined &&
    line.size >= LARGER * size &&
    line.text.length <= LONGEST_HEADING &&
    /\p{L}{2}/u.test(line.text)
  );
}

function isSameSize(lines: readonly PageLine[], place: number): boolean {
  return Math.abs(lines[place]!.size - lines[place - 1]!.size) < 0.5;
}

/** Where pages and headings begin; a page goes on under the heading of the one before. */
function startsOf(pages: readonly (readonly Written[])[], text: string): SectionStart[] {
  const isMarked = pages.flat().some(({ heading }) => heading !== undefined);
  const likely = new Map(
    isMarked ? [] : likelyHeadings(linesOf(text)).map(({ start, heading }) => [start, heading]),
  );
  const starts: SectionStart[] = [];
  let start = 0;
  for (const [index, lines] of pages.entries()) {
    const page = { page: index + 1 };
    // A page with nothing on it may come after the end of the text.
    starts.push({ ...starts.at(-1), ...page, start: Math.min(start, text.length) });
    for (const line of lines) {
      const heading = line.heading ?? likely.get(start);
      if (heading !== undefined) {
        if (starts.at(-1)?.start === start) starts.pop();
        starts.push({ ...page, heading, start });
      }
      start += line.text.length + 1;
    }
  }
  return starts;
}
