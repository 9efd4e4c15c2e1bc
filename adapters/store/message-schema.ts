import { z } from 'zod';
import { type PersonId, ROLES } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { Letter } from '../../src/domain/letter.js';
import { PLATFORMS } from '../../src/domain/place.js';
import { replySchema } from './reply-schema.js';

const person = z.string().transform((id) => id as PersonId);
const place = z.object({
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  channel: z.string(),
  thread: z.string().exactOptional(),
});

/** A message as the inbox keeps it. */
export const messageSchema: z.ZodType<IncomingMessage> = z.object({
  id: z.string(),
  place,
  actor: z.object({ id: person, name: z.string(), roles: z.array(z.enum(ROLES)) }),
  text: z.string(),
  command: z.string().exactOptional(),
  fields: z.record(z.string(), z.string()).exactOptional(),
  file: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  isPrivate: z.literal(true).exactOptional(),
  isQuestion: z.literal(true).exactOptional(),
  answerVia: z.string().exactOptional(),
  isAside: z.literal(true).exactOptional(),
  canOpenThread: z.literal(true).exactOptional(),
});

/** A letter as the outbox keeps it; when it was written stands beside it. */
export const letterSchema: z.ZodType<Omit<Letter, 'at'>> = z.object({
  to: place,
  reply: replySchema,
  only: person.exactOptional(),
  lasts: z.literal(true).exactOptional(),
  via: z.string().exactOptional(),
  slot: z.string().exactOptional(),
  asker: person.exactOptional(),
  answers: z.string().exactOptional(),
  sender: z
    .object({
      person,
      place,
      language: z.enum(LANGUAGES),
      via: z.string().exactOptional(),
    })
    .exactOptional(),
});
