/** The entries put in last, so many at most. */
export interface BoundedMap<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  /** What is there, or else is made, put in anew. */
  readonly renew: (key: string, make: () => Value) => Value;
  /** Whether there was one. */
  readonly delete: (key: string) => boolean;
}

export function createBoundedMap<Value>(most: number): BoundedMap<Value> {
  const entries = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    entries.delete(key);
    entries.set(key, value);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
  };
  return {
    get: (key) => entries.get(key),
    set,
    renew: (key, make) => {
      const value = entries.get(key) ?? make();
      set(key, value);
      return value;
    },
    delete: (key) => entries.delete(key),
  };
}
