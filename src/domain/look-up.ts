import type { Timer } from './clock.js';
import { createBoundedMap } from './bounded-map.js';

/** How long what was looked up is gone by, and that it could not be; how long it is waited for once it was asked. Milliseconds. */
const KEPT = 10 * 60_000;
const KEPT_FAILURE = 30_000;
const LONGEST_WAIT = 1_000;
const MOST_KEPT = 5_000;

/** What is known under a key; undefined when it cannot be had in time. Never rejects, and asks once for all who wait. */
export type LookUp<Value> = (key: string, ask: () => Promise<Value>) => Promise<Value | undefined>;

interface Entry<Value> {
  readonly asked: number;
  readonly kept: number;
  readonly value: Promise<Value | undefined>;
}

export function createLookUp<Value>(clock: Timer, report: (fault: unknown) => void): LookUp<Value> {
  const entries = createBoundedMap<Entry<Value>>(MOST_KEPT);
  const look = (key: string, ask: () => Promise<Value>): Entry<Value> => {
    const asked = clock.now().getTime();
    const value = ask().catch((fault: unknown) => {
      report(fault);
      entries.set(key, { asked, kept: KEPT_FAILURE, value: Promise.resolve(undefined) });
      return undefined;
    });
    const entry = { asked, kept: KEPT, value };
    entries.set(key, entry);
    return entry;
  };
  return (key, ask) => {
    const now = clock.now().getTime();
    const known = entries.get(key);
    const isFresh = known !== undefined && now < known.asked + known.kept;
    const { asked, value } = isFresh ? known : look(key, ask);
    return inTime(value, Math.max(asked + LONGEST_WAIT - now, 0), clock);
  };
}

/** Platforms wait a few seconds for an acknowledgement, whatever else hangs. */
function inTime<Value>(
  value: Promise<Value>,
  longest: number,
  clock: Timer,
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const callOff = clock.after(longest, () => {
      resolve(undefined);
    });
    void value.then((known) => {
      callOff();
      resolve(known);
    });
  });
}
