import type { Place } from '../../src/domain/place.js';
import type { Store, StoredMessage } from '../../src/domain/store.js';

/** A store that forgets everything when the process ends. For tests. */
export function createMemoryStore(): Store {
  const conversations = new Map<string, StoredMessage[]>();
  const keyOf = ({ platform, tenant, channel }: Place): string =>
    JSON.stringify([platform, tenant, channel]);
  return {
    append: (place, messages) => {
      const kept = conversations.get(keyOf(place)) ?? [];
      conversations.set(keyOf(place), [...kept, ...messages]);
      return Promise.resolve();
    },
    latest: (place, count) =>
      Promise.resolve(count > 0 ? (conversations.get(keyOf(place)) ?? []).slice(-count) : []),
    clear: (place) => {
      conversations.delete(keyOf(place));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
