import { type Data, openData } from '../../adapters/store/open-data.js';
import { openTurns } from '../../src/desk-turns.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent } from '../../src/domain/assessment.js';
import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { ChecklistDesk } from '../../src/domain/checklist-desk.js';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Place } from '../../src/domain/place.js';
import type { Queue } from '../../src/domain/queue.js';
import type { Reply } from '../../src/domain/reply.js';
import type { Scope } from '../../src/domain/scope.js';
import type { StoredMessage } from '../../src/domain/store.js';
import { openBundledDesk } from '../bundled-desk.js';
import { createTurns, NOW } from '../turns.js';

/** What is seen of a desk by somebody, who is one of `Who`. */
export interface SeenDesk<Who> {
  /** What the desk took in, each message once. */
  readonly received: readonly IncomingMessage[];
  readonly faults: readonly unknown[];
  /** What somebody sees in a place, oldest first. */
  readonly seen: (place: Place, who?: Who) => Promise<readonly StoredMessage[]>;
  readonly lastReply: (place: Place, who?: Who) => Promise<Reply>;
  /** What happened in the assessment on show. */
  readonly events: (place: Place) => Promise<readonly AssessmentEvent[]>;
  readonly close: () => Promise<void>;
}

/** The desk behind what a platform brings, on the memory store. */
export interface KeptDesk<Who> {
  readonly data: Data;
  readonly queue: Queue;
  readonly checklists: ChecklistDesk;
  readonly scopeOf: (place: Place, who?: Who) => Scope;
  /** What takes in messages. */
  readonly taking: Pick<ChatDesk, 'isTalking' | 'receive' | 'slotOf'>;
  /** Resolves when everything that was taken in is answered. */
  readonly settled: () => Promise<void>;
  readonly seenDesk: SeenDesk<Who>;
}

export async function openKeptDesk<Who>(
  personOf: (who: Who | undefined) => string,
): Promise<KeptDesk<Who>> {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context, checklists } = createTurns(await openBundledDesk(), { store: data.store });
  const faults: unknown[] = [];
  const clock = { now: () => NOW, after: () => () => undefined };
  const onFault = (fault: unknown): number => faults.push(fault);
  const turns = openTurns(context, { clock, queue, surfaces: [], onFault });
  const received: IncomingMessage[] = [];
  const scopeOf = (place: Place, who?: Who): Scope => ({
    place,
    person: personOf(who) as PersonId,
  });
  const seen: SeenDesk<Who>['seen'] = (place, who) => data.store.latest(scopeOf(place, who), 50);
  return {
    data,
    queue,
    checklists,
    scopeOf,
    taking: {
      receive: async (message) => {
        const kept = await turns.receive(message);
        if (kept === 'new') received.push(message);
        return kept;
      },
      slotOf: queue.slotOf,
      isTalking: queue.isTalking,
    },
    settled: async () => {
      await Promise.all(received.map((message) => turns.settled(message)));
    },
    seenDesk: {
      received,
      faults,
      seen,
      lastReply: async (place, who) => {
        const last = (await seen(place, who)).at(-1);
        if (last?.role !== 'assistant') throw new Error('the desk has not answered');
        return last.reply;
      },
      events: async (place) => {
        const [latest] = await data.store.assessments(scopeOf(place));
        return latest === undefined ? [] : data.store.events(scopeOf(place), latest.id);
      },
      close: async () => {
        await turns.drain();
        await queue.close();
        await data.close();
      },
    },
  };
}
