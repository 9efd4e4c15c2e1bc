import {
  findNumbered,
  findSymbols,
  type Instrument,
  type Mention,
  symbolOf,
} from '../domain/cited-instrument.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { SourceId } from '../domain/source.js';
import { CONVENTION, RECOMMENDATION } from './kind-words.js';
import { mention } from './mention.js';

const KINDS: readonly { readonly pattern: string; readonly type: Instrument['type'] }[] = [
  { pattern: CONVENTION, type: 'convention' },
  { pattern: RECOMMENDATION, type: 'recommendation' },
];
const ANY_KIND = String.raw`instruments?|instrumentos?|normes?|normas?|standards?|ilo|oit`;

/** `C183`, `c-190`, `R 191`. */
export function bySymbol(text: string, knowledge: KnowledgeBase): readonly Mention<string>[] {
  return (
    findSymbols(text)
      .map((each) => ({ ...each, named: symbolOf(each.named) }))
      // A letter apart from a number is a symbol only when there is such a source.
      .filter(({ gap, named }) => gap === '' || knowledge.sources.has(named as SourceId))
  );
}

/** `convention no. 183`, `convenio 190`; of a number without a kind, the Convention first. */
export function byNumber(text: string, knowledge: KnowledgeBase): readonly Mention<string>[] {
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
export function byLongSymbol(
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

/** Instruments that share a number standing by itself (`what does 111 say`). */
export function byBareNumber(
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
