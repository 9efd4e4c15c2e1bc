import { toFault } from '../../adapters/terminal/errors.js';
import type { Log } from '../domain/log.js';
import type { Meter } from '../domain/meter.js';
import type { EngineWatch } from '../engine/watch.js';
import type { Retriever } from '../retrieval/retriever.js';

export interface Watch extends EngineWatch {
  readonly onFault: (fault: unknown) => void;
}

/** Counts and logs what happens while the desk serves. */
export function watchTurns(meter: Meter, log: Log): Watch {
  return {
    onFault: (fault) => {
      meter.count('faults', { code: toFault(fault).code });
      log.fault(fault);
    },
    onTurn: ({ delivery: { message, attempts }, outcome, since, worked }) => {
      const { platform, tenant, channel } = message.place;
      meter.count('turns', { platform, outcome });
      if (outcome === 'kept') meter.time('turn', { platform }, since / 1_000);
      log.turn({
        platform,
        outcome,
        ms: since,
        worked,
        attempt: attempts,
        message: message.id,
        place: JSON.stringify([tenant, channel]),
        person: message.actor.id,
      });
    },
    onSent: (platform, outcome) => {
      meter.count('letters', { platform, outcome });
    },
    onGivenUp: (platform) => {
      meter.count('letters', { platform, outcome: 'dead' });
    },
    onRetry: (what) => {
      meter.count('retries', { what });
    },
    onRefused: (code) => {
      meter.count('refusals', { code });
    },
  };
}

/** A retriever whose searches are timed. */
export function timed(retriever: Retriever, meter: Meter): Retriever {
  return {
    ...retriever,
    search: async (request) => {
      const begun = performance.now();
      try {
        return await retriever.search(request);
      } finally {
        meter.time('retrieval', {}, (performance.now() - begun) / 1_000);
      }
    },
  };
}
