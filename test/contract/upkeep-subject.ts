import { afterEach } from 'vitest';
import type { Data } from '../../adapters/store/open-data.js';
import type { Queue } from '../../src/domain/queue.js';
import { BEN, fillDesk, scope, TEAM } from './filled-desk.js';

/** Opens an empty database, and gives everything that is in it, byte for byte where there are files. */
export interface UpkeepSubject {
  readonly data: Data;
  readonly dump: () => Promise<string>;
}

/** What the tests of upkeep open, which is closed after each of them. */
export interface Opening {
  readonly empty: () => Promise<UpkeepSubject>;
  readonly filled: () => Promise<UpkeepSubject>;
  readonly openQueue: (data: Data) => Promise<Queue>;
}

export function createOpening(open: () => Promise<UpkeepSubject>): Opening {
  const opened: (() => Promise<void>)[] = [];
  const empty = async (): Promise<UpkeepSubject> => {
    const subject = await open();
    opened.push(() => subject.data.close());
    return subject;
  };
  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });
  return {
    empty,
    filled: async () => {
      const subject = await empty();
      await fillDesk(subject.data);
      return subject;
    },
    openQueue: async (data) => {
      const queue = await data.openQueue();
      opened.push(() => queue.close());
      return queue;
    },
  };
}

/** What somebody sees of a conversation. */
export async function contents({ store }: Data, place = TEAM, person = BEN): Promise<string[]> {
  return (await store.latest(scope(place, person), 100)).map(({ content }) => content);
}
