import { createHmac } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { beforeEach } from 'vitest';
import type { Client, Clients } from '../../../../adapters/slack/clients.js';
import {
  createDispatcher,
  type Dispatcher,
} from '../../../../adapters/slack/transport/dispatch.js';
import { createEventsRoute } from '../../../../adapters/slack/transport/events-route.js';
import { webClientOptions } from '../../../../adapters/slack/transport/web-client.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { type Brought, send, serveRoutes } from '../../http/serve.js';

export { type Brought, listenOnLoopback, send, serveRoutes } from '../../http/serve.js';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const TEAM = 'T0DESK';

const CLIENT: Client = {
  web: new WebClient('xoxb-desk', webClientOptions('http://127.0.0.1:9/')),
  botUser: 'U0DESK',
  botId: 'B0DESK',
  token: 'xoxb-desk',
};

/** The desk is in one workspace. */
export const CLIENTS: Clients = {
  of: (tenant) => Promise.resolve(tenant === TEAM ? CLIENT : undefined),
};

/** Where Slack brings things, over HTTP on loopback, by a clock that stands. */
export interface Served {
  readonly address: string;
  readonly clock: FakeTimer;
  readonly faults: unknown[];
  readonly stop: Dispatcher['stop'];
  /** Brings something that Slack signed just now. */
  readonly bring: (body: string, type?: string, more?: OutgoingHttpHeaders) => Promise<Brought>;
  /** Asks in a way of its own. */
  readonly ask: (
    body: string | Buffer,
    headers: OutgoingHttpHeaders,
    method?: string,
  ) => Promise<Brought>;
}

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

export async function serveEvents(
  listen: (app: App) => void,
  clients: Clients = CLIENTS,
): Promise<Served> {
  const clock = createTimer();
  const faults: unknown[] = [];
  const report = (fault: unknown): void => {
    faults.push(fault);
  };
  const { dispatch, stop } = createDispatcher({ clients, listen, report });
  const route = createEventsRoute({ signingSecret: SIGNING_SECRET, dispatch, clock, report });
  const address = await serveRoutes([route]);
  const ask: Served['ask'] = (body, headers, method = 'POST') =>
    send(`${address}/slack/events`, method, body, headers);
  return {
    address,
    clock,
    faults,
    stop,
    ask,
    bring: (body, type = JSON_TYPE, more = {}) =>
      ask(body, { 'content-type': type, ...signed(body, clock.now()), ...more }),
  };
}

/** The headers with which Slack signs a body: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(
  body: string | Buffer,
  at: Date,
  secret = SIGNING_SECRET,
): { 'x-slack-request-timestamp': string; 'x-slack-signature': string } {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body);
  return {
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hmac.digest('hex')}`,
  };
}

/** An event of a kind as Slack's Events API brings it. */
export function event(inner: Readonly<Record<string, unknown>>, outer: object = {}): string {
  return JSON.stringify({
    token: 'unused',
    team_id: TEAM,
    api_app_id: 'A0DESK',
    event: { event_ts: '1732255200.000100', ...inner },
    type: 'event_callback',
    event_id: 'Ev0ONE',
    event_time: 1_732_255_200,
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM,
        user_id: 'U0DESK',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    ...outer,
  });
}

export const QUESTION = event({
  type: 'message',
  channel: 'D0ANA',
  channel_type: 'im',
  user: 'U0ANA',
  text: 'how long is leave?',
  ts: '1732255200.000100',
});

/** A press, a submission, a shortcut as Slack posts it. */
export function interaction(payload: object): string {
  const all = { user: { id: 'U0ANA', team_id: TEAM }, team: { id: TEAM }, ...payload };
  return new URLSearchParams({ payload: JSON.stringify(all) }).toString();
}

export const PRESS = interaction({
  type: 'block_actions',
  container: { type: 'message', message_ts: '1.1', channel_id: 'C1' },
  channel: { id: 'C1', name: 'team' },
  trigger_id: '1.2.3',
  actions: [{ type: 'button', action_id: 'choose', block_id: 'b', value: 'A1', action_ts: '2.2' }],
});

export const SUBMISSION = interaction({
  type: 'view_submission',
  view: { id: 'V1', callback_id: 'comment', type: 'modal', state: { values: {} } },
});

export const COMMAND = new URLSearchParams({
  command: '/gender',
  text: 'how long is leave?',
  team_id: TEAM,
  user_id: 'U0ANA',
  channel_id: 'C1',
  trigger_id: '1.2.3',
  response_url: 'https://hooks.slack.com/commands/1',
  is_enterprise_install: 'false',
}).toString();

/** Counts whatever runs, anew for each test. */
export function countHandlers(): {
  readonly listen: (app: App) => void;
  readonly handlers: () => number;
} {
  let count = 0;
  beforeEach(() => {
    count = 0;
  });
  return {
    listen: (app) => {
      app.use(async ({ next }) => {
        count++;
        await next();
      });
    },
    handlers: () => count,
  };
}
