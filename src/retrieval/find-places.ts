import type { Mention } from '../domain/cited-instrument.js';
import { mention } from './mention.js';
import type { NamedPlace } from './reference.js';

/** Patterns read lower-case text without accents. */
const ARTICLE = String.raw`\bart(?:s|icles?|iculos?)?\.?`;
const PARAGRAPH = String.raw`(?:\bpar(?:a|as|agr|agraphs?|agraphes?|r|rs|rafos?)?\.?|§|¶)`;
const DIVISION = String.raw`(?:\s?\(\s?(?:\d{1,2}|[a-z]|[ivx]{1,4})\s?\)|\.\d{1,2}|\s?[a-z]\)|[a-z]\b)`;
const PLACE = new RegExp(
  String.raw`(?:(?<article>${ARTICLE})|${PARAGRAPH})\s*(?:n[o°.]\s*)?(?<number>\d{1,3})(?<divisions>${DIVISION}*)(?:\s*,?\s*${PARAGRAPH}\s*(?<sub>\d{1,2})(?<subdivisions>${DIVISION}*))?`,
  'gu',
);
const BARE = /\b(?<number>\d{1,3})(?<divisions>(?:\s?\([0-9a-z]{1,4}\)|\s?[a-z]\))+)/gu;

/** A place before it is known of which source. */
export type PlaceText = Omit<NamedPlace, 'sources'>;

/** The provisions that a text names, in order. */
export function findPlaces(text: string): readonly Mention<PlaceText>[] {
  const places = [...text.matchAll(PLACE)].map((match) => {
    const { article, ...groups } = match.groups ?? {};
    const kind: PlaceText['kind'] = article === undefined ? 'paragraph' : 'article';
    return mention<PlaceText>(match, { kind, path: toPath(groups) });
  });
  const bare = [...text.matchAll(BARE)]
    .map((match) => mention<PlaceText>(match, { path: toPath(match.groups ?? {}) }))
    .filter(({ start }) => !places.some((place) => place.start <= start && start < place.end));
  return [...places, ...bare].sort((one, other) => one.start - other.start);
}

function toPath(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { number = '', divisions = '', sub, subdivisions = '' } = groups;
  return [
    number,
    ...splitDivisions(divisions),
    ...(sub === undefined ? [] : [sub]),
    ...splitDivisions(subdivisions),
  ];
}

function splitDivisions(divisions: string): string[] {
  return divisions.match(/\d+|[a-z]+/gu) ?? [];
}
