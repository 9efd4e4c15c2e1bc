import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import { foldAccents } from '../../domain/plain-text.js';
import { needsStatusNotice, type Source } from '../../domain/source.js';

/** `no.`, `nos`, `n°`, `n.º`, `núm.`, with accents folded. */
const MARK = String.raw`(?:n(?:[o°º]|\.[o°º]|um|umeros?|umbers?)?s?\b\.?[°º]?\s*)`;
/** One number or several: `3, 89 and 103`. */
const NUMBERS = String.raw`(\d{1,3}(?:\s*(?:,|;|\/|&|and|et|y|e)?\s*${MARK}?\d{1,3})*)(?![\d.]*\d)`;
const OFFICE = String.raw`(?:\s+(?:(?:of the|de l['’]|de la)\s*)?(?:ilo|oit))?`;
/** From the kind of an instrument to its number: side by side, or with a title that ends in the year between. */
const NUMBERED = new RegExp(
  String.raw`\b(?:(conv(?:ention|enio)?s?)|(rec(?:ommendation|ommandation|omendacion)?(?:es|s)?))\b\.?${OFFICE}` +
    String.raw`(?:\s*\(?\s*${MARK}?|[^.;\n]{0,120}?\b(?:19|20)\d\d\b,?\s*\(?\s*${MARK})${NUMBERS}`,
  'giu',
);
/** `C45`, `C045`, `R.90`, `C 103`. */
const SHORT = /(?<![\p{L}\p{N}])([CR])(?:[.-]?|\s(?=\d{2}))(0{0,2}\d{1,3})(?![\p{L}\p{N}])/giu;

/** An instrument as a text names it. */
interface Named {
  readonly type: Source['type'];
  readonly number: number;
}

/** The bundled instruments that a text names by their numbers and that no longer stand as they were. `reserved`: names of something else. */
export function findFallen(
  text: string,
  { sources }: KnowledgeBase,
  reserved: ReadonlySet<string>,
): readonly Source[] {
  const named = [...namedInFull(text), ...namedInShort(text, reserved)];
  return [...sources.values()].filter(
    (source) =>
      needsStatusNotice(source) &&
      named.some(({ type, number }) => type === source.type && number === source.number),
  );
}

function namedInFull(text: string): readonly Named[] {
  return [...foldAccents(text).matchAll(NUMBERED)].flatMap(([, convention, , numbers = '']) =>
    (numbers.match(/\d+/gu) ?? []).map((number) => ({
      type: convention === undefined ? 'recommendation' : 'convention',
      number: Number(number),
    })),
  );
}

function namedInShort(text: string, reserved: ReadonlySet<string>): readonly Named[] {
  return [...text.matchAll(SHORT)]
    .filter(([, letter = '', number = '']) => !reserved.has(letter.toUpperCase() + number))
    .map(([, letter, number]) => ({
      type: letter?.toUpperCase() === 'C' ? 'convention' : 'recommendation',
      number: Number(number),
    }));
}
