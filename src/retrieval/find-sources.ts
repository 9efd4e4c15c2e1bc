import {
  findNumbered,
  findSymbols,
  type Instrument,
  type Mention,
  symbolOf,
} from '../domain/cited-instrument.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { foldAccents } from '../domain/plain-text.js';
import type { Source, SourceId } from '../domain/source.js';

export interface NamedSources {
  readonly sources: readonly Mention<readonly SourceId[]>[];
  readonly unknown: readonly Mention<string>[];
  readonly ambiguous: readonly SourceId[];
}

/** How people write each kind of text, misspellings among them. */
const CONVENTION = String.raw`conv[a-z]{2,9}|treaty|traite|tratado`;
const RECOMMENDATION = String.raw`recom[a-z]{3,12}`;
const KINDS: readonly { readonly pattern: string; readonly type: Instrument['type'] }[] = [
  { pattern: CONVENTION, type: 'convention' },
  { pattern: RECOMMENDATION, type: 'recommendation' },
];
const ANY_KIND = String.raw`instruments?|instrumentos?|normes?|normas?|standards?|ilo|oit`;
const SIGN = String.raw`(?:\(?\s?(?:nos?|n|nums?|numbers?|numeros?|nro)?\s?[.°º]*\s?)`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const LINK = String.raw`(?:\s(?:of|de|del|from|ilo|oit|the|la|l'oit)){0,4}(?:\s[a-z]+)?`;

/** The sources that a lower-case text without accents names: by symbol, number, year or name. */
export function findSources(
  text: string,
  knowledge: KnowledgeBase,
  places: readonly Mention<unknown>[],
): NamedSources {
  const numbered = [...bySymbol(text, knowledge), ...byNumber(text, knowledge)];
  const isBundled = (id: string): id is SourceId => knowledge.sources.has(id as SourceId);
  const known = numbered.flatMap(({ named, ...span }) =>
    isBundled(named) ? [{ ...span, named: [named] }] : [],
  );
  const unknown = numbered.filter(({ named }) => !isBundled(named));
  const first = [...known, ...byLongSymbol(text, knowledge), ...byYear(text, knowledge)];
  const companions = byCompanion(
    text,
    first.flatMap(({ named }) => named),
    knowledge,
  );
  const found = [...first, ...companions].sort((one, other) => one.start - other.start);
  const byItsName = byName(text, knowledge, places.length > 0).filter(
    (name) => !found.some(({ start, end }) => name.start < end && start < name.end),
  );
  const sources = unknown.length > 0 ? found : [...found, ...byItsName];
  const ambiguous =
    sources.length + unknown.length > 0 ? [] : byBareNumber(text, knowledge, places);
  return { sources, unknown, ambiguous };
}

/** `C183`, `c-190`, `R 191`. */
function bySymbol(text: string, knowledge: KnowledgeBase): readonly Mention<string>[] {
  return (
    findSymbols(text)
      .map((each) => ({ ...each, named: symbolOf(each.named) }))
      // A letter apart from a number is a symbol only when there is such a source.
      .filter(({ gap, named }) => gap === '' || knowledge.sources.has(named as SourceId))
  );
}

/** `convention no. 183`, `convenio 190`; of a number without a kind, the Convention first. */
function byNumber(text: string, knowledge: KnowledgeBase): readonly Mention<string>[] {
  const found = KINDS.flatMap(({ pattern, type }) =>
    firstNumbers(text, pattern).map(({ named: number, ...span }) => ({
      ...span,
      named: { type, number },
    })),
  );
  // `Convention 100 and the 111`: the second is of the kind of the first.
  const kinds = new Set(found.map(({ named }) => named.type));
  const types = kinds.size === 1 ? [...kinds] : KINDS.map(({ type }) => type);
  const others = [...firstNumbers(text, ANY_KIND), ...bareNumbers(text)].flatMap(
    ({ named: number, ...span }) => {
      const symbols = types.map((type) => symbolOf({ type, number }));
      const [only, ...more] = symbols.filter((each) => knowledge.sources.has(each as SourceId));
      return only !== undefined && more.length === 0 ? [{ ...span, named: only }] : [];
    },
  );
  return [...found.map((each) => ({ ...each, named: symbolOf(each.named) })), ...others];
}

