import type { ReadText } from '../reader-job.js';
import { type SectionStart, toSections } from '../sections.js';
import { isBlank, linesOf, type TextLine } from './lines.js';
import { markdownHeadings } from './read-markdown.js';

const LONGEST_HEADING = 80;
const MOST_WORDS = 10;

/** `3.2 Budget`, `3.2. Budget`. */
const NUMBERED_DEEP = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u;
/** `3. Budget`, `IV. Budget`, `B) Budget`, `Annex 2: Budget`, `Résultat 1 : Budget`, `3 Budget`. */
const NUMBERED = /^(?:\p{Lu}\p{Ll}{3,10} )?(?:\d{1,2}|[IVX]{1,5}|[A-Z])\s?[.):–—-]?\s+\p{Lu}\D*$/u;
const UPPER_CASE = /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;
/** A sentence, or a part of one. */
const SENTENCE = /[.,;!?…]$/u;

/** Plain text as it was written, with its sections. */
export function readPlainText(text: string): ReadText {
  return { text, sections: toSections(text, plainHeadings(text)) };
}

/** The lines that look like headings; a plain text may also mark them as Markdown does. */
function plainHeadings(text: string): SectionStart[] {
  const looking = likelyHeadings(linesOf(text));
  const marked = markdownHeadings(text);
  const taken = new Set(marked.map(({ start }) => start));
  return [...marked, ...looking.filter(({ start }) => !taken.has(start))].sort(
    (one, other) => one.start - other.start,
  );
}

/** The lines that look like headings, with blank lines between paragraphs. */
export function likelyHeadings(lines: readonly TextLine[]): SectionStart[] {
  return lines.flatMap(({ text, start }, place) =>
    looksLikeHeading(lines, place) ? [{ heading: text.trim(), start }] : [],
  );
}

function looksLikeHeading(lines: readonly TextLine[], place: number): boolean {
  const line = lines[place]!.text.trim();
  if (line.length < 3 || line.length > LONGEST_HEADING || SENTENCE.test(line)) return false;
  if (line.split(/\s+/u).length > MOST_WORDS || !isBlank(lines[place - 1])) return false;
  if (NUMBERED_DEEP.test(line) || UPPER_CASE.test(line)) return true;
  const next = lines[place + 1];
  return isBlank(next) && (NUMBERED.test(line) || isTitle(line, lines[place + 2]));
}

/** A short line by itself, above a paragraph. */
function isTitle(line: string, paragraph: TextLine | undefined): boolean {
  const isAbove = (paragraph?.text.trim().length ?? 0) > 2 * line.length;
  return isAbove && /^\p{Lu}[^:|\d]*:?$/u.test(line) && /\p{Ll}/u.test(line);
}
