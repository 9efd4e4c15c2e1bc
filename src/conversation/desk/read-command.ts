import { z } from 'zod';
import type { AnswerAct } from '../../domain/answer-act.js';
import { FEEDBACK_REASONS } from '../../domain/feedback.js';
import type { HandOffId } from '../../domain/hand-off.js';
import { LANGUAGES } from '../../domain/language.js';

const of = z.string().min(1);

const answerAct: z.ZodType<AnswerAct> = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('again'), of, language: z.enum(LANGUAGES) }),
  z.object({ answer: z.literal('share'), of }),
  z.object({ answer: z.literal('share-here'), of }),
  z.object({ answer: z.literal('helpful'), of }),
  z.object({
    answer: z.literal('not-helpful'),
    of,
    reason: z.enum(FEEDBACK_REASONS).exactOptional(),
  }),
  z.object({ answer: z.literal('no-feedback'), of }),
  z.object({ answer: z.literal('hand-off'), of }),
  z.object({
    answer: z.literal('hand-off-answer'),
    handOff: z.string().transform((id) => id as HandOffId),
  }),
]);

/** What is done with an answer; undefined for anything that no button of an answer carries. */
export function readAnswerCommand(command: string): AnswerAct | undefined {
  try {
    return answerAct.safeParse(JSON.parse(command)).data;
  } catch {
    // Not JSON: not a button of the desk.
    return undefined;
  }
}
