import { createBoundedMap } from './bounded-map.js';
import type { Clock } from './clock.js';

/** What is not to be asked for now. */
export interface Gate {
  /**
   * Makes a call. While the gate is closed for its key, fails as the platform would, and asks nothing; when the platform says to wait,
   * closes it until then.
   */
  readonly pass: <Value>(key: string, call: () => Promise<Value>) => Promise<Value>;
  readonly close: (key: string, milliseconds: number) => void;
  readonly isOpen: (key: string) => boolean;
}

/** How a platform says to wait. */
export interface Waiting {
  /** How long a fault says to wait, in milliseconds; undefined where it does not. */
  readonly waitOf: (fault: unknown) => number | undefined;
  /** The fault with which the platform would say to wait so many milliseconds. */
  readonly toFault: (milliseconds: number) => Error;
}

/** Keys for which a gate is known to be closed. */
const MOST_CLOSED = 10_000;

export function createGate(clock: Clock, { waitOf, toFault }: Waiting): Gate {
  const closedUntil = createBoundedMap<number>(MOST_CLOSED);
  const now = (): number => clock.now().getTime();
  const left = (key: string): number => (closedUntil.get(key) ?? 0) - now();
  const close: Gate['close'] = (key, milliseconds) => {
    closedUntil.set(key, now() + Math.max(milliseconds, left(key)));
  };
  return {
    close,
    isOpen: (key) => left(key) <= 0,
    pass: async (key, call) => {
      const wait = left(key);
      if (wait > 0) throw toFault(wait);
      try {
        return await call();
      } catch (fault) {
        const told = waitOf(fault);
        if (told !== undefined) close(key, told);
        throw fault;
      }
    },
  };
}
