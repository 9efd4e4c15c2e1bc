import { type Language, LOCALES } from '../domain/language.js';

/** The day of an ISO date or time, as the language writes it: `12 March 2026`, `1er mars 2026`. */
export function printDay(iso: string, language: Language): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  const printed = format.format(day);
  return language === 'fr' ? printed.replace(/^1 /u, '1er ') : printed;
}

/** A number of percent; cut off, not rounded, so that it never seems to reach a bound that it misses. */
export function printPercent(percent: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  });
  return format.format(percent / 100);
}

/** Words of the knowledge in the typography of the language; never to be used on a quote. */
export function typeset(text: string, language: Language): string {
  const curled = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return language === 'fr' ? curled.replace(/ (?=[;:?!»](?:\s|$))|(?<=«) /gu, '\u202F') : curled;
}
