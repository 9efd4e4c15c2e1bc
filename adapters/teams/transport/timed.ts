import type { Timer } from '../../../src/domain/clock.js';

/** How long a call may take, in milliseconds. */
export const LONGEST_CALL = 10_000;

/** Calls something off that takes too long. */
export function timed<Value>(
  { after }: Pick<Timer, 'after'>,
  call: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const callOff = after(LONGEST_CALL, () => {
    controller.abort();
  });
  return call(controller.signal).finally(callOff);
}
