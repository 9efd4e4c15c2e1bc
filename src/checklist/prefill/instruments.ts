import { findPhrases } from './phrases.js';
import type { Unit } from './read-units.js';
import type { Signals } from './signals.js';
import { tokenise } from './tokens.js';

/** A text on which nothing should rest any longer. */
export interface OutdatedInstrument {
  /** Its kind and number, as in `C45`. */
  readonly instrument: string;
  /** Names by which texts call it, in any language; the number need not be among them. */
  readonly names: readonly string[];
}

/** Words between "Conventions Nos" and a number that belong to the list of numbers. */
const LIST =
  /^(?:no|nos|n|num|nums|numero|numeros|nro|of|du|de|des|del|la|les|los|las|and|et|y|e|oit|ilo)$/u;
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
    each.map((name) => ({ instrument, words: ` ${wordsOf(name)} ` })),
  );
  return units.flatMap((unit) => {
    const said = ` ${unit.tokens.map(({ folded }) => folded).join(' ')} `;
    const cited = new Set([
      ...instrumentsIn(unit, signals).filter((each) => wanted.has(each)),
      ...names.filter(({ words }) => said.includes(words)).map(({ instrument }) => instrument),
    ]);
    return [...cited].map((instrument) => ({ instrument, unit }));
  });
}

function wordsOf(name: string): string {
  return tokenise(name)
    .map(({ folded }) => folded)
    .join(' ');
}

function instrumentsIn({ tokens, language }: Unit, { lexicons }: Signals): readonly string[] {
  const found = findPhrases(lexicons[language].grammar, tokens);
  const short = tokens.flatMap(({ folded }) => {
    const match = /^([cr])0{0,2}(\d{1,3})$/u.exec(folded);
    return match === null ? [] : [`${match[1]!.toUpperCase()}${Number(match[2])}`];
  });
  const long = (['convention', 'recommendation'] as const).flatMap((kind) =>
    (found.get(kind) ?? []).flatMap(({ to }) =>
      numbersAfter(tokens.slice(to + 1, to + 1 + LONGEST_LIST).map(({ folded }) => folded)).map(
        (number) => `${kind === 'convention' ? 'C' : 'R'}${number}`,
      ),
    ),
  );
  return [...short, ...long];
}

/** Numbers of a list, or the one that "No." brings after a title; years are none. */
function numbersAfter(words: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  for (const [at, word] of words.entries()) {
    const isNumber = /^\d{1,3}$/u.test(word);
    const announced = /^(?:nos?|n|nums?|numeros?|nro)$/u.test(words[at - 1] ?? '');
    if (
      isNumber &&
      (announced || words.slice(0, at).every((each) => LIST.test(each) || /^\d{1,3}$/u.test(each)))
    )
      numbers.push(Number(word));
    else if (isNumber && numbers.length > 0 && LIST.test(words[at - 1] ?? ''))
      numbers.push(Number(word));
  }
  return numbers;
}
