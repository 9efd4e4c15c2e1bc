import type { Person } from '../../doubles/slack/person.js';
import { shownIn } from '../../doubles/slack/shown.js';
import type { SlackMessage } from '../../doubles/slack/workspace.js';
import type { QuickDesk } from './quick-desk.js';

/** Something that the desk said, as people see it. */
export interface Said {
  readonly message: SlackMessage;
  readonly text: string;
  readonly choices: readonly string[];
}

/** A channel in which people go on from what the desk said there. */
export interface Room {
  readonly channel: string;
  /** Everything that the desk said there to all, oldest first. */
  readonly said: () => Promise<readonly Said[]>;
  /** The last thing that it said, once everything was answered. */
  readonly last: () => Promise<Said>;
  /** What it last said to one person alone. */
  readonly whispered: (person: Person) => Promise<Said>;
  /** Says something, in a thread where one is named; what the desk says last then. */
  readonly says: (person: Person, text: string, thread?: string) => Promise<Said>;
  /** Presses what was offered last under a label; what the desk says last then. */
  readonly presses: (person: Person, label: string) => Promise<Said>;
  /** The same, for what the desk said to that person alone. */
  readonly pressesOwn: (person: Person, label: string) => Promise<void>;
  /** Presses, and fills in the form that opens. */
  readonly fillsIn: (
    person: Person,
    label: string,
    values: Readonly<Record<string, string>>,
  ) => Promise<Said>;
}

export function openRoom(slack: QuickDesk, channel: string): Room {
  const { desk, botUser, settled, messages, thread, modal } = slack;
  const said: Room['said'] = async () => {
    const threads = (await messages(channel)).map(({ ts }) => thread(channel, ts));
    return (await Promise.all(threads))
      .flat()
      .filter(({ user }) => user === botUser)
      .sort((one, other) => Number(one.ts) - Number(other.ts))
      .map(toSaid);
  };
  const last: Room['last'] = async () => {
    await settled();
    const newest = (await said()).at(-1);
    if (newest === undefined) throw new Error('the desk said nothing');
    return newest;
  };
  const offering = (all: readonly Said[], label: string): SlackMessage => {
    const found = all.findLast(({ choices }) => choices.includes(label));
    if (found === undefined) throw new Error(`nothing offers “${label}”`);
    return found.message;
  };
  const press = async (person: Person, label: string): Promise<void> => {
    await person.presses(desk, channel, offering(await said(), label), label);
  };
  return {
    channel,
    said,
    last,
    whispered: async (person) => {
      await settled();
      const newest = slack.whispered(person).at(-1);
      if (newest === undefined) throw new Error('nothing was whispered');
      return toSaid(newest);
    },
    says: async (person, text, below) => {
      await person.says(desk, channel, text, below);
      return last();
    },
    presses: async (person, label) => {
      await press(person, label);
      return last();
    },
    pressesOwn: async (person, label) => {
      const own = slack.whispered(person).map(toSaid);
      await person.presses(desk, channel, offering(own, label), label);
      await settled();
    },
    fillsIn: async (person, label, values) => {
      await press(person, label);
      await person.submits(desk, modal()!, values);
      return last();
    },
  };
}

function toSaid(message: SlackMessage): Said {
  return { message, ...shownIn(message.blocks) };
}
