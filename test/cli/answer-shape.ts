import { z } from 'zod';
import { LANGUAGES } from '../../src/domain/language.js';
import { SOURCE_STATUSES } from '../../src/domain/source.js';

const citation = z.strictObject({
  source: z.string().min(1),
  locator: z.string().min(1),
  passage: z.string().min(1),
  quote: z.string().min(1),
  origin: z.enum(['digest', 'official', 'endorsed', 'project']),
  url: z.url({ protocol: /^https$/u }).nullable(),
  status: z.enum(SOURCE_STATUSES),
  verified: z.boolean(),
});

const segment = z.strictObject({
  role: z.enum(['text', 'note']),
  text: z.string().min(1),
  citations: z.array(citation).min(1),
});

/** What `ask --json` prints, which scripts and benchmarks rely on. */
export const answerShape = z.strictObject({
  id: z.string().optional(),
  kind: z.enum(['grounded', 'not-found', 'clarify', 'out-of-scope']),
  language: z.enum(LANGUAGES),
  text: z.string().min(1),
  segments: z.array(segment),
  notices: z.array(
    z.strictObject({ code: z.string(), text: z.string().min(1), sources: z.array(z.string()) }),
  ),
  nearest: z.array(z.string()),
  options: z.array(z.strictObject({ label: z.string(), question: z.string() })).optional(),
  ms: z.number().nonnegative(),
});
export type AnswerShape = z.infer<typeof answerShape>;
