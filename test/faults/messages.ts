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
  const actor = {
    id: `slack:${person}` as PersonId,
    name: person,
    roles: ['staff', 'project-member'],
  } as const;
  return { id, place: placeOf(channel), actor, language: 'en', ...said };
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
