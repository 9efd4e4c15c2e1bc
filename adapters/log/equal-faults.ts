import type { Clock } from '../../src/domain/clock.js';

/** For how long after a fault equal ones are only counted, in milliseconds. */
const COUNTED_FOR = 10_000;

/** Faults while something is away are many and say the same: the first is told, and then how many more there were. */
export interface EqualFaults {
  /** Whether to tell of it now; it is counted otherwise. */
  readonly isFirst: (fault: object) => boolean;
  /** What was counted for long enough, or all of it: each fault, and how often it happened again. */
  readonly counted: (which: 'due' | 'all') => readonly { fault: object; again: number }[];
}

export function createEqualFaults(clock: Clock): EqualFaults {
  const known = new Map<string, { fault: object; since: number; again: number }>();
  return {
    isFirst: (fault) => {
      const key = JSON.stringify(fault);
      const before = known.get(key);
      if (before === undefined) known.set(key, { fault, since: clock.now().getTime(), again: 0 });
      else before.again++;
      return before === undefined;
    },
    counted: (which) => {
      const now = clock.now().getTime();
      const due = [...known].filter(
        ([, { since }]) => which === 'all' || now - since >= COUNTED_FOR,
      );
      for (const [key] of due) known.delete(key);
      return due.flatMap(([, { fault, again }]) => (again === 0 ? [] : [{ fault, again }]));
    },
  };
}