/** The number after each kind; of several only the first, since in a question the next may count days or weeks. */
function firstNumbers(text: string, kind: string): readonly Mention<number>[] {
  return findNumbered(text, kind).flatMap(({ start, numbers: [first] }) => {
    if (first === undefined) return [];
    const end = first.end + (text[first.end] === ')' ? 1 : 0);
    // A percentage, or the paragraph of a provision.
    return /^\s?[%(]/u.test(text.slice(end)) ? [] : [{ start, end, named: first.named }];
  });
}

/** A number that stands where an instrument would: `under 183`, `el 190`. */
function bareNumbers(text: string): readonly Mention<number>[] {
  return [
    ...text.matchAll(
      /\b(?:in|of|under|by|and|vs|versus|le|la|du|el|del|al|et|y)\s(?<number>1\d{2}|20\d)\b(?![.,]\d|\s?%|\s[a-z]+s\b)/gu,
    ),
  ].map((match) => mention(match, Number(match.groups?.number)));
}

/** Symbols longer than a letter and a number, with or without their punctuation: `GB.292/PV`, `ecosoc 1997/2`. */
function byLongSymbol(
  text: string,
  knowledge: KnowledgeBase,
): readonly Mention<readonly SourceId[]>[] {
  return [...knowledge.sources.keys()]
    .filter((id) => /\d/u.test(id) && !/^[CRP]\d+$/u.test(id))
    .flatMap((id) => {
      const parts = id.toLowerCase().split(/[^a-z0-9]+|(?<=[a-z])(?=\d)/u);
      const pattern = new RegExp(
        String.raw`\b${parts.join(String.raw`[\s./-]*`)}(?:/pv)?(?!\d)`,
        'gu',
      );
      return [...text.matchAll(pattern)].map((match) => mention(match, [id]));
    });
}

/** `the 2000 convention`, `convenio de 1952`, `the March 2005 decision`. */
function byYear(text: string, knowledge: KnowledgeBase): readonly Mention<readonly SourceId[]>[] {
  const kinds: readonly (readonly [pattern: string, type: Source['type']])[] = [
    [CONVENTION, 'convention'],
    [RECOMMENDATION, 'recommendation'],
    [String.raw`declara[a-z]+`, 'declaration'],
    [String.raw`decision(?:es)?`, 'decision'],
  ];
  return kinds.flatMap(([kind, type]) =>
    [
      String.raw`\b${YEAR}\s(?:[a-z-]+\s){0,3}?(?:${kind})\b`,
      String.raw`\b(?:${kind})\b${LINK}\s${YEAR}\b`,
      // `the 1948 and the 1990 conventions`: the first of two years.
      String.raw`\b${YEAR}(?=\s(?:and|or|vs|y|o|et|ou)\s(?:the\s|la\s|el\s|le\s|de\s)*(?:19|20)\d{2}\s(?:[a-z-]+\s){0,3}?(?:${kind})\b)`,
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
  const words = match[0]
    .split(/\s/u)
    .filter((word) => word.length > 3 && !/^(?:\d+|conv.*|recom.*)$/u.test(word));
  const titled = ofYear.filter(({ titles }) => {
    const title = foldAccents(Object.values(titles).join(' ')).toLowerCase();
    return words.some((word) => title.includes(word));
  });
  return (titled.length > 0 ? titled : ofYear).map(({ id }) => id);
}

/** `its recommendation`, of the one Convention that is named. */
function byCompanion(
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
    String.raw`\b(?:its|the|accompanying|sa|la|su|cette|esa)\s(?:${RECOMMENDATION})\b(?!\s?${SIGN}\d)`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => mention(match, companions));
}

/** Sources called by name: the longest name wins, and of those of one name the one that stands. */
function byName(
  text: string,
  knowledge: KnowledgeBase,
  hasPlace: boolean,
): readonly Mention<readonly SourceId[]>[] {
  const found = [...knowledge.sources.values()].flatMap((source) =>
    Object.values(source.names)
      .flat()
      .flatMap((name) => locate(text, foldAccents(name).toLowerCase()))
      .map((span) => ({ ...span, source })),
  );
  // A name alone is often no more than the subject; it refers when it says what kind of text it is, or a provision is named.
  const telling = hasPlace
    ? found
    : found.filter(({ start, end }) =>
        /\b(?:conve?n|recom|declar|decision|manual|manuel|treat|trait|trata|norm)/u.test(
          text.slice(start, end),
        ),
      );
  const longest = Math.max(...telling.map(({ start, end }) => end - start));
  const best = telling.filter(({ start, end }) => end - start === longest);
  const current = best.filter(({ source }) => source.status.value === 'up-to-date');
  return (current.length > 0 ? current : best).map(({ start, end, source }) => ({
    start,
    end,
    named: [source.id],
  }));
}

function locate(text: string, name: string): readonly { start: number; end: number }[] {
  const start = text.indexOf(name);
  const end = start + name.length;
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
  return start < 0 || isWord(start - 1) || isWord(end) ? [] : [{ start, end }];
}

/** Instruments that share a number standing by itself (`what does 111 say`). */
function byBareNumber(
  text: string,
  knowledge: KnowledgeBase,
  places: readonly Mention<unknown>[],
): readonly SourceId[] {
  const number =
    /(?<![\p{L}\p{N}.,/-])(\d{2,3})(?![\p{L}\p{N}%/-]|[.,]\d| ?(?:%|weeks?|semanas?|semaines?|days?|jours|dias|hours?|heures|horas|years?|ans|anos))/u.exec(
      text,
    );
  if (number === null || places.length > 0) return [];
  const ids = ['C', 'R']
    .map((letter) => `${letter}${number[1]}` as SourceId)
    .filter((id) => knowledge.sources.has(id));
  return ids.length > 1 ? ids : [];
}

function mention<Named>(match: RegExpExecArray, named: Named): Mention<Named> {
  return { start: match.index, end: match.index + match[0].length, named };
}
