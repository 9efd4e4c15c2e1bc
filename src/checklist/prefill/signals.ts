import { parse } from 'yaml';
import type { z } from 'zod';
import { ANSWERS, type Answer } from '../../domain/checklist.js';
import { LANGUAGES, localize, type Language, type Localized } from '../../domain/language.js';
import { indexPhrases, type PhraseIndex } from './phrases.js';
import { lexiconSchema, rulesSchema, type LexiconWords, type Rules } from './signals-schema.js';

/** The words of one language, filed for search. */
export interface Lexicon {
  readonly functionWords: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly grammar: PhraseIndex;
  readonly headings: PhraseIndex;
  readonly leads: PhraseIndex;
  readonly concepts: PhraseIndex;
  /** What must stand beside a phrase for it to count, by the name it is filed under. */
  readonly company: ReadonlyMap<
    string,
    { readonly concept: string; readonly with: readonly string[] }
  >;
}

/** What in a document speaks for which answer; data alone knows items by name. */
export interface Signals {
  readonly rules: Rules;
  readonly lexicons: Localized<Lexicon>;
}

/** What is wrong with a file of signals: `rules` or a language, and where in it. */
export interface SignalsFault {
  readonly file: 'rules' | Language;
  readonly path: string;
  readonly message: string;
}

export type SignalsResult =
  | { readonly kind: 'signals'; readonly signals: Signals }
  | { readonly kind: 'faults'; readonly faults: readonly SignalsFault[] };

/** Reads the rules and the words of each language, YAML all; names every fault. */
export function parseSignals(rules: string, lexicons: Localized<string>): SignalsResult {
  const faults: SignalsFault[] = [];
  const check = <Value>(file: SignalsFault['file'], schema: z.ZodType<Value>, text: string) =>
    read(schema, text, (path, message) => faults.push({ file, path, message }));
  const parsed = check('rules', rulesSchema, rules);
  const words = localize((language) => check(language, lexiconSchema, lexicons[language]));
  const { en, fr, es } = words;
  if (parsed !== undefined && en !== undefined && fr !== undefined && es !== undefined) {
    const complete = { en, fr, es };
    for (const language of LANGUAGES)
      for (const path of missingNames(parsed, complete[language]))
        faults.push({ file: language, path, message: 'missing' });
    for (const path of wrongAnswers(parsed))
      faults.push({ file: 'rules', path, message: 'answer' });
    if (faults.length === 0)
      return {
        kind: 'signals',
        signals: { rules: parsed, lexicons: localize((each) => compile(complete[each])) },
      };
  }
  return { kind: 'faults', faults };
}

function read<Value>(
  schema: z.ZodType<Value>,
  text: string,
  fault: (path: string, message: string) => void,
): Value | undefined {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    fault('', error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) fault(path.join('.'), message);
  return undefined;
}

/** Built in: what is a number needs no words. */
export const NUMBER = 'number';

function missingNames(rules: Rules, lexicon: LexiconWords): readonly string[] {
  const questions = [...Object.values(rules.profile), ...Object.values(rules.items)];
  const signals = [rules.shared, ...questions.map((each) => each.signals)].flatMap((each) =>
    Object.values(each),
  );
  const concepts = new Set(signals.flatMap(({ all, none }) => [...all.flat(), ...none]));
  const zones = new Set(signals.flatMap((each) => [...each.in, ...each.out]));
  const isPlace = (zone: string): boolean => PLACES.includes(zone) || zone in lexicon.zones;
  return [
    ...[...concepts]
      .filter((each) => each !== NUMBER && !(each in lexicon.concepts))
      .map((each) => `concepts.${each}`),
    ...[...zones].filter((each) => !isPlace(each)).map((each) => `zones.${each}`),
  ];
}

/** Zones that every document has: its first heading, its first lines, its headings, the rows of its tables. */
export const PLACES: readonly string[] = ['title', 'top', 'heading', 'row'];

function wrongAnswers(rules: Rules): readonly string[] {
  return Object.entries(rules.items).flatMap(([item, { decide }]) =>
    decide
      .filter(({ answer }) => !(ANSWERS as readonly string[]).includes(answer))
      .map(() => `items.${item}.decide`),
  );
}

export function isAnswer(value: string): value is Answer {
  return (ANSWERS as readonly string[]).includes(value);
}

function compile(lexicon: LexiconWords): Lexicon {
  const pairs = (record: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(record).flatMap(([key, say]) => say.map((each) => [key, each] as const));
  const company = new Map<string, { concept: string; with: readonly string[] }>();
  const concepts: (readonly [string, string])[] = [];
  for (const [concept, entries] of Object.entries(lexicon.concepts))
    for (const [at, entry] of entries.entries()) {
      if (typeof entry === 'string') {
        concepts.push([concept, entry]);
        continue;
      }
      const filed = entry.with === undefined ? concept : `${concept}#${at}`;
      if (entry.with !== undefined) company.set(filed, { concept, with: entry.with });
      for (const each of entry.say) concepts.push([filed, each]);
    }
  const zones = Object.entries(lexicon.zones);
  return {
    functionWords: new Set(lexicon.function),
    abbreviations: new Set(lexicon.abbreviations),
    grammar: indexPhrases(pairs(lexicon.grammar)),
    headings: indexPhrases(
      zones.flatMap(([zone, { headings }]) => headings.map((each) => [zone, each])),
    ),
    leads: indexPhrases(zones.flatMap(([zone, { leads }]) => leads.map((each) => [zone, each]))),
    concepts: indexPhrases(concepts),
    company,
  };
}
