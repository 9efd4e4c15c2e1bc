import type { Timer } from '../domain/clock.js';

export interface RepeatOptions {
  readonly clock: Pick<Timer, 'after'>;
  /** From the end of one time to the beginning of the next, in milliseconds. */
  readonly every: number;
  readonly onFault: (fault: unknown) => void;
}

/** Something that is done over and over. */
export interface Repeating {
  /** Begins it no more; resolves when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** Does something over and over, never two at once; a fault is told of, and it is done again in time. */
export function repeat(
  task: () => Promise<void>,
  { clock, every, onFault }: RepeatOptions,
): Repeating {
  let isStopped = false;
  let current: Promise<void> = Promise.resolve();
  let callOff = clock.after(every, begin);
  function begin(): void {
    current = task()
      .catch(onFault)
      .then(() => {
        if (!isStopped) callOff = clock.after(every, begin);
      });
  }
  return {
    stop: async () => {
      isStopped = true;
      callOff();
      await current;
    },
  };
}
