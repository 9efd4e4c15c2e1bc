import { parse } from 'yaml';
import type { z } from 'zod';
import { ANSWERS, type Answer } from '../../domain/checklist.js';
import { LANGUAGES, localize, type Language, type Localized } from '../../domain/language.js';
import { examplesSchema, listExamples, type Example } from './examples.js';
import { learnFrom } from './lessons.js';
import { indexPhrases, type PhraseIndex } from './phrases.js';
import type { Recogniser } from './recognise.js';
import {
  lexiconSchema,
  NUMBER,
  rulesSchema,
  type LexiconWords,
  type Rules,
} from './signals-schema.js';
import { FEATURES } from './features.js';

/** The words of one language, filed for search. */
export interface Lexicon {
  readonly functionWords: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly grammar: PhraseIndex;
  /** What speaks to an assistant, and what names annexes: looked for in every language. */
  readonly addressed: PhraseIndex;
  readonly annexes: PhraseIndex;
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
  /** Learned from examples; absent where there are none. */
  readonly recognise?: Recogniser;
}

/** The files of a checklist by which documents are read. */
export interface SignalsText {
  readonly rules: string;
  readonly lexicons: Localized<string>;
  /** Lines that people wrote and what they say for an item; a language without any is empty. */
  readonly examples?: Localized<string>;
  /** Lines found in documents whose answers are known, and those answers. */
  readonly lines?: Localized<string>;
}

const LINE_FILES = ['examples', 'lines'] as const;
type LineFile = (typeof LINE_FILES)[number];

/** What is wrong with a file of signals, and where in it. */
export interface SignalsFault {
  readonly file: 'signals.yaml' | `${'signals' | LineFile}.${Language}.yaml`;
  readonly path: string;
  readonly message: string;
}

export type SignalsResult =
  | { readonly kind: 'signals'; readonly signals: Signals }
  | { readonly kind: 'faults'; readonly faults: readonly SignalsFault[] };

/** Reads the rules, the words and the examples of each language, YAML all; names every fault. */
export function parseSignals({ rules, lexicons, ...learnt }: SignalsText): SignalsResult {
  const faults: SignalsFault[] = [];
  const check = <Value>(file: SignalsFault['file'], schema: z.ZodType<Value>, text: string) =>
    read(schema, text, (path, message) => faults.push({ file, path, message }));
  const parsed = check('signals.yaml', rulesSchema, rules);
  const { en, fr, es } = localize((language) =>
    check(`signals.${language}.yaml`, lexiconSchema, lexicons[language]),
  );
  const lines = LINE_FILES.flatMap((name) =>
    LANGUAGES.map((language) => {
      const [file, text] = [`${name}.${language}.yaml`, learnt[name]?.[language] ?? ''] as const;
      return {
        file,
        language,
        byItem: text.trim() === '' ? {} : check(file, examplesSchema, text),
      };
    }),
  );
  if (parsed === undefined || en === undefined || fr === undefined || es === undefined)
    return { kind: 'faults', faults };
  const complete = { en, fr, es };
  faults.push(...findGaps(parsed, complete));
  for (const { file, byItem = {} } of lines)
    for (const item of Object.keys(byItem).filter((each) => !(each in parsed.items)))
      faults.push({ file, path: item, message: 'item' });
  if (faults.length > 0) return { kind: 'faults', faults };
  const signals = { rules: parsed, lexicons: localize((each) => compile(complete[each])) };
  const all = lines.flatMap(({ language, byItem = {} }) => listExamples(byItem, language));
  return { kind: 'signals', signals: withLessons(signals, all) };
}

function withLessons(signals: Signals, examples: readonly Example[]): Signals {
  return examples.length === 0 ? signals : { ...signals, recognise: learnFrom(examples, signals) };
}

function findGaps(rules: Rules, lexicons: Localized<LexiconWords>): readonly SignalsFault[] {
  const missing = LANGUAGES.flatMap((language) =>
    missingNames(rules, lexicons[language]).map((path) => ({
      file: `signals.${language}.yaml` as const,
      path,
      message: 'missing',
    })),
  );
  const wrong = [
    ...wrongAnswers(rules).map((path) => ({ path, message: 'answer' })),
    ...wrongFeatures(rules).map((path) => ({ path, message: 'feature' })),
  ];
  return [...missing, ...wrong.map((each) => ({ file: 'signals.yaml' as const, ...each }))];
}

function wrongFeatures({ weighing }: Rules): readonly string[] {
  return Object.entries(weighing?.weights ?? {}).flatMap(([answer, weights]) =>
    Object.keys(weights)
      .filter((each) => !(FEATURES as readonly string[]).includes(each))
      .map((each) => `weighing.weights.${answer}.${each}`),
  );
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

function missingNames(rules: Rules, lexicon: LexiconWords): readonly string[] {
  const questions = [...Object.values(rules.profile), ...Object.values(rules.items)];
  const signals = [rules.shared, ...questions.map((each) => each.signals)].flatMap((each) =>
    Object.values(each),
  );
  const concepts = new Set([
    ...signals.flatMap(({ all, none }) => [...all.flat(), ...none]),
    ...(rules.weighing?.plain ?? []),
  ]);
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
  const { addressed, annex, ...grammar } = lexicon.grammar;
  return {
    functionWords: new Set(lexicon.function),
    abbreviations: new Set(lexicon.abbreviations),
    grammar: indexPhrases(pairs(grammar)),
    addressed: indexPhrases(pairs({ addressed })),
    annexes: indexPhrases(pairs({ annex })),
    headings: indexPhrases(
      zones.flatMap(([zone, { headings }]) => headings.map((each) => [zone, each])),
    ),
    leads: indexPhrases(zones.flatMap(([zone, { leads }]) => leads.map((each) => [zone, each]))),
    concepts: indexPhrases(concepts),
    company,
  };
}
