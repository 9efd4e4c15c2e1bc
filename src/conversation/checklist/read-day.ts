import * as english from 'chrono-node/en';
import * as spanish from 'chrono-node/es';
import * as french from 'chrono-node/fr';
import { LANGUAGES, type Language } from '../../domain/language.js';

type Parser = Pick<typeof english.GB, 'parse'>;

/** Days before months in figures: 30/11/2026. */
const PARSERS: Readonly<Record<Language, Parser>> = {
  en: english.GB,
  fr: french.casual,
  es: spanish.casual,
};

/** What may stand before a day and is no part of what goes before it. */
const BEFORE =
  /\s*[,;]?\s+(?:by|before|until|till|on|for|due|le|avant|avant le|pour|pour le|d'ici|d'ici au?|jusqu'au|el|antes de|antes del|para|para el|hasta|hasta el)$/iu;
const ENDING = /^[\s.!?]*$/u;

export interface ReadDay {
  /** ISO 8601. */
  readonly date: string;
  /** What goes before it, without the word that leads to it; empty when there is nothing. */
  readonly rest: string;
  /** Whether a word led to it: `by`, `avant le`, `para el`. */
  readonly isLedTo: boolean;
}

/** The day that a text ends with, as people write days in any of the languages: `next Friday`, `1er décembre`, `30/11/2026`. */
export function readDay(text: string, first: Language, now: Date): ReadDay | undefined {
  for (const language of [first, ...LANGUAGES.filter((each) => each !== first)]) {
    const found = readIn(PARSERS[language], text, now);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readIn(parser: Parser, text: string, now: Date): ReadDay | undefined {
  const found = parser
    .parse(text, { instant: now, timezone: 'UTC' }, { forwardDate: true })
    .findLast(({ index, text: day }) => ENDING.test(text.slice(index + day.length)));
  if (found === undefined) return undefined;
  const { start, index } = found;
  // A month alone is no day, and may be somebody's name.
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  const [year, month, day] = (['year', 'month', 'day'] as const).map(
    (each) => start.get(each) ?? 0,
  );
  const before = text.slice(0, index).trimEnd();
  const rest = ` ${before}`.replace(BEFORE, '').trim();
  const date = new Date(Date.UTC(year!, month! - 1, day)).toISOString().slice(0, 10);
  return { date, rest, isLedTo: rest !== before.trim() };
}
