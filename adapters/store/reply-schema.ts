import { z } from 'zod';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { FORM_NAMES } from '../../src/domain/form.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Reply } from '../../src/domain/reply.js';
import { REPORT_FORMATS } from '../../src/domain/report.js';
import { SOURCE_STATUSES } from '../../src/domain/source.js';

const assessmentId = z.string().transform((id) => id as AssessmentId);
const passageId = z.string().transform((id) => id as PassageId);

const citation = z.object({
  number: z.number(),
  passage: passageId,
  title: z.string(),
  locator: z.string(),
  quote: z.string(),
  origin: z.enum(['digest', 'official', 'endorsed', 'project']),
  originLabel: z.string(),
  status: z.enum(SOURCE_STATUSES),
  statusLabel: z.string(),
  url: z.string().exactOptional(),
});

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), question: z.string() }),
  z.object({ kind: z.literal('read'), passage: passageId }),
  z.object({
    kind: z.literal('command'),
    command: z.string(),
    once: z.literal(true).exactOptional(),
    form: z.enum(FORM_NAMES).exactOptional(),
    table: assessmentId.exactOptional(),
  }),
]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    role: z.enum(['text', 'note']),
    content: z.object({ text: z.string(), citations: z.array(z.number()) }),
  }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('quote'), text: z.string(), place: z.string() }),
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number(), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    label: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('citations'), items: z.array(citation) }),
  z.object({
    kind: z.literal('choices'),
    label: z.string(),
    choices: z.array(
      z.object({ label: z.string(), action, isChosen: z.boolean().exactOptional() }),
    ),
    isQuiet: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
  z.object({
    kind: z.literal('attachment'),
    label: z.string(),
    report: z.object({
      assessment: assessmentId,
      format: z.enum(REPORT_FORMATS),
    }),
  }),
  z.object({ kind: z.literal('notice'), code: z.string(), text: z.string() }),
]);

/** A reply as the store keeps it. */
export const replySchema: z.ZodType<Reply> = z.object({
  language: z.enum(LANGUAGES),
  blocks: z.array(block),
});
