import { createBoundedMap } from '../../../src/domain/bounded-map.js';
import type { Timer } from '../../../src/domain/clock.js';
import { createGate } from '../../../src/domain/gate.js';
import { createInTurn } from '../../../src/domain/in-turn.js';
import {
  type Connector,
  type Conversation,
  type OutgoingActivity,
  TeamsFault,
} from '../connector.js';
import { waitOf } from '../errors.js';

/**
 * Least time between two messages to one conversation, in milliseconds, so that a conversation may have 60 in half a minute and
 * more at once, and a stream one a second; see bots/how-to/rate-limit and bots/streaming-ux.
 */
export const PACE = 1_000;

/** Conversations whose last message is known. */
const MOST_CONVERSATIONS = 10_000;

/** A connector that asks nothing before its time: messages to one conversation go one after another, each a while after the last. */
export function createPaced(connector: Connector, clock: Timer): Connector {
  const gate = createGate(clock, {
    waitOf,
    toFault: (wait) => new TeamsFault(429, undefined, wait),
  });
  const inTurn = createInTurn();
  const last = createBoundedMap<number>(MOST_CONVERSATIONS);
  const now = (): number => clock.now().getTime();
  const paced = <Value>(key: string, call: () => Promise<Value>): Promise<Value> =>
    inTurn(key, async () => {
      const wait = (last.get(key) ?? -PACE) + PACE - now();
      if (wait > 0 && gate.isOpen(key)) await pause(wait, clock);
      try {
        return await gate.pass(key, call);
      } finally {
        last.set(key, now());
      }
    });
  return {
    // Nobody waits for a sign that somebody types.
    post: (to, activity) =>
      isSign(activity)
        ? gate.pass(keyOf(to), () => connector.post(to, activity))
        : paced(keyOf(to), () => connector.post(to, activity)),
    update: (to, id, activity) => paced(keyOf(to), () => connector.update(to, id, activity)),
    openThread: (channel, activity) =>
      paced(keyOf({ ...channel, id: channel.channel }), () =>
        connector.openThread(channel, activity),
      ),
    openPersonal: (to, directoryId) =>
      gate.pass(keyOf({ ...to, id: '' }), () => connector.openPersonal(to, directoryId)),
    member: (of, directoryId) => gate.pass(keyOf(of), () => connector.member(of, directoryId)),
  };
}

/** The threads of a channel have its limits in common. */
function keyOf({ tenant, id }: Pick<Conversation, 'tenant' | 'id'>): string {
  return JSON.stringify([tenant, id.replace(/;messageid=.*$/su, '')]);
}

function isSign({ type, text }: OutgoingActivity): boolean {
  return type === 'typing' && text === undefined;
}

function pause(milliseconds: number, clock: Timer): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
