import { apologize, runTurn, type TurnContext } from './conversation/run-turn.js';
import type { IncomingMessage } from './domain/incoming-message.js';
import { undelivered } from './conversation/undelivered.js';
import { DeskError } from './domain/desk-error.js';
import type { Timer } from './domain/clock.js';
import type { Queue } from './domain/queue.js';
import { scopeOf } from './domain/scope.js';
import type { Answered } from './domain/store.js';
import type { Surface } from './domain/surface.js';
import { createEngine, type Engine } from './engine/engine.js';
import type { EngineWatch } from './engine/watch.js';

export interface DeskTurns extends Engine {
  /** For surfaces that show a reply on the spot: receives a message and waits for its reply. */
  readonly answer: (message: IncomingMessage) => Promise<Answered>;
}

export interface TurnsOptions extends EngineWatch {
  readonly clock: Timer;
  readonly queue: Queue;
  readonly surfaces: readonly Surface[];
  /** Told of what went wrong; nothing is lost by it. */
  readonly onFault: (fault: unknown) => void;
}

/** Gets documents from the surface that each came to. */
export function fetchFrom(surfaces: readonly Surface[]): TurnContext['fetch'] {
  return (file, place) => {
    const surface = surfaces.find(({ platform }) => platform === place.platform);
    if (surface?.fetch === undefined)
      throw new DeskError('unexpected', { reason: 'no-documents-here' });
    return surface.fetch(file, place);
  };
}

/** Works through the messages of every surface that is connected, and sends the replies. */
export function openTurns(context: TurnContext, options: TurnsOptions): DeskTurns {
  const engine = createEngine({
    ...options,
    random: Math.random,
    take: async ({ message, claim }) => (await runTurn(message, context, claim)) ?? 'lost',
    apologize: ({ message, claim }) => apologize(message, context, claim),
    undelivered: (letter, reason) => undelivered(letter, reason, options.clock),
  });
  return {
    ...engine,
    answer: async (message) => {
      await engine.receive(message);
      await engine.settled(message);
      const answered = await context.store.replyTo(scopeOf(message), message.id);
      // Whoever forgot the conversation while it was answered.
      if (answered === undefined) throw new DeskError('unexpected', { reason: 'reply-gone' });
      return answered;
    },
  };
}
