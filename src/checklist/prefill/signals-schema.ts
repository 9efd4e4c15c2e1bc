import { z } from 'zod';
import { PROPOSAL_REASONS } from '../../domain/project-document.js';

/** Built in: what is a number needs no words. */
export const NUMBER = 'number';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/u);
const names = z.array(name);
/** YAML reads a phrase of digits as a number. */
const phrase = z.union([z.string().min(1), z.number().transform(String)]);
const phrases = z.array(phrase);
const count = z.record(
  z.string().regex(/^[a-z0-9-]+(?::[a-z]+)?(?:\+[a-z0-9-]+(?::[a-z]+)?)*$/u),
  z.int().min(1),
);
const answers = z.record(z.string(), z.array(z.string()));

const signalSchema = z.strictObject({
  /** Each is one of these concepts; the first must stand in the unit itself. */
  all: z.array(z.union([name, names.min(1)])).default([]),
  /** Concepts that must not stand in the unit. */
  none: names.default([]),
  in: names.default([]),
  out: names.default([]),
  /** Words from the first to the last concept at most. */
  near: z.int().min(1).max(99).default(40),
  /** Units before and after in which the other concepts may stand; 0 for the unit alone. */
  reach: z.int().min(0).max(5).default(0),
  /** What a plan is worth: as much as a fact, nothing, or as much as a fact before implementation. */
  tense: z.enum(['any', 'done', 'staged']).default('any'),
  count: z.enum(['units', 'kinds']).default('units'),
  /** Which negation denies what is found: of any concept, of the first alone, or none. */
  negation: z.enum(['denies', 'first', 'ignored']).default('denies'),
  headings: z.boolean().default(false),
});

const decisionSchema = z.strictObject({
  when: count.default({}),
  unless: count.default({}),
  profile: answers.default({}),
  answer: z.string(),
  reason: z.enum(PROPOSAL_REASONS).optional(),
  confidence: z.number().min(0).max(1).default(0.7),
  /** Signals to quote beside those of `when`. */
  show: z.array(z.string()).default([]),
});

const questionSchema = z.strictObject({
  signals: z.record(name, signalSchema).default({}),
  decide: z.array(decisionSchema),
});

const share = z.number().min(0).max(1);
const weights = z.record(z.string(), z.number());

/** How rules and examples are weighed; fitted on project documents by `test/checklist/fit-prefill.ts`. */
const weighingSchema = z.strictObject({
  /** Concepts by which a passage says plainly what the checklist asks about. */
  plain: names,
  /** What each feature adds to each answer. */
  weights: z.strictObject({ yes: weights, partly: weights, no: weights }),
  /** What speaks for yes, partly and no on an item before anything is seen. */
  leanings: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])).default({}),
  /** An answer is full only where none is at most this likely; else it is a part. */
  doubt: share,
});

export const rulesSchema = z.strictObject({
  /** Zones of which a unit is in one at most, the nearest. */
  groups: z.record(name, names),
  /** Zones whose name means the first of two, or the other where the first has names of its own. */
  ambiguous: z.record(name, z.strictObject({ first: name, otherwise: name })).default({}),
  /** Values of the profile at which plans count. */
  plans: answers,
  /** Concepts whose words no other concept sees, but those that are named. */
  hides: z.record(name, names),
  shared: z.record(name, signalSchema).default({}),
  profile: z.record(z.string(), questionSchema),
  items: z.record(z.string(), questionSchema),
  /** Absent: the rules alone decide. */
  weighing: weighingSchema.optional(),
  /** Items whose answer a citation of an outdated instrument lowers to `partly`. */
  outdated: z.array(z.string()),
});

export const lexiconSchema = z.strictObject({
  /** The commonest words, by which the language is told. */
  function: phrases,
  abbreviations: phrases,
  grammar: z.strictObject({
    /** Denies what follows. */
    no: phrases,
    /** Denies what stands before and after. */
    not: phrases,
    /** Looks like a negation and is none. */
    exempt: phrases,
    /** Where a clause begins. */
    breaks: phrases,
    future: phrases,
    /** Would be future but for these. */
    done: phrases,
    conditional: phrases,
    /** What is asked for or advised, and by that is not there. */
    wished: phrases,
    /** Speaks to an assistant. */
    addressed: phrases,
    annex: phrases,
    convention: phrases,
    recommendation: phrases,
  }),
  zones: z.record(name, z.strictObject({ headings: phrases, leads: phrases.default([]) })),
  concepts: z.record(
    name,
    z.array(
      z.union([
        phrase,
        /** Counts only where one of these concepts stands in the same unit. */
        z.strictObject({ say: phrases, with: names.optional() }),
      ]),
    ),
  ),
});

export type Signal = z.output<typeof signalSchema>;
export type Decision = z.output<typeof decisionSchema>;
export type Question = z.output<typeof questionSchema>;
export type Weighing = z.output<typeof weighingSchema>;
export type Rules = z.output<typeof rulesSchema>;

export type LexiconWords = z.output<typeof lexiconSchema>;
