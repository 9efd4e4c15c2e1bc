import { z } from 'zod';
import { type Act, ASKED_FOR, VIEWS } from '../../domain/act.js';
import type { PersonId } from '../../domain/actor.js';
import { type AssessmentId, VERDICTS } from '../../domain/assessment.js';
import { ANSWERS, type ItemId } from '../../domain/checklist.js';
import type { Deed } from '../../domain/deed.js';
import { REPORT_FORMATS } from '../../domain/report.js';

const assessment = z.string().transform((id) => id as AssessmentId);
const item = z.string().transform((id) => id as ItemId);
const answer = z.enum(ANSWERS);
const sees = z.number();
const text = z.string();

/** The deeds that a button or a typed line can stand for. */
const deed: z.ZodType<Deed> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('profile-answered'), question: text, value: text }),
  z.object({ kind: z.literal('answered'), item, answer, comment: text.exactOptional(), sees }),
  z.object({ kind: z.literal('withdrawn'), item, sees }),
  z.object({ kind: z.literal('commented'), item, text }),
  z.object({
    kind: z.literal('evidence-attached'),
    item,
    evidence: z.object({ kind: z.enum(['link', 'statement']), text }),
  }),
  z.object({
    kind: z.literal('assigned'),
    item,
    to: z.object({ id: z.string().transform((id) => id as PersonId), name: text }).exactOptional(),
    date: text.exactOptional(),
  }),
  z.object({ kind: z.literal('due'), item, date: text.exactOptional() }),
  z.object({ kind: z.literal('disagreed'), item, answer, comment: text.exactOptional() }),
  z.object({ kind: z.literal('proposal-accepted'), item, sees }),
  z.object({ kind: z.literal('proposal-rejected'), item }),
  z.object({
    kind: z.literal('reviewed'),
    item,
    verdict: z.enum(VERDICTS),
    comment: text.exactOptional(),
  }),
  z.object({ kind: z.literal('round-opened') }),
  z.object({ kind: z.literal('round-ended') }),
  z.object({ kind: z.literal('signed-off') }),
  z.object({ kind: z.literal('reopened') }),
  z.object({ kind: z.literal('closed') }),
]);

const act: z.ZodType<Act> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('welcome') }),
  z.object({
    do: z.literal('start'),
    project: text.exactOptional(),
    anew: z.literal(true).exactOptional(),
  }),
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('resume'), assessment: assessment.exactOptional() }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.literal('cancel') }),
  z.object({
    do: z.literal('show'),
    assessment: assessment.exactOptional(),
    view: z.enum(VIEWS),
    item: item.exactOptional(),
    format: z.enum(REPORT_FORMATS).exactOptional(),
  }),
  z.object({
    do: z.literal('go'),
    assessment: assessment.exactOptional(),
    to: z.enum(['next', 'back', 'open']),
  }),
  z.object({ do: z.literal('section'), assessment: assessment.exactOptional(), section: text }),
  z.object({ do: z.literal('question'), assessment: assessment.exactOptional(), question: text }),
  z.object({
    do: z.literal('await'),
    assessment: assessment.exactOptional(),
    item,
    what: z.enum(ASKED_FOR),
    stays: z.literal(true).exactOptional(),
  }),
  z.object({
    do: z.literal('mean'),
    assessment: assessment.exactOptional(),
    item,
    answer: z.union([answer, z.literal('question')]),
  }),
  z.object({ do: z.literal('ask-review'), assessment: assessment.exactOptional() }),
  z.object({
    do: z.literal('deed'),
    assessment: assessment.exactOptional(),
    deed,
    stays: z.literal(true).exactOptional(),
  }),
]);

/** The act of a button; undefined for anything that no button of the desk carries. */
export function readCommand(command: string): Act | undefined {
  try {
    const read = act.safeParse(JSON.parse(command));
    return read.success ? read.data : undefined;
  } catch {
    // Not JSON: not a button of the desk.
    return undefined;
  }
}
