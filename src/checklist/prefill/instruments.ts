import { findSymbols, isNumberMark, symbolOf } from '../../domain/cited-instrument.js';
import { findPhrases } from './phrases.js';
import type { Unit } from './read-units.js';
import type { Signals } from './signals.js';
import { tokenise, type Token } from './tokens.js';

/** A text on which nothing should rest any longer. */
export interface OutdatedInstrument {
  /** Its kind and number, as in `C45`. */
  readonly instrument: string;
  /** Names by which texts call it, in any language; the number need not be among them. */
  readonly names: readonly string[];
}

/** Words between "Conventions Nos" and a number that belong to the list of numbers. */
const LIST = /^(?:of|du|de|des|del|la|les|los|las|and|et|y|e|oit|ilo)$/u;
/** How many words a list of numbers is followed for. */
const LONGEST_LIST = 24;

/** The units that cite an outdated text. */
export function findOutdated(
  units: readonly Unit[],
  outdated: readonly OutdatedInstrument[],
  signals: Signals,
): readonly { readonly instrument: string; readonly unit: Unit }[] {
  const wanted = new Set(outdated.map(({ instrument }) => instrument));
  const names = outdated.flatMap(({ instrument, names: each }) =>
    each.map((name) => ({ instrument, words: ` ${wordsOf(tokenise(name))} ` })),
  );
  return units.flatMap((unit) => {
    const said = ` ${wordsOf(unit.tokens)} `;
    const cited = new Set([
      ...instrumentsIn(unit, signals).filter((each) => wanted.has(each)),
      ...names.filter(({ words }) => said.includes(words)).map(({ instrument }) => instrument),
    ]);
    return [...cited].map((instrument) => ({ instrument, unit }));
  });
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

function instrumentsIn({ tokens, language }: Unit, { lexicons }: Signals): readonly string[] {
  const found = findPhrases(lexicons[language].grammar, tokens);
  // `C.3` numbers a part of the document more often than it names an instrument.
  const short = findSymbols(wordsOf(tokens)).filter(({ gap }) => gap === '');
  const long = (['convention', 'recommendation'] as const).flatMap((type) =>
    (found.get(type) ?? []).flatMap(({ to }) =>
      numbersAfter(tokens.slice(to + 1, to + 1 + LONGEST_LIST).map(({ folded }) => folded)).map(
        (number) => ({ type, number }),
      ),
    ),
  );
  return [...short.map(({ named }) => named), ...long].map(symbolOf);
}

/** Numbers of a list, or the one that "No." brings after a title, however long; years are none. */
function numbersAfter(words: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  for (const [at, word] of words.entries()) {
    if (!isNumber(word)) continue;
    const before = words[at - 1] ?? '';
    const announced = isNumberMark(before);
    const listed = words.slice(0, at).every((each) => isOfList(each) || isNumber(each));
    if (announced || listed || (numbers.length > 0 && isOfList(before))) numbers.push(Number(word));
  }
  return numbers;
}

function isNumber(word: string): boolean {
  return /^\d{1,3}$/u.test(word);
}

function isOfList(word: string): boolean {
  return isNumberMark(word) || LIST.test(word);
}
