import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { isWithin, type Locator, type NumberedKind } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';
import type { Source, SourceId } from '../domain/source.js';
import { cleanText, foldAccents } from '../domain/plain-text.js';

/** A place in the texts that a question names: an instrument, a provision, or both. */
export interface Reference {
  /** The bundled sources it may mean; empty when it names none. */
  readonly sources: readonly SourceId[];
  /** Instruments that are named and not bundled: `C87`. */
  readonly unknown: readonly string[];
  /** The provision, when one is named; `kind` is absent when only its number is (`223(b)`). */
  readonly place?: { readonly kind?: NumberedKind; readonly path: readonly string[] };
}

const ARTICLE = String.raw`art(?:s|\.|icles?|iculos?)?\.?`;
const PARAGRAPH = String.raw`(?:para(?:s|\.|graphs?|graphes?|gr\.?)?|parr(?:s|\.|afos?)?|§|¶)\.?`;
const DIVISION = String.raw`(?:\s*[(.]\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*\)?|[a-z](?=\)|\b))`;
const PLACE = new RegExp(
  String.raw`(?:(?<article>\b${ARTICLE})|(?<paragraph>(?:\b|(?=[§¶]))${PARAGRAPH}))\s*(?:n[o°.]\s*)?(?<number>\d{1,3})(?<divisions>${DIVISION}*)(?:\s*,?\s*(?:${PARAGRAPH})\s*(?<sub>\d{1,2})(?<subdivisions>${DIVISION}*))?`,
  'u',
);
const BARE_PLACE = /\b(?<number>\d{1,3})(?<divisions>(?:\s?\([0-9a-z]{1,4}\)|\s[a-z]\))+)/u;

/** Reads what a question names, in any of the three languages. */
export function readReference(question: string, knowledge: KnowledgeBase): Reference {
  const text = foldAccents(cleanText(question)).toLowerCase();
  const place = readPlace(text);
  const { sources, unknown } = readSources(text, knowledge, place !== undefined);
  return { sources, unknown, ...(place ? { place } : {}) };
}

function readPlace(text: string): Reference['place'] {
  const groups = PLACE.exec(text)?.groups;
  if (groups?.number !== undefined) {
    const { article, number, divisions = '', sub, subdivisions = '' } = groups;
    const path = [
      number,
      ...splitDivisions(divisions),
      ...(sub ? [sub] : []),
      ...splitDivisions(subdivisions),
    ];
    return { kind: article === undefined ? 'paragraph' : 'article', path };
  }
  const bare = BARE_PLACE.exec(text)?.groups;
  if (bare?.number === undefined) return undefined;
  return { path: [bare.number, ...splitDivisions(bare.divisions ?? '')] };
}

function splitDivisions(divisions: string): string[] {
  return divisions.match(/\d+|[a-z]+/gu) ?? [];
}

const TYPE_WORDS: readonly (readonly [pattern: string, letters: string])[] = [
  [String.raw`conventions?|convenios?|treaty|traite|tratado`, 'C'],
  [String.raw`recommend?ations?|recomm?endacion(?:es)?`, 'R'],
  [String.raw`ilo|oit|instrument|instrumento|norme?s?|norma|standard`, 'CR'],
];
const NUMBER_SIGN = String.raw`(?:\(?\s*(?:no|n|nos|num|nums|number|numero|nro)?\s*[.°º]*\s*)`;

interface NamedSources {
  readonly sources: readonly SourceId[];
  readonly unknown: readonly string[];
}

function readSources(text: string, knowledge: KnowledgeBase, hasPlace: boolean): NamedSources {
  const symbols = readSymbols(text, knowledge);
  if (symbols.sources.length + symbols.unknown.length > 0) return symbols;
  return { sources: readNames(text, knowledge, hasPlace), unknown: [] };
}

/** `C183`, `convention no. 183`, `convenio 190`, `GB.292`, `DECL-1998`. */
function readSymbols(text: string, knowledge: KnowledgeBase): NamedSources {
  const named = new Set<string>();
  for (const [, letter, number] of text.matchAll(/\b([crp])\s?[-.]?\s?0*(\d{1,3})\b(?!\s?%)/gu))
    named.add(`${letter?.toUpperCase()}${number}`);
  for (const [pattern, letters] of TYPE_WORDS)
    for (const [, number] of text.matchAll(
      new RegExp(String.raw`\b(?:${pattern})s?\s*${NUMBER_SIGN}0*(\d{1,3})\b(?!\s?(?:%|\())`, 'gu'),
    ))
      nameByNumber(named, letters, number ?? '', knowledge);
  const sources = new Set(
    [...named].filter((id): id is SourceId => knowledge.sources.has(id as SourceId)),
  );
  for (const id of knowledge.sources.keys()) if (mentionsSymbol(text, id)) sources.add(id);
  return {
    sources: [...sources],
    unknown: [...named].filter((id) => !sources.has(id as SourceId)),
  };
}

