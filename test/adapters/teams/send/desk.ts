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
import type { Block } from '../../../../src/domain/reply.js';
import type { Outgoing, Sent } from '../../../../src/domain/surface.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { createTimer, type FakeTimer, settle } from '../../../engine/fakes.js';
import { createMemoryAddresses } from '../../../doubles/addresses.js';
import { say } from '../../blocks.js';
import { createFakeConnector, type FakeConnector } from './fake-connector.js';

const HERE = { platform: 'teams', tenant: 'directory-1' } as const;
export const PERSONAL: Place = { ...HERE, channel: 'a:ana' };
export const GROUP: Place = { ...HERE, channel: '19:group@thread.v2' };
export const CHANNEL: Place = { ...HERE, channel: '19:channel@thread.tacv2' };
export const THREAD: Place = { ...CHANNEL, thread: '1690000000001' };
export const ANA = 'teams:ana' as PersonId;
export const BEN = 'teams:ben' as PersonId;
export const AT = new Date('2026-11-22T06:00:00Z');
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
    writeReport: ({ format }) =>
      Promise.resolve({
        name: `report.${format}`,
        title: 'Fisheries',
        bytes: new TextEncoder().encode(format),
      }),
    mostBytes: 1_000,
    ...overriding,
  });
  const send = (outgoing: Outgoing): Promise<Sent> => passing(surface.send(outgoing), clock);
  const sendAll = async (letter: Letter): Promise<readonly Sent[]> => {
    const all: Sent[] = [];
    for (let part = 0; ; part++) {
      const sent = await send({ letter, part });
      all.push(sent);
      if (sent.kind !== 'sent' || sent.hasMore !== true) return all;
    }
  };
  return { ...fake, surface, addresses, clock, reported, send, sendAll };
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

export function letterOf(blocks: readonly Block[], to: Place, rest: Partial<Letter> = {}): Letter {
  return { to, at: AT, reply: { language: 'en', blocks }, ...rest };
}

/** A letter of one short message. */
export function outgoing(rest: Partial<Letter & Omit<Outgoing, 'letter'>> = {}): Outgoing {
  const { part = 0, replaces, root, to = PERSONAL, ...letter } = rest;
  return {
    letter: letterOf([say('Fourteen weeks.')], to, letter),
    part,
    ...(replaces === undefined ? {} : { replaces }),
    ...(root === undefined ? {} : { root }),
  };
}

export function written(place: Place, rest: Partial<IncomingMessage> = {}): IncomingMessage {
  const actor = { id: ANA, name: 'Ana', roles: ['staff'] } as const;
  return { id: 'message:1', place, actor, text: 'maternity leave?', ...rest };
}
