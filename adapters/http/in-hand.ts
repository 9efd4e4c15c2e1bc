import type { Timer } from '../../src/domain/clock.js';

/** Work that is taken on until it is to stop. */
export interface InHand<Given, Came> {
  readonly take: (given: Given) => Promise<Came>;
  /** Takes nothing more on; resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
}

/** `work` never rejects; `refused` is what comes of whatever is brought once it has stopped. */
export function createInHand<Given, Came>(
  work: (given: Given) => Promise<Came>,
  refused: Came,
): InHand<Given, Came> {
  const inHand = new Set<Promise<Came>>();
  let isStopped = false;
  return {
    take: (given) => {
      if (isStopped) return Promise.resolve(refused);
      const came = work(given);
      inHand.add(came);
      void came.then(() => inHand.delete(came));
      return came;
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(inHand);
    },
  };
}

/** What comes of something, or `late` when that takes longer than so many milliseconds; it goes on all the same. */
export async function inTime<Came>(
  coming: Promise<Came>,
  late: Came,
  longest: number,
  { after }: Pick<Timer, 'after'>,
): Promise<Came> {
  let callOff: () => void = () => undefined;
  const tooLate = new Promise<Came>((resolve) => {
    callOff = after(longest, () => {
      resolve(late);
    });
  });
  return Promise.race([coming, tooLate]).finally(callOff);
}
