import { z } from 'zod';
import { ANSWERS, type Condition, type ItemId } from '../domain/checklist.js';
import type { PassageId } from '../domain/passage.js';

const name = z.string().regex(/^[\w-]+$/u);
/** YAML reads a bare `yes` as text and `true` as a boolean; both spell a name here. */
const value = z.string().min(1);
const item = name.transform((id) => id as ItemId);
const passage = z.string().transform((id) => id as PassageId);
const answer = z.enum(ANSWERS);
const percent = z.number().min(0).max(100);

const condition: z.ZodType<Condition> = z.strictObject({
  profile: z.record(name, z.array(value).min(1)).exactOptional(),
  answers: z.record(name, z.array(answer).min(1)).exactOptional(),
  get any() {
    return z.array(condition).min(1).exactOptional();
  },
});

const result = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    id: name,
    lowest: z.int(),
    levels: z.array(z.strictObject({ level: z.int(), when: condition })).min(1),
  }),
  z.strictObject({
    kind: z.literal('screen'),
    id: name,
    of: name,
    scores: z.array(z.strictObject({ level: z.int(), score: z.int() })).min(1),
    criteria: z.array(z.strictObject({ item, answers: z.array(answer).min(1) })).min(1),
  }),
  z.strictObject({
    kind: z.literal('conformity'),
    id: name,
    limbs: z.array(name).min(1),
    determined: percent,
    conforms: percent,
    partly: percent,
  }),
  z.strictObject({
    kind: z.literal('score'),
    id: name,
    bands: z.array(z.strictObject({ id: name, from: percent })).min(1),
    caps: z.array(z.strictObject({ criticalNo: z.int().min(1), band: name })),
    provisional: percent,
  }),
]);

/** `structure.yaml`: a checklist without its words. */
export const structureSchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  profile: z.array(z.strictObject({ id: name, values: z.array(value).min(2), default: value })),
  stage: name.exactOptional(),
  sections: z.array(name).min(1),
  worth: z.strictObject({
    yes: z.number().min(0).max(1),
    partly: z.number().min(0).max(1),
    no: z.literal(0),
  }),
  actions: z.int().min(1),
  items: z
    .array(
      z.strictObject({
        id: item,
        section: name,
        weight: z.number().min(0),
        critical: z.boolean().default(false),
        limb: name.exactOptional(),
        basis: name,
        answers: z.array(answer).min(2).default(['yes', 'partly', 'no', 'dont-know']),
        cites: z.array(passage).default([]),
      }),
    )
    .min(1),
  rules: z.array(
    z.strictObject({
      effect: z.enum(['fixed', 'default', 'allowed']),
      when: condition.default({}),
      items: z.array(item).min(1),
      answer,
      reason: name,
    }),
  ),
  guidance: z.array(
    z.strictObject({ when: condition.default({}), items: z.array(item).min(1), advice: name }),
  ),
  results: z.array(result).min(1),
});

export type Structure = z.infer<typeof structureSchema>;

const text = z.string().trim().min(1);

/** `en.yaml`, `fr.yaml`, `es.yaml`: everything a person reads of it. */
export const wordsSchema = z.strictObject({
  title: text,
  about: text,
  sections: z.record(name, text),
  profile: z.record(name, z.strictObject({ question: text, values: z.record(value, text) })),
  bases: z.record(name, text),
  items: z.record(
    name,
    z.strictObject({
      question: text,
      why: text,
      evidence: text,
      good: text,
      thin: text,
      action: text.exactOptional(),
    }),
  ),
  reasons: z.record(name, text),
  advice: z.record(name, text),
  results: z.record(
    name,
    z.strictObject({ title: text, about: text, outcomes: z.record(value, text) }),
  ),
  caution: text,
});

export type Words = z.infer<typeof wordsSchema>;
