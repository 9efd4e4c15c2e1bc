import type { DirectoryPerson } from '../doubles/teams/directory.js';
import { type Offered, offeredIn, textOf } from '../doubles/teams/shown.js';
import {
  mentioning,
  openQuickDesk,
  pressing,
  type QuickDesk,
  type Room,
} from '../e2e/teams/quick-desk.js';
import type { Heard, Player, Stage } from './stage.js';

/** Somebody alone talks in the chat with the desk, several in a channel, in the thread where the desk spoke last. */
export async function openTeamsStage(): Promise<Stage> {
  const desk = await openQuickDesk();
  const { directory } = desk;
  let opened = 0;
  return {
    converse: (...names) => {
      const people = names.map((name) => directory.person(capital(name)));
      const [first] = people;
      const room: Room =
        first !== undefined && people.length === 1
          ? { kind: 'personal', channel: directory.personal(first) }
          : { kind: 'channel', channel: `19:room-${++opened}@thread.tacv2` };
      const toPlayer = talkIn(room, desk);
      return Promise.resolve(
        Object.fromEntries(names.map((name, at) => [name, toPlayer(people[at]!)])),
      );
    },
    close: async () => {
      await desk.close();
      if (desk.faults.length > 0) throw new AggregateError(desk.faults);
    },
  };
}

function talkIn(room: Room, desk: QuickDesk): (person: DirectoryPerson) => Player {
  let heard = 0;
  let offered: readonly Offered[] = [];
  let thread: string | undefined;
  const hear = async (): Promise<Heard> => {
    await desk.settled();
    const all = desk.directory.messages(room.channel);
    const said = all.slice(heard);
    if (said.length === 0) throw new Error('the desk said nothing');
    heard = all.length;
    thread = said.at(-1)?.root;
    offered = said.flatMap(offeredIn);
    return {
      text: said.map(textOf).join('\n').replaceAll(/\s+/gu, ' '),
      choices: offered.map(({ label }) => label),
    };
  };
  const does = async (person: DirectoryPerson, what: object): Promise<Heard> => {
    const status = await desk.bring(desk.activity(person, { ...room, thread }, what));
    if (status !== 200) throw new Error(String(status));
    return hear();
  };
  return (person) => ({
    says: (text) => {
      const isHeard = room.kind === 'personal' || thread !== undefined;
      return does(person, isHeard ? { type: 'message', text } : mentioning(text));
    },
    chooses: (label) => {
      const found = offered.findLast((each) => each.label === label);
      if (found === undefined) throw new Error(`nothing offers “${label}”`);
      return does(person, pressing(found.data, found.message));
    },
  });
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
