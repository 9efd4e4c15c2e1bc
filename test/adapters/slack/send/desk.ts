import { LogLevel, WebClient } from '@slack/web-api';
import type { Clients } from '../../../../adapters/slack/clients.js';
import {
  createSlackSurface,
  type SlackSurface,
  type SlackSurfaceOptions,
} from '../../../../adapters/slack/send.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import type { Letter } from '../../../../src/domain/letter.js';
import type { Place } from '../../../../src/domain/place.js';
import type { Outgoing, Sent } from '../../../../src/domain/surface.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { type OfLetter, sendAllOf, short, writeReport, writtenBy } from '../../letters.js';

export const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
export const THREAD: Place = { ...CHANNEL, thread: '1699999999.000100' };
/** A thread of the assistant. */
export const PANE: Place = { ...THREAD, channel: 'D1' };
export const ANA = 'slack:UANA' as PersonId;

/** The client of every workspace that begins with T; it gives up soon. */
export function clientsOf(url: string, timeout = 5_000): Clients {
  const web = new WebClient('xoxb-secret', {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logLevel: LogLevel.ERROR,
  });
  const client = { web, botUser: 'UBOT', botId: 'B1', token: 'xoxb-secret' };
  return { of: (tenant) => Promise.resolve(tenant.startsWith('T') ? client : undefined) };
}

export interface Sending {
  readonly surface: SlackSurface;
  readonly clock: FakeTimer;
  /** What the desk was told of. */
  readonly reported: readonly unknown[];
}

export function createSending(url: string, overriding: Partial<SlackSurfaceOptions> = {}): Sending {
  const clock = createTimer();
  const reported: unknown[] = [];
  const surface = createSlackSurface({
    clients: clientsOf(url),
    desk: {
      words: slackWords,
      readPassage: () => undefined,
      report: (fault) => reported.push(fault),
    },
    clock,
    writeReport,
    languageOf: ({ language = 'en' }) => language,
    mostBytes: 1_000,
    apiUrl: `${url}/api/`,
    timeouts: { answer: 5_000, file: 5_000 },
    ...overriding,
  });
  return { surface, clock, reported };
}

/** A letter of one short message. */
export const outgoing = ({ to = CHANNEL, ...rest }: OfLetter = {}): Outgoing => short(to, rest);

/** Sends all parts of a letter, as the outbox does. */
export const sendAll = (surface: SlackSurface, letter: Letter): Promise<readonly Sent[]> =>
  sendAllOf(letter, surface.send);

export const written = (place: Place, rest: Partial<IncomingMessage> = {}): IncomingMessage =>
  writtenBy(ANA, place, rest);
