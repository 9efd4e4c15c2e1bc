import type { Connector } from '../../../../adapters/teams/connector.js';
import type { TeamsDesk } from '../../../../adapters/teams/desk.js';
import { createTakeIn } from '../../../../adapters/teams/receive.js';
import type { FileConsent, ReceiveContext } from '../../../../adapters/teams/receive/context.js';
import type { TakeIn } from '../../../../adapters/teams/taken-in.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { Address } from '../../../../src/domain/addresses.js';
import type { Exchange } from '../../../../src/domain/store.js';
import { createMemoryAddresses } from '../../../doubles/addresses.js';
import { type Conversations, createChatDesk, type FakeChatDesk } from '../../fake-chat-desk.js';
import { CHANNEL, GROUP, PEOPLE, personOf, PERSONAL, SERVICE, TEAM, TENANT } from './activities.js';

/** Teams' side and the desk's, both written down. */
export interface FakeTeams extends Omit<FakeChatDesk, 'chatDesk'> {
  readonly takeIn: TakeIn;
  readonly context: ReceiveContext;
  /** What the service was asked, and what it was shown. */
  readonly called: readonly (readonly [method: string, asked: unknown])[];
  readonly consents: readonly FileConsent[];
  readonly addresses: ReturnType<typeof createMemoryAddresses>;
}

export interface FakeOptions
  extends
    Conversations,
    Partial<Pick<ReceiveContext, 'isDevelopment' | 'extension' | 'onFileConsent'>> {
  readonly desk?: Partial<TeamsDesk>;
  readonly connector?: Partial<Connector>;
  /** What a message of the desk answers. */
  readonly brought?: Readonly<Record<string, Exchange>>;
  /** Where the desk is; everywhere by default. */
  readonly rooms?: readonly Address[];
}

const TEAMS = { platform: 'teams', tenant: TENANT, service: SERVICE } as const;

export const ROOMS: readonly Address[] = [
  { ...TEAMS, channel: PERSONAL.ana, kind: 'personal', person: personOf('ana') as PersonId },
  { ...TEAMS, channel: PERSONAL.ben, kind: 'personal', person: personOf('ben') as PersonId },
  { ...TEAMS, channel: GROUP, kind: 'group', name: 'Planning' },
  { ...TEAMS, channel: CHANNEL, kind: 'channel', name: 'Fisheries', team: TEAM },
];

export async function createTeams(options: FakeOptions = {}): Promise<FakeTeams> {
  const { chatDesk, received, faults, clock } = createChatDesk(options);
  const called: [string, unknown][] = [];
  const consents: FileConsent[] = [];
  const addresses = createMemoryAddresses();
  for (const address of options.rooms ?? ROOMS) await addresses.keep(address);
  const { isDevelopment } = options;
  const context: ReceiveContext = {
    desk: {
      ...chatDesk,
      words: teamsWords,
      lookUp: () => Promise.reject(new Error('nothing is looked up here')),
      ...options.desk,
    },
    connector: connectorOf(called, options),
    addresses,
    clock,
    brought: (_scope, reference) => Promise.resolve(options.brought?.[reference]),
    showWorking: ({ channel, thread }) => {
      called.push(['showWorking', { channel, thread }]);
      return Promise.resolve();
    },
    onFileConsent:
      options.onFileConsent ??
      ((consent) => {
        consents.push(consent);
        return Promise.resolve();
      }),
    extension: options.extension ?? {
      answerQuery: (query) => Promise.resolve({ composeExtension: query }),
      checkMessage: () => 'words of a message',
    },
    ...(isDevelopment ? { isDevelopment } : {}),
  };
  const takeIn = createTakeIn(context);
  return { takeIn, context, received, faults, called, consents, addresses, clock };
}

function connectorOf(called: [string, unknown][], options: FakeOptions): Connector {
  const unused = (): never => {
    throw new Error('receiving writes nothing');
  };
  return {
    post: unused,
    update: unused,
    openThread: unused,
    openPersonal: (to, directoryId) => {
      called.push(['openPersonal', { to, directoryId }]);
      return Promise.resolve('a:1-new');
    },
    member: (of, directoryId) => {
      called.push(['member', { of, directoryId }]);
      return Promise.resolve(
        Object.values(PEOPLE).find((person) => person.directoryId === directoryId),
      );
    },
    ...options.connector,
  };
}
