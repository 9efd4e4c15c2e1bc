import type { NotReady } from '../../adapters/web/operations.js';
import type { Timer } from '../domain/clock.js';
import { DeskError } from '../domain/desk-error.js';

export interface ReadinessOptions {
  /** Rejects while nothing can be kept. */
  readonly tryToKeep: () => Promise<void>;
  readonly isClaiming: () => boolean;
  readonly isStopping: () => boolean;
  readonly clock: Timer;
}

/** How long the database may take, and for how long an answer is good; milliseconds. */
const PATIENCE = 2_000;
const GOOD_FOR = 1_000;

/** Whether what comes can be kept and worked at. Asked often, it looks once a second. */
export function createReadiness(options: ReadinessOptions): () => Promise<'ready' | NotReady> {
  const { clock, isStopping, isClaiming } = options;
  let kept: { readonly until: number; readonly answer: Promise<'ready' | NotReady> } | undefined;
  let isTrying = false;
  const look = async (): Promise<'ready' | NotReady> => {
    // A database that does not even refuse is asked once.
    if (isTrying) return 'database';
    isTrying = true;
    const trying = options.tryToKeep().finally(() => {
      isTrying = false;
    });
    try {
      if (!(await inTime(trying, clock))) return 'database';
    } catch (fault) {
      return wordOf(fault);
    }
    return isClaiming() ? 'ready' : 'queue';
  };
  return () => {
    if (isStopping()) return Promise.resolve('stopping');
    const now = clock.now().getTime();
    if (kept === undefined || kept.until <= now) kept = { until: now + GOOD_FOR, answer: look() };
    return kept.answer;
  };
}

function wordOf(fault: unknown): NotReady {
  const isDisk = fault instanceof DeskError && fault.code === 'data-folder-unwritable';
  return isDisk ? 'disk' : 'database';
}

/** Whether something is done before the patience ends; rejects as it does. */
async function inTime(trying: Promise<void>, clock: Timer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const callOff = clock.after(PATIENCE, () => {
      resolve(false);
    });
    trying
      .then(() => {
        resolve(true);
      }, reject)
      .finally(callOff);
  });
}
