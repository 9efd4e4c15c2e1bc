import { z } from 'zod';
import { ASKED_FOR } from '../../src/domain/act.js';
import type { PersonId } from '../../src/domain/actor.js';
import {
  type AssessmentEvent,
  type AssessmentId,
  type EventId,
  VERDICTS,
} from '../../src/domain/assessment.js';
import { ANSWERS, type ChecklistId, type ItemId } from '../../src/domain/checklist.js';
import type { Focus } from '../../src/domain/focus.js';
import type { HandOffId } from '../../src/domain/hand-off.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { PLATFORMS } from '../../src/domain/place.js';
import { PROPOSAL_REASONS } from '../../src/domain/project-document.js';

const text = z.string();
const itemId = text.transform((id) => id as ItemId);
const personId = text.transform((id) => id as PersonId);
const assessmentId = text.transform((id) => id as AssessmentId);
const answer = z.enum(ANSWERS);
const person = z.object({ id: personId, name: text });
const comment = text.exactOptional();

const quote = z.object({
  text,
  start: z.number(),
  end: z.number(),
  page: z.number().exactOptional(),
  section: text.exactOptional(),
});

const recorded = {
  id: text.transform((id) => id as EventId),
  by: person,
  at: text,
  from: z.object({
    platform: z.enum(PLATFORMS),
    tenant: text,
    channel: text,
    thread: text.exactOptional(),
  }),
};

/** A kind of event: who, when and where from, and what its kind adds. */
function event<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), ...recorded, ...shape });
}

/** An event as the store keeps it. */
export const eventSchema: z.ZodType<AssessmentEvent> = z.discriminatedUnion('kind', [
  event('opened', {
    checklist: text.transform((id) => id as ChecklistId),
    version: z.number(),
    project: text,
    language: z.enum(LANGUAGES),
    before: z
      .object({
        assessment: assessmentId,
        stage: text,
        signedBy: text,
        signedAt: text,
        answers: z.record(text, z.object({ answer, comment })),
      })
      .exactOptional(),
  }),
  event('profile-answered', { question: text, value: text }),
  event('answered', { item: itemId, answer, comment, sees: z.number() }),
  event('withdrawn', { item: itemId, sees: z.number() }),
  event('commented', { item: itemId, text }),
  event('evidence-attached', {
    item: itemId,
    evidence: z.object({
      kind: z.enum(['quote', 'link', 'statement']),
      text,
      document: text.exactOptional(),
      page: z.number().exactOptional(),
      section: text.exactOptional(),
    }),
  }),
  event('assigned', { item: itemId, to: person.exactOptional() }),
  event('due', { item: itemId, date: text.exactOptional() }),
  event('reminded', { item: itemId, date: text }),
  event('disagreed', { item: itemId, answer, comment }),
  event('round-opened', {}),
  event('answered-privately', { item: itemId, answer, comment }),
  event('round-ended', {}),
  event('proposed', {
    document: text,
    profile: z.record(text, text),
    proposals: z.array(
      z.object({
        item: itemId,
        answer,
        confidence: z.number(),
        quotes: z.array(quote),
        reason: z.enum(PROPOSAL_REASONS),
      }),
    ),
  }),
  event('proposal-rejected', { item: itemId }),
  event('reviewed', { item: itemId, verdict: z.enum(VERDICTS), comment }),
  event('signed-off', {}),
  event('reopened', {}),
  event('closed', {}),
]);

const awaited = z.discriminatedUnion('kind', [
  z.object({ from: personId, kind: z.literal('project') }),
  z.object({ from: personId, kind: z.literal('text'), what: z.enum(ASKED_FOR), item: itemId }),
  z.object({ from: personId, kind: z.literal('answer'), item: itemId, said: text }),
  z.object({
    from: personId,
    kind: z.literal('hand-off-answer'),
    handOff: text.transform((id) => id as HandOffId),
  }),
]);

/** Where a conversation is in a checklist, as the store keeps it. */
export const focusSchema: z.ZodType<Focus> = z.object({
  assessment: assessmentId.exactOptional(),
  item: itemId.exactOptional(),
  awaited: awaited.exactOptional(),
  isPaused: z.boolean().exactOptional(),
});
