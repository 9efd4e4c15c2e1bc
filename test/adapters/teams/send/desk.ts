import {
  createTeamsSurface,
  type TeamsSurface,
  type TeamsSurfaceOptions,
} from '../../../../adapters/teams/send.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { Address, Addresses } from '../../../../src/domain/addresses.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import type { Letter } from '../../../../src/domain/letter.js';
import type { Place } from '../../../../src/domain/place.js';
import type { Outgoing, Sent } from '../../../../src/domain/surface.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { createTimer, type FakeTimer, settle } from '../../../engine/fakes.js';
import { createMemoryAddresses } from '../../../doubles/addresses.js';
import { type OfLetter, sendAllOf, short, writeReport, writtenBy } from '../../letters.js';
import { createFakeConnector, type FakeConnector } from './fake-connector.js';

const HERE = { platform: 'teams', tenant: 'directory-1' } as const;
export const PERSONAL: Place = { ...HERE, channel: 'a:ana' };
export const GROUP: Place = { ...HERE, channel: '19:group@thread.v2' };
export const CHANNEL: Place = { ...HERE, channel: '19:channel@thread.tacv2' };
export const THREAD: Place = { ...CHANNEL, thread: '1690000000001' };
export const ANA = 'teams:ana' as PersonId;
export const BEN = 'teams:ben' as PersonId;
const SERVICE = { service: 'https://smba.trafficmanager.net/emea/' };

const ADDRESSES: readonly Address[] = [
  { ...HERE, ...SERVICE, channel: PERSONAL.channel, kind: 'personal', person: ANA },
  { ...HERE, ...SERVICE, channel: GROUP.channel, kind: 'group' },
  { ...HERE, ...SERVICE, channel: CHANNEL.channel, kind: 'channel', team: '19:team@thread.tacv2' },
];

/** Those of Ana, a group and a channel, in memory. */
export function createAddresses(): Addresses {
  const addresses = createMemoryAddresses();
  for (const address of ADDRESSES) void addresses.keep(address);
  return addresses;
}

export interface Sending extends FakeConnector {
  readonly surface: TeamsSurface;
  readonly addresses: Addresses;
  readonly clock: FakeTimer;
  /** What the desk was told of. */
  readonly reported: readonly unknown[];
  /** Sends, and moves the clock on until that is done. */
  readonly send: (outgoing: Outgoing) => Promise<Sent>;
  /** Sends all parts of a letter, as the outbox does. */
  readonly sendAll: (letter: Letter) => Promise<readonly Sent[]>;
}

export function createSending(overriding: Partial<TeamsSurfaceOptions> = {}): Sending {
  const clock = createTimer();
  const fake = createFakeConnector(clock.now);
  const addresses = createAddresses();
  const reported: unknown[] = [];
  const surface = createTeamsSurface({
    connector: fake.connector,
    addresses,
    desk: { words: teamsWords, report: (fault) => reported.push(fault) },
    clock,
    writeReport,
    mostBytes: 1_000,
    ...overriding,
  });
  const send = (outgoing: Outgoing): Promise<Sent> => passing(surface.send(outgoing), clock);
  return {
    ...fake,
    surface,
    addresses,
    clock,
    reported,
    send,
    sendAll: (letter) => sendAllOf(letter, send),
  };
}

/** Waits for something that waits for the clock. */
export async function passing<Value>(pending: Promise<Value>, clock: FakeTimer): Promise<Value> {
  const done = pending.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([done, settle().then(() => false)])))
    await clock.pass(clock.due()[0] ?? 0);
  return pending;
}

/** A letter of one short message. */
export const outgoing = ({ to = PERSONAL, ...rest }: OfLetter = {}): Outgoing => short(to, rest);

export const written = (place: Place, rest: Partial<IncomingMessage> = {}): IncomingMessage =>
  writtenBy(ANA, place, rest);
