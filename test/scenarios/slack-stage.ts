import { shownIn } from '../doubles/slack/shown.js';
import type { SlackMessage } from '../doubles/slack/workspace.js';
import { openQuickDesk, type QuickDesk } from '../e2e/slack/quick-desk.js';
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
      return Promise.resolve(openTable(slack, channel, names));
    },
    close: async () => {
      await slack.close();
      if (slack.faults.length > 0) throw new AggregateError(slack.faults);
    },
  };
}

function openTable(
  { people, desk, botUser, settled, messages, thread: threadOf }: QuickDesk,
  channel: string,
  names: readonly string[],
): Readonly<Record<string, Player>> {
  let last: SlackMessage | undefined;
  /** Everything that the desk said there, oldest first. */
  const said = async (): Promise<readonly SlackMessage[]> => {
    const threads = (await messages(channel)).map(({ ts }) => threadOf(channel, ts));
    return (await Promise.all(threads))
      .flat()
      .filter(({ user }) => user === botUser)
      .sort((one, other) => Number(one.ts) - Number(other.ts));
  };
  const heard = async (): Promise<Heard> => {
    await settled();
    const newest = (await said()).at(-1);
    if (newest === undefined || newest.ts === last?.ts) throw new Error('the desk said nothing');
    last = newest;
    const { text, choices } = shownIn(newest.blocks);
    return { text: text.replaceAll(/\s+/gu, ' '), choices: choices.map(unmarked) };
  };
  const toPlayer = (name: string): Player => {
    const person = people[name]!;
    return {
      says: async (text) => {
        const thread = last?.thread_ts;
        const addressed = thread === undefined ? `<@${botUser}> ${text}` : text;
        await person.says(desk, channel, addressed, thread);
        return heard();
      },
      chooses: async (label) => {
        if (last === undefined) throw new Error('the desk has shown nothing yet');
        await person.presses(desk, channel, last, label);
        return heard();
      },
    };
  };
  return Object.fromEntries(names.map((name) => [name, toPlayer(name)]));
}

/** Without the mark of what is chosen now. */
function unmarked(label: string): string {
  return label.replace(/^✓ /u, '');
}
