import type { Checklist, Profile } from '../../domain/checklist.js';
import type {
  DocumentWarning,
  Prefilled,
  ProjectDocument,
  Quote,
} from '../../domain/project-document.js';
import { decide, shareSignals } from './decide.js';
import { findOutdated, type OutdatedInstrument } from './instruments.js';
import { functionWordsOf } from './lessons.js';
import { plainIn, type Makeup } from './features.js';
import { readPassages, type Passage } from './passages.js';
import { propose, type Preparation } from './propose.js';
import { quoteOf } from './quotes.js';
import { readUnits, type Reading, type Unit } from './read-units.js';
import type { Signals } from './signals.js';

export interface PrefillOptions {
  /** What is known of the project; it goes before what the document shows. */
  readonly profile?: Partial<Profile>;
  readonly outdated: readonly OutdatedInstrument[];
}

/** A document with fewer words is a scan, or nothing. */
const FEWEST_WORDS = 40;

/** Proposes an answer to every item of a checklist from what a document says, with the lines that say it. */
export function prefill(
  document: ProjectDocument,
  checklist: Checklist,
  signals: Signals,
  options: PrefillOptions,
): Prefilled {
  const { reading, shown, prepared } = prepare(document, checklist, signals, options);
  const { profile } = prepared.field;
  return { profile, shown, proposals: propose(prepared), warnings: warningsOf(reading, prepared) };
}

/** Reads a document as far as it can be read before any item is looked at. */
export function prepare(
  document: ProjectDocument,
  checklist: Checklist,
  signals: Signals,
  options: PrefillOptions,
): { readonly reading: Reading; readonly shown: Partial<Profile>; readonly prepared: Preparation } {
  const reading = readUnits(document, signals);
  const outdated = findOutdated(reading.units, options.outdated, signals);
  const given = options.profile ?? {};
  const { profile, shown } = readProfile(reading, checklist, signals, given);
  const field = { units: reading.units, profile, rules: signals.rules };
  const passages = readPassages(reading.units, functionWordsOf(signals));
  const makeup = makeupOf(passages, signals);
  const sightings = signals.recognise?.(passages) ?? new Map<string, never>();
  return {
    reading,
    shown,
    prepared: { document, checklist, field, given, outdated, sightings, makeup },
  };
}

function makeupOf(passages: readonly Passage[], { rules: { weighing } }: Signals): Makeup {
  const plain = weighing === undefined ? [] : passages.filter(plainIn(weighing));
  return { plainness: plain.length / (passages.length || 1), passages: passages.length };
}

/** What was given, else what the document shows, else the default. */
function readProfile(
  { units }: Reading,
  { profile: questions }: Checklist,
  { rules }: Signals,
  given: Partial<Profile>,
): Pick<Prefilled, 'profile' | 'shown'> {
  const profile: Record<string, string> = {};
  const shown: Record<string, string> = {};
  for (const { id, values, default: supposed } of questions) {
    const field = { units, profile, rules };
    const question = rules.profile[id];
    const seen = question && decide(question, field, shareSignals(field))?.answer;
    if (seen !== undefined && values.includes(seen)) shown[id] = seen;
    profile[id] = given[id] ?? shown[id] ?? supposed;
  }
  return { profile, shown };
}

function warningsOf(
  { units, instructions, missingAnnexes }: Reading,
  prepared: Preparation,
): DocumentWarning[] {
  const quote = (piece: Pick<Unit, 'start' | 'end'>): Quote => quoteOf(prepared.document, piece);
  const seen = new Set<string>();
  const once = prepared.outdated.filter(
    ({ instrument }) => !seen.has(instrument) && seen.add(instrument),
  );
  const words = units.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [
    ...once.map(({ instrument, unit }) => ({
      code: 'outdated-instrument' as const,
      instrument,
      quote: quote(unit),
    })),
    ...missingAnnexes.map(({ annex, pieces }) => ({
      code: 'annex-missing' as const,
      annex,
      quote: quote(units[pieces[0]!]!),
    })),
    ...instructions.map((piece) => ({ code: 'instruction-ignored' as const, quote: quote(piece) })),
    ...(words < FEWEST_WORDS ? [{ code: 'little-text' as const }] : []),
  ];
}
