import { createTakeIn } from '../../../../adapters/teams/receive.js';
import type { TakenIn } from '../../../../adapters/teams/taken-in.js';
import { openData } from '../../../../adapters/store/open-data.js';
import { openTurns } from '../../../../src/desk-turns.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { AssessmentEvent } from '../../../../src/domain/assessment.js';
import type { GivenFeedback } from '../../../../src/domain/feedback.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import type { Letter } from '../../../../src/domain/letter.js';
import type { Place } from '../../../../src/domain/place.js';
import type { Reply } from '../../../../src/domain/reply.js';
import type { Scope } from '../../../../src/domain/scope.js';
import type { StoredMessage } from '../../../../src/domain/store.js';
import { openBundledDesk } from '../../../bundled-desk.js';
import { createTurns, NOW } from '../../../turns.js';
import { personOf, type JsonObject, type Somebody } from './activities.js';
import { createTeams } from './teams.js';

/** A letter that was sent, and what the platform calls its message. */
export interface SentLetter {
  readonly letter: Letter;
  readonly reference: string;
}

/** The desk from what Teams brings to what it keeps, on the memory store. */
export interface WholeDesk {
  readonly received: readonly IncomingMessage[];
  readonly deliver: (body: JsonObject) => Promise<TakenIn>;
  /** Sends what waits, as the platform would take it. */
  readonly send: () => Promise<readonly SentLetter[]>;
  readonly seen: (place: Place, who?: Somebody) => Promise<readonly StoredMessage[]>;
  readonly lastReply: (place: Place, who?: Somebody) => Promise<Reply>;
  /** What happened in the assessment on show. */
  readonly events: (place: Place) => Promise<readonly AssessmentEvent[]>;
  readonly feedback: () => Promise<readonly GivenFeedback[]>;
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

export async function openWholeDesk(): Promise<WholeDesk> {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const { context } = createTurns(await openBundledDesk(), { store: data.store });
  const faults: unknown[] = [];
  const clock = { now: () => NOW, after: () => () => undefined };
  const onFault = (fault: unknown): number => faults.push(fault);
  const turns = openTurns(context, { clock, queue, surfaces: [], onFault });
  const received: IncomingMessage[] = [];
  const teams = await createTeams({
    desk: {
      receive: async (message) => {
        const kept = await turns.receive(message);
        if (kept === 'new') received.push(message);
        return kept;
      },
      slotOf: queue.slotOf,
      isTalking: queue.isTalking,
    },
  });
  const { addresses } = data;
  const takeIn = createTakeIn({ ...teams.context, addresses, brought: data.store.brought });
  const scopeOf = (place: Place, who: Somebody = 'ana'): Scope => ({
    place,
    person: personOf(who) as PersonId,
  });
  const seen: WholeDesk['seen'] = (place, who) => data.store.latest(scopeOf(place, who), 50);
  let sent = 0;
  return {
    received,
    faults,
    deliver: async (body) => {
      const taken = await takeIn(body);
      await Promise.all(received.map((message) => turns.settled(message)));
      return taken;
    },
    send: async () => {
      const letters: SentLetter[] = [];
      for (;;) {
        const { claimed } = await queue.claimLetters(9, NOW, new Map([['teams', 0]]));
        if (claimed.length === 0) return letters;
        for (const { claim, outgoing } of claimed) {
          const reference = `sent-${++sent}`;
          await queue.markSent(claim, reference, NOW);
          letters.push({ letter: outgoing.letter, reference });
        }
      }
    },
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
    feedback: data.upkeep.feedback,
    close: async () => {
      await turns.drain();
      await queue.close();
      await data.close();
    },
  };
}
