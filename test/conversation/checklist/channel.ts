import { openData } from '../../../adapters/store/open-data.js';
import { runTurn, type TurnContext } from '../../../src/conversation/run-turn.js';
import type { Actor } from '../../../src/domain/actor.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Letter } from '../../../src/domain/letter.js';
import { type Place, PLATFORMS } from '../../../src/domain/place.js';
import type { Outgoing } from '../../../src/domain/surface.js';
import type { Upkeep } from '../../../src/domain/upkeep.js';
import type { ChecklistContext } from '../../../src/conversation/checklist/checklist-desk.js';
import type { Desk } from '../../../src/main.js';
import { ANA, commandOf, createTurns, NOW, type TestTurns } from '../../turns.js';
import { textOf } from './talk.js';

export const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
/** Where somebody mentioned the desk. */
export const THREAD: Place = { ...CHANNEL, thread: '1700.1' };

type Said = string | Partial<IncomingMessage>;

/** A channel in which the desk is spoken to, and what it sends there. */
export interface ChannelTalk {
  readonly turns: TestTurns;
  readonly upkeep: Upkeep;
  /** A turn, in a thread unless it is said where; threads can be opened there. */
  readonly say: (said: Said, by?: Actor, place?: Place) => Promise<void>;
  /** Presses a button of the last letter to a place that has it. */
  readonly press: (label: string, by?: Actor, from?: Place) => Promise<void>;
  /** Sends what waits; the references are `sent-1` and so on, those of replaced messages stay. */
  readonly sent: () => Promise<readonly Outgoing[]>;
  readonly close: () => Promise<void>;
}

export async function createChannelTalk(
  desk: Desk,
  options: Partial<Pick<ChecklistContext, 'reader' | 'prefill'> & Pick<TurnContext, 'fetch'>> = {},
): Promise<ChannelTalk> {
  const data = await openData({ file: ':memory:' });
  const queue = await data.openQueue();
  const turns = createTurns(desk, { ...options, store: data.store });
  const paces = new Map(PLATFORMS.map((platform) => [platform, 0]));
  const all: Outgoing[] = [];
  let count = 0;
  const say: ChannelTalk['say'] = async (said, by = ANA, place = THREAD) => {
    const message = typeof said === 'string' ? { text: said } : { text: '', ...said };
    const id = `delivery-${++count}`;
    await runTurn({ id, place, actor: by, canOpenThread: true, ...message }, turns.context);
  };
  const sent: ChannelTalk['sent'] = async () => {
    const now: Outgoing[] = [];
    for (;;) {
      const [next] = (await queue.claimLetters(1, NOW, paces, [])).claimed;
      if (next === undefined) return now;
      now.push(next.outgoing);
      all.push(next.outgoing);
      const reference = next.outgoing.replaces ?? `sent-${all.length}`;
      await queue.markSent(next.claim, reference, NOW);
    }
  };
  return {
    turns,
    upkeep: data.upkeep,
    say,
    sent,
    press: async (label, by = ANA, from = THREAD) => {
      await sent();
      const letter = all.map((each) => each.letter).findLast((each) => isTo(each, from));
      await say({ text: label, command: commandOf(letter?.reply, label) }, by, from);
    },
    close: async () => {
      await queue.close();
      await data.close();
    },
  };
}

function isTo({ to }: Letter, { channel, thread }: Place): boolean {
  return to.channel === channel && to.thread === thread;
}

/** A letter in short: where it goes, what it takes the place of, and what it says. */
export function inShort({ letter, replaces, root }: Outgoing): Readonly<Record<string, unknown>> {
  const { to, slot, only, via } = letter;
  return {
    to: to.thread ?? to.channel,
    ...(slot && { slot }),
    ...(replaces && { replaces }),
    ...(root && { root }),
    ...(only && { only }),
    ...(via && { via }),
    says: textOf(letter.reply),
  };
}
