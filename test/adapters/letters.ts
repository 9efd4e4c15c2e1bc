import type { PersonId } from '../../src/domain/actor.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Letter } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import type { Block } from '../../src/domain/reply.js';
import type { Outgoing, Sent, Surface } from '../../src/domain/surface.js';
import type { WriteAttached } from '../../src/domain/written-report.js';
import { cite, ask, offer, say } from './blocks.js';

export const AT = new Date('2026-11-22T06:00:00Z');

/** An answer that rests on two sources. */
export const ANSWER: readonly Block[] = [
  say('Fourteen weeks.', [1]),
  say('Six of them after the birth.', [1]),
  say('More is recommended.', [2]),
  { kind: 'citations', items: [cite(1), cite(2)] },
  offer([ask('Helpful')]),
];

export function letterOf(blocks: readonly Block[], to: Place, rest: Partial<Letter> = {}): Letter {
  return { to, at: AT, reply: { language: 'en', blocks }, ...rest };
}

/** What is told of a letter and of its sending. */
export type OfLetter = Partial<Letter & Omit<Outgoing, 'letter'>>;

export function outgoingOf(
  blocks: readonly Block[],
  to: Place,
  { part = 0, replaces, root, isRootless, ...letter }: OfLetter = {},
): Outgoing {
  return {
    letter: letterOf(blocks, to, letter),
    part,
    ...(replaces === undefined ? {} : { replaces }),
    ...(root === undefined ? {} : { root }),
    ...(isRootless === undefined ? {} : { isRootless }),
  };
}

/** A letter of one short message. */
export function short(to: Place, rest: OfLetter = {}): Outgoing {
  return outgoingOf([say('Fourteen weeks.')], to, rest);
}

/** Sends all parts of a letter, as the outbox does. */
export async function sendAllOf(letter: Letter, send: Surface['send']): Promise<readonly Sent[]> {
  const all: Sent[] = [];
  for (let part = 0; ; part++) {
    const sent = await send({ letter, part });
    all.push(sent);
    if (sent.kind !== 'sent' || sent.hasMore !== true) return all;
  }
}

/** A question of Ana's. */
export function writtenBy(
  id: PersonId,
  place: Place,
  rest: Partial<IncomingMessage>,
): IncomingMessage {
  const actor = { id, name: 'Ana', roles: ['staff'] } as const;
  return { id: 'message:1', place, actor, text: 'maternity leave?', ...rest };
}

/** A report that holds the name of its format. */
export const writeReport: WriteAttached = ({ format }) =>
  Promise.resolve({
    name: `report.${format}`,
    title: 'Fisheries',
    bytes: new TextEncoder().encode(format),
  });
