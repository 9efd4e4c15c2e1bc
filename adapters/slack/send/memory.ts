/** What this process knows under a key, and may forget. */
export interface Memory<Value> {
  readonly keep: (key: string, value: Value) => void;
  readonly of: (key: string) => Value | undefined;
  /** Whether there was something to drop. */
  readonly drop: (key: string) => boolean;
}

/** Entries kept; beyond them the oldest goes. */
const MOST = 10_000;

export function createMemory<Value>(most = MOST): Memory<Value> {
  const kept = new Map<string, Value>();
  return {
    of: (key) => kept.get(key),
    drop: (key) => kept.delete(key),
    keep: (key, value) => {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
