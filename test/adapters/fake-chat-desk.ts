import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import { rolesOf } from '../../src/domain/roles.js';
import { createTimer, type FakeTimer } from '../engine/fakes.js';

/** What a desk knows of the conversations of a platform. */
export interface Conversations {
  /** Threads the desk talks in, by their message; slots by theirs. */
  readonly talking?: readonly string[];
  readonly slots?: Readonly<Record<string, string>>;
}

/** A desk that takes in every message once and does nothing, all of it written down. */
export interface FakeChatDesk {
  readonly chatDesk: ChatDesk;
  readonly received: readonly IncomingMessage[];
  readonly faults: readonly unknown[];
  readonly clock: FakeTimer;
}

export function createChatDesk({ talking = [], slots = {} }: Conversations): FakeChatDesk {
  const received: IncomingMessage[] = [];
  const faults: unknown[] = [];
  const clock = createTimer();
  const people = { focalPoints: ['ana@example.org'], administrators: [], projectMembers: [] };
  const chatDesk: ChatDesk = {
    receive: (message) => {
      const isKnown = received.some(({ id }) => id === message.id);
      if (!isKnown) received.push(message);
      return Promise.resolve(isKnown ? 'known' : 'new');
    },
    slotOf: (_channel, reference) => Promise.resolve(slots[reference]),
    isTalking: ({ thread = '' }) => Promise.resolve(talking.includes(thread)),
    wantsSuggestions: () => Promise.resolve(false),
    rolesOf: (identity) => rolesOf(identity, people),
    readPassage: () => undefined,
    report: (fault) => faults.push(fault),
    now: () => clock.now(),
    beside: () => ({ languages: [] }),
    settled: () => Promise.resolve(),
    settings: () => Promise.resolve({ channel: {}, person: {} }),
    home: () => {
      throw new Error('nobody looks at it here');
    },
    ownAnswers: () => Promise.resolve([]),
    table: () => Promise.resolve(undefined),
    checklists: () => [],
  };
  return { chatDesk, received, faults, clock };
}
