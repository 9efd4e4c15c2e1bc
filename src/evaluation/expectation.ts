import { z } from 'zod';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { LANGUAGES } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { Passage } from '../domain/passage.js';

const message = z.object({ role: z.enum(['user', 'assistant']), content: z.string() });

/** A question of an evaluation set, and what its answer must be. */
export const evaluatedQuestion = z.object({
  id: z.string(),
  question: z.string(),
  language: z.enum(LANGUAGES),
  type: z.string(),
  history: z.array(message).optional(),
  expect: z.object({
    kind: z.array(z.enum(['grounded', 'not-found', 'clarify', 'out-of-scope'])).min(1),
    /** Locators of which one must be cited (`C183 Art. 4(1)`), or a source alone (`PGA`). */
    citations: z.array(z.string()).default([]),
    /** Locators that must all be cited. */
    all: z.array(z.string()).default([]),
    /** What the text must hold: each a list of alternatives, each alternative may list more with `|`. */
    facts: z.array(z.array(z.string())).default([]),
  }),
});
export type EvaluatedQuestion = z.infer<typeof evaluatedQuestion>;

/** Whether a passage is the place that an expectation names, or inside it. */
export function isAtPlace(passage: Passage, expected: string): boolean {
  const { source, locator } = passage;
  if (expected === source) return true;
  if (!expected.startsWith(`${source} `)) return false;
  const wanted = expected.slice(source.length + 1).toLowerCase();
  const printed = printLocator(locator, 'en').toLowerCase();
  const rest = printed.startsWith(wanted) ? printed.slice(wanted.length) : undefined;
  return rest !== undefined && !/^\w/u.test(rest);
}

/** Expectations that name no place of the knowledge: mistakes of the evaluation set. */
export function unknownPlaces(question: EvaluatedQuestion, knowledge: KnowledgeBase): string[] {
  const named = [...question.expect.citations, ...question.expect.all];
  return named.filter((each) => !knowledge.passages.some((passage) => isAtPlace(passage, each)));
}
