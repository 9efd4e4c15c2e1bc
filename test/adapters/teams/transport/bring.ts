import type { OutgoingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { createMessagesRoute } from '../../../../adapters/teams/transport/messages-route.js';
import type { TeamsApp, TeamsSettings } from '../../../../adapters/teams/transport/settings.js';
import type { TakeIn } from '../../../../adapters/teams/taken-in.js';
import { type Issuer, startIssuer } from '../../../doubles/teams/issuer.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { type Brought, send, serveRoutes } from '../../http/serve.js';

export const APP = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const JSON_TYPE = 'application/json';

/** Where Teams brings things, over HTTP on loopback, by a clock that stands. */
export interface Served {
  readonly address: string;
  readonly clock: FakeTimer;
  readonly faults: unknown[];
  /** What was handed on. */
  readonly taken: unknown[];
  readonly issuer: Issuer;
  /** Claims of a token that is good now. */
  readonly claims: (changes?: Readonly<Record<string, unknown>>) => object;
  /** Brings something with a token that is good for it now. */
  readonly bring: (activity?: object, more?: OutgoingHttpHeaders) => Promise<Brought>;
  /** Asks in a way of its own. */
  readonly ask: (
    body: string | Buffer,
    headers: OutgoingHttpHeaders,
    method?: string,
  ) => Promise<Brought>;
}

export interface ServedOptions {
  readonly takeIn?: TakeIn;
  readonly settings?: Partial<Omit<TeamsApp, 'kind'>> | { readonly kind: 'playground' };
}

export async function serveMessages({ takeIn, settings }: ServedOptions = {}): Promise<Served> {
  const issuer = await startIssuer();
  onTestFinished(issuer.close);
  const clock = createTimer();
  const faults: unknown[] = [];
  const taken: unknown[] = [];
  const route = createMessagesRoute({
    settings: toSettings(settings, issuer),
    takeIn: async (activity) => {
      taken.push(activity);
      return (await takeIn?.(activity)) ?? { kind: 'kept' };
    },
    clock,
    report: (fault) => {
      faults.push(fault);
    },
  });
  const address = await serveRoutes([route]);
  const ask: Served['ask'] = (body, headers, method = 'POST') =>
    send(`${address}/api/messages`, method, body, headers);
  const claims: Served['claims'] = (changes) => {
    const seconds = Math.floor(clock.now().getTime() / 1_000);
    return {
      iss: 'https://api.botframework.com',
      aud: APP,
      serviceurl: SERVICE,
      nbf: seconds - 60,
      exp: seconds + 3_600,
      ...changes,
    };
  };
  return {
    address,
    clock,
    faults,
    taken,
    issuer,
    claims,
    ask,
    bring: async (activity = message(), more = {}) =>
      ask(JSON.stringify(activity), {
        'content-type': JSON_TYPE,
        authorization: `Bearer ${await issuer.sign(claims())}`,
        ...more,
      }),
  };
}

function toSettings(settings: ServedOptions['settings'], { openIdUrl }: Issuer): TeamsSettings {
  if (settings !== undefined && 'kind' in settings) return settings;
  return {
    kind: 'app',
    id: APP,
    password: 'hush',
    openIdUrl,
    loginUrl: 'http://127.0.0.1:9',
    isDevelopment: false,
    ...settings,
  };
}

/** A message as Teams brings it. */
export function message(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    type: 'message',
    id: '1732255200000',
    timestamp: '2026-11-22T06:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: { id: '29:ana', name: 'Ana', aadObjectId: '00000000-0000-4000-8000-00000000000a' },
    conversation: { conversationType: 'personal', tenantId: TENANT, id: 'a:personal' },
    recipient: { id: `28:${APP}`, name: 'Gender Desk' },
    text: 'how long is leave?',
    channelData: { tenant: { id: TENANT } },
    ...changes,
  };
}
