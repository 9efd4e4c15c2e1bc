import { openData } from '../../../adapters/store/open-data.js';
import { runTurn } from '../../../src/conversation/run-turn.js';
import type { Actor, PersonId } from '../../../src/domain/actor.js';
import type { AnswerAct } from '../../../src/domain/answer-act.js';
import type { FocalPoints } from '../../../src/domain/hand-off.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Letter } from '../../../src/domain/letter.js';
import { type Place, PLATFORMS } from '../../../src/domain/place.js';
import type { Reply } from '../../../src/domain/reply.js';
import type { Answered } from '../../../src/domain/store.js';
import type { Upkeep } from '../../../src/domain/upkeep.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { createTurns, NOW, type TestTurns } from '../../turns.js';

export const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C-team' };
export const THREAD: Place = { ...CHANNEL, thread: '17.1' };
export const FOCAL: Place = { platform: 'slack', tenant: 'T1', channel: 'C-focal' };
export const QUESTION = 'How long is maternity leave?';

function person(id: string, name: string, ...roles: Actor['roles']): Actor {
  return { id: id as PersonId, name, roles: ['staff', ...roles] };
}

export const ANA = person('U1', 'Ana');
export const BEN = person('U2', 'Ben');
export const NADIA = person('U3', 'Nadia', 'focal-point');
export const OMAR = person('U4', 'Omar', 'focal-point');

/** A desk on a platform that replies are sent to, with its outbox. */
export interface AnswerDesk {
  readonly turns: TestTurns;
  readonly upkeep: Upkeep;
  /** A message as it comes; by Ana, in a thread of the channel. */
  readonly take: (message: Partial<IncomingMessage>) => Promise<Answered>;
  /** Does something with an answer, as its button does. */
  readonly act: (act: AnswerAct, message?: Partial<IncomingMessage>) => Promise<Reply>;
  /** The letters that were not read yet, in order. */
  readonly letters: () => Promise<readonly Letter[]>;
  readonly close: () => Promise<void>;
}

const desk = openBundledDesk();

export async function openAnswerDesk(
  focalPoints: FocalPoints = { channels: { slack: FOCAL.channel }, addresses: [] },
): Promise<AnswerDesk> {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const turns = createTurns(await desk, { store: data.store, focalPoints });
  const paces = new Map(PLATFORMS.map((each) => [each, 0]));
  let count = 0;
  const take = async (message: Partial<IncomingMessage>): Promise<Answered> => {
    const { place = THREAD } = message;
    const more = place.channel.startsWith('D') ? {} : ({ canOpenThread: true } as const);
    const whole = { id: `m${++count}`, actor: ANA, text: '', ...more, ...message, place };
    return (await runTurn(whole, turns.context))!;
  };
  const letters = async (): Promise<readonly Letter[]> => {
    const read: Letter[] = [];
    for (;;) {
      const { claimed } = await queue.claimLetters(99, NOW, paces);
      if (claimed.length === 0) return read;
      for (const { claim, outgoing } of claimed) {
        read.push(outgoing.letter);
        await queue.markSent(claim, `r${read.length}`, NOW);
      }
    }
  };
  return {
    turns,
    upkeep: data.upkeep,
    take,
    act: async (act, message = {}) =>
      (await take({ command: JSON.stringify(act), ...message })).reply,
    letters,
    close: async () => {
      await queue.close();
      await data.close();
    },
  };
}

/** Asks the question under a delivery id of its own. */
export async function ask(
  { take }: AnswerDesk,
  id: string,
  message: Partial<IncomingMessage> = {},
): Promise<Reply> {
  return (await take({ id, text: QUESTION, ...message })).reply;
}
