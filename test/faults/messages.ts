import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PersonId } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Place } from '../../src/domain/place.js';

export function placeOf(channel: string): Place {
  return { platform: 'slack', tenant: 'T', channel };
}

export function messageOf(
  id: string,
  channel: string,
  said: Pick<IncomingMessage, 'text' | 'command'>,
  person = 'Ana',
): IncomingMessage {
  return { ...asking(id, channel, said.text, person), language: 'en', ...said };
}

/** Something in words, whose language the desk finds out. */
export function asking(id: string, channel: string, text: string, person = 'Ana'): IncomingMessage {
  const actor = {
    id: `slack:${person}` as PersonId,
    name: person,
    roles: ['staff', 'project-member'],
  } as const;
  return { id, place: placeOf(channel), actor, text };
}

/** The questions of the evaluation that stand by themselves, in three languages. */
function readQuestions(): readonly string[] {
  const file = join(import.meta.dirname, '../evaluation/questions.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => questionSchema.parse(JSON.parse(line)))
    .flatMap(({ question, history }) => (history === undefined ? [question] : []));
}

const questionSchema = z.object({ question: z.string(), history: z.unknown().optional() });

/** So many questions, one conversation after another. */
export function questionsOf(name: string, count: number, conversations: number): IncomingMessage[] {
  const questions = readQuestions();
  return Array.from({ length: count }, (_, at) =>
    asking(`${name}-${at}`, `${name}-C${at % conversations}`, questions[at % questions.length]!),
  );
}

/** Opens a checklist in a channel. */
export function beginning(channel: string): IncomingMessage {
  const command = JSON.stringify({ do: 'start', project: `Project ${channel}`, anew: true });
  return messageOf(`begin-${channel}`, channel, { text: 'start', command });
}

/** Changes the checklist of a channel by a button: a comment that names its delivery. */
export function comment(id: string, channel: string, person?: string): IncomingMessage {
  const deed = { kind: 'commented', item: 'alarm', text: id };
  const command = JSON.stringify({ do: 'deed', deed });
  return messageOf(id, channel, { text: 'comment', command }, person);
}
