import { type Data, openData } from '../adapters/store/open-data.js';
import type { Store } from '../src/domain/store.js';
import type { Upkeep } from '../src/domain/upkeep.js';

const STORE = [
  'commit',
  'latest',
  'replyTo',
  'brought',
  'handedOff',
  'handOff',
  'clear',
  'focus',
  'events',
  'assessments',
  'ownAssessments',
  'ownExchanges',
  'settings',
  'join',
  'keepChecklist',
  'checklist',
] as const satisfies readonly (keyof Store)[];

/** The embedded store without a file: it is there at once, and opens with the first thing asked of it. */
export function createMemoryData(): {
  readonly store: Store;
  readonly upkeep: Pick<Upkeep, 'due'>;
} {
  let opening: Promise<Data> | undefined;
  const open = (): Promise<Data> => (opening ??= openData({ file: ':memory:' }));
  const late = STORE.map((method) => [
    method,
    async (...asked: readonly unknown[]): Promise<unknown> => {
      const { store } = await open();
      return (store[method] as (...all: readonly unknown[]) => unknown)(...asked);
    },
  ]);
  return {
    // Every method of a store, and nothing else.
    store: Object.fromEntries(late) as Store,
    upkeep: { due: async (now) => (await open()).upkeep.due(now) },
  };
}
