import type { Connector } from '../../../../adapters/teams/connector.js';
import type { TeamsDesk } from '../../../../adapters/teams/desk.js';
import { createTakeIn } from '../../../../adapters/teams/receive.js';
import type { FileConsent, ReceiveContext } from '../../../../adapters/teams/receive/context.js';
import type { TakeIn } from '../../../../adapters/teams/taken-in.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { Address } from '../../../../src/domain/addresses.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import { rolesOf } from '../../../../src/domain/roles.js';
import type { Exchange } from '../../../../src/domain/store.js';
import { createMemoryAddresses } from '../../../doubles/addresses.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { CHANNEL, GROUP, PEOPLE, personOf, PERSONAL, SERVICE, TEAM, TENANT } from './activities.js';

/** Teams' side and the desk's, both written down. */
export interface FakeTeams {
  readonly takeIn: TakeIn;
  readonly context: ReceiveContext;
  readonly received: readonly IncomingMessage[];
  readonly faults: readonly unknown[];
  /** What the service was asked, and what it was shown. */
  readonly called: readonly (readonly [method: string, asked: unknown])[];
  readonly consents: readonly FileConsent[];
  readonly addresses: ReturnType<typeof createMemoryAddresses>;
  readonly clock: FakeTimer;
}

export interface FakeOptions extends Partial<
  Pick<ReceiveContext, 'isDevelopment' | 'extension' | 'onFileConsent'>
> {
  readonly desk?: Partial<TeamsDesk>;
  readonly connector?: Partial<Connector>;
  /** Threads the desk talks in, by their message; slots by theirs. */
  readonly talking?: readonly string[];
  readonly slots?: Readonly<Record<string, string>>;
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
  const received: IncomingMessage[] = [];
  const faults: unknown[] = [];
  const called: [string, unknown][] = [];
  const consents: FileConsent[] = [];
  const clock = createTimer();
  const addresses = createMemoryAddresses();
  for (const address of options.rooms ?? ROOMS) await addresses.keep(address);
  const { isDevelopment } = options;
  const context: ReceiveContext = {
    desk: deskOf(received, faults, clock, options),
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

function deskOf(
  received: IncomingMessage[],
  faults: unknown[],
  clock: FakeTimer,
  options: FakeOptions,
): TeamsDesk {
  return {
    receive: (message) => {
      const isKnown = received.some(({ id }) => id === message.id);
      if (!isKnown) received.push(message);
      return Promise.resolve(isKnown ? 'known' : 'new');
    },
    slotOf: (_channel, reference) => Promise.resolve(options.slots?.[reference]),
    lookUp: () => Promise.reject(new Error('nothing is looked up here')),
    isTalking: ({ thread = '' }) => Promise.resolve(options.talking?.includes(thread) ?? false),
    wantsSuggestions: () => Promise.resolve(false),
    rolesOf: (identity) =>
      rolesOf(identity, {
        focalPoints: ['ana@example.org'],
        administrators: [],
        projectMembers: [],
      }),
    readPassage: () => undefined,
    words: teamsWords,
    report: (fault) => faults.push(fault),
    now: () => clock.now(),
    beside: () => ({ languages: [] }),
    settled: () => Promise.resolve(),
    settings: () => Promise.resolve({ channel: {}, person: {} }),
    home: () => {
      throw new Error('nobody looks at it here');
    },
    ownAnswers: () => Promise.resolve([]),
    table: () => Promise.resolve(undefined),
    checklists: () => [],
    ...options.desk,
  };
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
