import { DeskError } from '../../src/domain/desk-error.js';

/** Does a piece of work when its turn comes, and gives what it gives. */
export type WaitingLine = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets some pieces of work run side by side and some wait, first come, first served. One that finds the line full rejects with
 * `document-busy`.
 */
export function createWaitingLine(atOnce: number, most: number): WaitingLine {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (waiting.length < most) await new Promise<void>((begin) => waiting.push(begin));
    else throw new DeskError('document-busy', {}, { retryable: true });
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place of this one.
      const begin = waiting.shift();
      if (begin === undefined) running -= 1;
      else begin();
    }
  };
}
