import type { Mention } from '../domain/cited-instrument.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { foldAccents, foldText } from '../domain/plain-text.js';
import type { Source, SourceId } from '../domain/source.js';
import { CONVENTION, RECOMMENDATION } from './kind-words.js';
import { mention } from './mention.js';

const SIGN = String.raw`(?:\(?\s?(?:nos?|n|nums?|numbers?|numeros?|nro)?\s?[.°º]*\s?)`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const LINK = String.raw`(?:\s(?:of|de|del|from|in|en|ilo|oit|the|la|l'oit)){0,4}(?:\s[a-z]+)?`;
/** Further years in a row: `, the 1952 and the 2000`. */
const YEARS = String.raw`(?:,?\s(?:(?:and|or|vs|y|o|et|ou|the|las?|l[eo]s?|el|de)\s)*(?:19|20)\d{2}){1,3}`;

/** `the 2000 convention`, `convenio de 1952`, `the March 2005 decision`. */
export function byYear(
  text: string,
  knowledge: KnowledgeBase,
): readonly Mention<readonly SourceId[]>[] {
  const kinds: readonly (readonly [pattern: string, type: Source['type']])[] = [
    [CONVENTION, 'convention'],
    [RECOMMENDATION, 'recommendation'],
    [String.raw`declara[a-z]+`, 'declaration'],
    [
      String.raw`decision(?:es)?|governing body|conseil d'administration|consejo de administracion`,
      'decision',
    ],
  ];
  return kinds.flatMap(([kind, type]) =>
    [
      String.raw`\b${YEAR}\s(?:[a-z-]+\s){0,3}?(?:${kind})\b`,
      String.raw`\b(?:${kind})\b${LINK}\s${YEAR}\b`,
      // `the 1948 and the 1990 conventions`: those before the last year.
      String.raw`\b${YEAR}(?=(?<beside>${YEARS}\s(?:[a-z-]+\s){0,3}?(?:${kind})\b))`,
      String.raw`(?<=\b(?:${kind})\b${LINK}\s(?:19|20)\d{2}\s(?:and|or|vs|y|o|et|ou)\s(?:the\s|la\s|el\s|le\s|de\s|of\s)*)${YEAR}\b`,
    ]
      .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))])
      .map((match) => mention(match, adoptedIn(match, type, knowledge)))
      .filter(({ named }) => named.length > 0),
  );
}

/** Of several texts of one year, those whose title has a word that stands beside the year. */
function adoptedIn(
  match: RegExpExecArray,
  type: Source['type'],
  knowledge: KnowledgeBase,
): readonly SourceId[] {
  const year = match.groups?.year ?? '';
  const ofYear = [...knowledge.sources.values()].filter(
    (source) => source.type === type && source.adopted?.startsWith(year),
  );
  const words = `${match[0]}${match.groups?.beside ?? ''}`
    .split(/\s/u)
    .filter((word) => word.length > 3 && !/^(?:\d+|conv.*|recom.*)$/u.test(word));
  const titled = ofYear.filter(({ titles }) => {
    const title = foldAccents(Object.values(titles).join(' ')).toLowerCase();
    return words.some((word) => title.includes(word));
  });
  return (titled.length > 0 ? titled : ofYear).map(({ id }) => id);
}

/** `its recommendation`, of the one Convention that is named. */
export function byCompanion(
  text: string,
  named: readonly SourceId[],
  knowledge: KnowledgeBase,
): readonly Mention<readonly SourceId[]>[] {
  const related = new Set(
    named.flatMap((id) => {
      const { related: ids = [], adopted = '' } = knowledge.sources.get(id) ?? {};
      // A Convention and the Recommendation that goes with it are adopted together.
      return ids.filter(
        (each) => knowledge.sources.get(each)?.adopted?.slice(0, 4) === adopted.slice(0, 4),
      );
    }),
  );
  const companions = [...related].filter(
    (id) => knowledge.sources.get(id)?.type === 'recommendation' && !named.includes(id),
  );
  if (companions.length !== 1) return [];
  const pattern = new RegExp(
    String.raw`\b(?:its|the|accompanying|sa|la|su|cette|esa)\s(?:${RECOMMENDATION})\b(?!\s?${SIGN}\d)(?:\s(?:that|which|qui|que)\s(?:(?:goes|comes|came) with (?:it|them)|accompan(?:ies|y|ied) (?:it|them)|(?:l'|la |le |les )?(?:accompagne|complete)|(?:l[oa]s? )?(?:acompana|complementa)))?`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => mention(match, companions));
}

/** Sources called by name: of names that overlap the longest wins, and of those of one name the text that stands. */
export function byName(
  text: string,
  knowledge: KnowledgeBase,
  hasPlace: boolean,
): readonly Mention<readonly SourceId[]>[] {
  const found = [...knowledge.sources.values()].flatMap((source) =>
    Object.values(source.names)
      .flat()
      .flatMap((name) => locate(text, name))
      .map((span) => ({ ...span, source })),
  );
  // A name alone is often no more than the subject; it refers when it says what kind of text it is, or a provision is named.
  const telling = hasPlace
    ? found
    : found.filter(({ start, end }) => KIND_OF_TEXT.test(text.slice(start, end)));
  const standing = [...telling].sort(
    (one, other) => lengthOf(other) - lengthOf(one) || stands(other) - stands(one),
  );
  const chosen: typeof telling = [];
  for (const each of standing)
    if (!chosen.some(({ start, end }) => start < each.end && each.start < end)) chosen.push(each);
  return chosen.map(({ start, end, source }) => ({ start, end, named: [source.id] }));
}

const KIND_OF_TEXT =
  /\b(?:conve?n|recom|declar|decision|manual|manuel|treat|trait|trata|norm|page|pagina|comment|comentario|marker|marqueur|marcador)/u;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly source: Source;
}

function lengthOf({ start, end }: Named): number {
  return end - start;
}

function stands({ source }: Named): number {
  return Number(source.status.value === 'up-to-date');
}

/** Where a name stands, with or without hyphens between its words. */
function locate(text: string, name: string): readonly { start: number; end: number }[] {
  const { longest, pattern } = readName(name);
  const match = text.includes(longest) ? pattern.exec(text) : null;
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
}

interface ReadName {
  /** Its longest word: a text without that does not hold the name. */
  readonly longest: string;
  readonly pattern: RegExp;
}

const names = new Map<string, ReadName>();

function readName(name: string): ReadName {
  const known = names.get(name);
  if (known !== undefined) return known;
  const words = foldText(name).split(/[\s-]+/u);
  const escaped = words.map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace("'", "['’]"),
  );
  const whole = String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`[\s-]+`)}(?![\p{L}\p{N}])`;
  const parts = words.flatMap((word) => word.split("'"));
  const read: ReadName = {
    longest: parts.reduce((one, other) => (other.length > one.length ? other : one)),
    pattern: new RegExp(whole, 'u'),
  };
  names.set(name, read);
  return read;
}
