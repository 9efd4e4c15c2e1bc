import { PACE } from '../../adapters/teams/send/paced.js';
import { connectTeams } from '../../src/cli/connect-teams.js';
import { MACHINE_CLOCK } from '../../src/cli/turn-context.js';
import { type Directory, type DirectoryPerson, openDirectory } from '../doubles/teams/directory.js';
import { type Offered, offeredIn, textOf } from '../doubles/teams/shown.js';
import { openQuickDesk, type QuickDesk } from '../e2e/quick-desk.js';
import type { Heard, Player, Stage } from './stage.js';

const BOT = { id: '28:gender-desk', name: 'Gender Desk' };

/** Where people talk with the desk. */
interface Room {
  readonly channel: string;
  readonly kind: 'personal' | 'channel';
}

/** Somebody alone talks in the chat with the desk, several in a channel, in the thread where the desk spoke last. */
export async function openTeamsStage(): Promise<Stage> {
  const directory = await openDirectory();
  const desk = await openQuickDesk({
    link: async (data, own, onFault) => {
      const link = await connectTeams({ kind: 'playground' }, data, own, onFault, neverWaiting());
      return { teams: { ...link, surface: { ...link.surface, paceMs: 0 } } };
    },
    serve: ({ teams }, served) => teams!.serve(served),
    end: directory.close,
  });
  let opened = 0;
  return {
    converse: (...names) => {
      const people = names.map((name) => directory.person(capital(name)));
      const [first] = people;
      const room: Room =
        first !== undefined && people.length === 1
          ? { kind: 'personal', channel: directory.personal(first) }
          : { kind: 'channel', channel: `19:room-${++opened}@thread.tacv2` };
      const toPlayer = talkIn(room, directory, desk);
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

/** So that nothing waits between two messages. */
function neverWaiting(): typeof MACHINE_CLOCK {
  let now = Date.now();
  return { ...MACHINE_CLOCK, now: () => new Date((now += PACE)) };
}

function talkIn(
  room: Room,
  directory: Directory,
  { desk, settled }: QuickDesk,
): (person: DirectoryPerson) => Player {
  let heard = 0;
  let offered: readonly (Offered & { readonly message: string })[] = [];
  let thread: string | undefined;
  const hear = async (): Promise<Heard> => {
    await settled();
    const all = directory.messages(room.channel);
    const said = all.slice(heard);
    if (said.length === 0) throw new Error('the desk said nothing');
    heard = all.length;
    thread = said.at(-1)?.root;
    offered = said.flatMap((message) =>
      offeredIn(message).map((each) => ({ ...each, message: message.id })),
    );
    return {
      text: said.map(textOf).join('\n').replaceAll(/\s+/gu, ' '),
      choices: offered.map(({ label }) => label),
    };
  };
  const bring = async (person: DirectoryPerson, what: object): Promise<void> => {
    const id = crypto.randomUUID();
    const below = thread ?? id;
    const response = await fetch(`${desk.address}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...what,
        id,
        channelId: 'msteams',
        serviceUrl: directory.service,
        from: person,
        recipient: BOT,
        conversation: {
          id: room.kind === 'channel' ? `${room.channel};messageid=${below}` : room.channel,
          conversationType: room.kind,
          tenantId: directory.tenant,
        },
      }),
    });
    if (!response.ok) throw new Error(String(response.status));
  };
  return (person) => ({
    says: async (text) => {
      const isAddressed = room.kind === 'channel' && thread === undefined;
      await bring(person, { type: 'message', ...(isAddressed ? mentioning(text) : { text }) });
      return hear();
    },
    chooses: async (label) => {
      const found = offered.findLast((each) => each.label === label);
      if (found === undefined) throw new Error(`nothing offers “${label}”`);
      const action = { type: 'Action.Execute', data: found.data };
      const value = { action, trigger: 'manual' };
      const name = 'adaptiveCard/action';
      await bring(person, { type: 'invoke', name, value, replyToId: found.message });
      return hear();
    },
  });
}

function mentioning(text: string): object {
  const name = `<at>${BOT.name}</at>`;
  return {
    text: `${name} ${text}`,
    entities: [{ type: 'mention', text: name, mentioned: BOT }],
  };
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
