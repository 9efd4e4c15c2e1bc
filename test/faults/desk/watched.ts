import type { Queue } from '../../../src/domain/queue.js';
import type { Store, Changes } from '../../../src/domain/store.js';
import type { Surface } from '../../../src/domain/surface.js';
import type { Reach } from './points.js';

/** The code of the block of a letter that names the delivery it answers: added here, so that the platform can count. */
export const ANSWERS = 'answers-delivery';

/** A store that says when a turn is kept. */
export function watchStore(store: Store, reach: Reach): Store {
  return {
    ...store,
    commit: async (scope, changes) => {
      const kept = await store.commit(scope, tag(changes));
      if (kept === 'kept' && changes.settles !== undefined) reach('state-commit');
      return kept;
    },
  };
}

function tag(changes: Changes): Changes {
  const delivery = changes.messages?.find(({ role }) => role === 'assistant')?.delivery;
  if (delivery === undefined || changes.letters === undefined) return changes;
  const block = { kind: 'notice', code: ANSWERS, text: delivery } as const;
  return {
    ...changes,
    letters: changes.letters.map((letter) => ({
      ...letter,
      reply: { ...letter.reply, blocks: [...letter.reply.blocks, block] },
    })),
  };
}

/** A queue that says when a message is kept, and when a letter is marked as sent. */
export function watchQueue(queue: Queue, reach: Reach): Queue {
  return {
    ...queue,
    receive: async (message, now) => {
      const kept = await queue.receive(message, now);
      reach('inbox-commit');
      return kept;
    },
    markSent: async (...sent) => {
      await queue.markSent(...sent);
      reach('send-mark');
    },
  };
}

/** A surface that says when the platform has taken a letter, which nobody has written down by then. */
export function watchSurface(surface: Surface, reach: Reach): Surface {
  return {
    ...surface,
    send: async (outgoing) => {
      const sent = await surface.send(outgoing);
      if (sent.kind === 'sent') reach('send');
      return sent;
    },
  };
}