function nameByNumber(
  named: Set<string>,
  letters: string,
  number: string,
  knowledge: KnowledgeBase,
): void {
  const bundled = [...letters].filter((letter) =>
    knowledge.sources.has(`${letter}${number}` as SourceId),
  );
  for (const letter of bundled.length > 0 ? bundled : letters.length === 1 ? [letters] : [])
    named.add(`${letter}${number}`);
}

/** Symbols longer than a letter and a number, with or without their punctuation: `GB.292/PV`, `ecosoc 1997/2`. */
function mentionsSymbol(text: string, id: string): boolean {
  if (/^[CRP]\d+$/u.test(id) || !/\d/u.test(id)) return false;
  const pattern = id
    .toLowerCase()
    .split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/u)
    .join(String.raw`[\s./-]*`);
  return new RegExp(String.raw`\b${pattern}(?!\d)`, 'u').test(text);
}

/** Sources called by name; the longest name wins, and of those of one name the one in force. */
function readNames(text: string, knowledge: KnowledgeBase, hasPlace: boolean): readonly SourceId[] {
  const found: { source: Source; length: number }[] = [];
  for (const source of knowledge.sources.values()) {
    const names = Object.values(source.names).flat();
    const lengths = names.filter((name) => holdsName(text, name)).map((name) => name.length);
    if (lengths.length > 0) found.push({ source, length: Math.max(...lengths) });
  }
  const longest = Math.max(...found.map(({ length }) => length));
  const best = found.filter(({ length }) => length === longest).map(({ source }) => source);
  const current = best.filter(({ status }) => status.value === 'up-to-date');
  const chosen = current.length > 0 ? current : best;
  // A name without a provision is often no more than the subject; it is a reference when it says what kind of text it is.
  const telling = hasPlace || /\b(?:conven|recom|declar|decision|manual|manuel)/u.test(text);
  return telling ? chosen.map(({ id }) => id) : [];
}

function holdsName(text: string, name: string): boolean {
  const folded = foldAccents(name).toLowerCase();
  const at = text.indexOf(folded);
  if (at < 0) return false;
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + folded.length]);
}

/**
 * The passages a reference means, in the order of the source: those at the place itself, else those inside it, else the
 * nearest one around it. Empty when the reference names no place or no passage is there.
 */
export function resolvePlace(
  reference: Reference,
  knowledge: KnowledgeBase,
  language: Language,
): readonly Passage[] {
  const { place, sources } = reference;
  if (place === undefined) return [];
  const candidates = knowledge.passages.filter(
    (passage) =>
      passage.language === language &&
      (sources.length === 0 || sources.includes(passage.source)) &&
      kindFits(passage.locator, place.kind),
  );
  const wanted = toLocator(place);
  const exact = candidates.filter(({ locator }) => isSame(locator, wanted));
  if (exact.length > 0) return exact;
  const inside = candidates.filter(({ locator }) => isWithinPath(locator, wanted));
  if (inside.length > 0) return inside;
  const around = candidates.filter(({ locator }) => isWithinPath(wanted, locator));
  const deepest = Math.max(...around.map(({ locator }) => depth(locator)));
  return around.filter(({ locator }) => depth(locator) === deepest);
}

function toLocator({ kind, path }: NonNullable<Reference['place']>): Locator {
  return { kind: kind ?? 'article', path };
}

function kindFits(locator: Locator, kind: NumberedKind | undefined): boolean {
  if (locator.kind === 'about' || locator.kind === 'section') return false;
  // People say article of a Recommendation and paragraph of a Convention; the number is what they know.
  return (
    kind === undefined || locator.kind === kind || ['article', 'paragraph'].includes(locator.kind)
  );
}

function asArticle(locator: Locator): Locator {
  return locator.kind === 'about' || locator.kind === 'section'
    ? locator
    : { kind: 'article', path: locator.path };
}

function isWithinPath(inner: Locator, outer: Locator): boolean {
  return isWithin(asArticle(inner), asArticle(outer));
}

function isSame(one: Locator, other: Locator): boolean {
  return isWithinPath(one, other) && isWithinPath(other, one);
}

function depth(locator: Locator): number {
  return locator.kind === 'about' || locator.kind === 'section' ? 0 : locator.path.length;
}
