import { createTakeIn } from '../../../../adapters/teams/receive.js';
import type { TakenIn } from '../../../../adapters/teams/taken-in.js';
import type { GivenFeedback } from '../../../../src/domain/feedback.js';
import type { Letter } from '../../../../src/domain/letter.js';
import { NOW } from '../../../turns.js';
import { openKeptDesk, type SeenDesk } from '../../kept-desk.js';
import { personOf, type JsonObject, type Somebody } from './activities.js';
import { createTeams } from './teams.js';

/** A letter that was sent, and what the platform calls its message. */
export interface SentLetter {
  readonly letter: Letter;
  readonly reference: string;
}

/** The desk from what Teams brings to what it keeps. */
export interface WholeDesk extends SeenDesk<Somebody> {
  readonly deliver: (body: JsonObject) => Promise<TakenIn>;
  /** Sends what waits, as the platform would take it. */
  readonly send: () => Promise<readonly SentLetter[]>;
  readonly feedback: () => Promise<readonly GivenFeedback[]>;
}

export async function openWholeDesk(): Promise<WholeDesk> {
  const { data, queue, taking, settled, seenDesk } = await openKeptDesk<Somebody>((who = 'ana') =>
    personOf(who),
  );
  const teams = await createTeams({ desk: taking });
  const { addresses } = data;
  const takeIn = createTakeIn({ ...teams.context, addresses, brought: data.store.brought });
  let sent = 0;
  return {
    ...seenDesk,
    deliver: async (body) => {
      const taken = await takeIn(body);
      await settled();
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
    feedback: data.upkeep.feedback,
  };
}
