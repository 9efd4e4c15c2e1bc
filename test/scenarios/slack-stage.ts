import { openQuickDesk } from '../e2e/slack/quick-desk.js';
import { openRoom, type Room, type Said } from '../e2e/slack/room.js';
import type { QuickDesk } from '../e2e/slack/quick-desk.js';
import type { Heard, Player, Stage } from './stage.js';

/** As many conversations as there are channels. */
const MOST = 12;
const CHANNELS = Array.from({ length: MOST }, (_, at) => `room-${at}`);

/** A channel of its own for each conversation, which goes on in the thread where the desk spoke last. */
export async function openSlackStage(): Promise<Stage> {
  const slack = await openQuickDesk({ people: ['ana', 'ben', 'fay'], channels: CHANNELS });
  let opened = 0;
  return {
    converse: (...names) => {
      const channel = slack.channels[CHANNELS[opened++] ?? ''];
      if (channel === undefined) throw new Error('there are no more channels');
      return Promise.resolve(toPlayers(slack, openRoom(slack, channel), names));
    },
    close: async () => {
      await slack.end();
      if (slack.faults.length > 0) throw new AggregateError(slack.faults);
    },
  };
}

function toPlayers(
  { people, botUser }: QuickDesk,
  room: Room,
  names: readonly string[],
): Readonly<Record<string, Player>> {
  let before: Said | undefined;
  const hear = (said: Said): Heard => {
    if (said.message.ts === before?.message.ts) throw new Error('the desk said nothing');
    before = said;
    return { text: said.text.replaceAll(/\s+/gu, ' '), choices: said.choices };
  };
  const toPlayer = (name: string): Player => ({
    says: async (text) => {
      const thread = before?.message.thread_ts;
      const addressed = thread === undefined ? `<@${botUser}> ${text}` : text;
      return hear(await room.says(people[name]!, addressed, thread));
    },
    chooses: async (label) => hear(await room.presses(people[name]!, label)),
  });
  return Object.fromEntries(names.map((name) => [name, toPlayer(name)]));
}
