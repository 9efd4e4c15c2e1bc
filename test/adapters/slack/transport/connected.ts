import type { App } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { createDispatcher } from '../../../../adapters/slack/transport/dispatch.js';
import { openSocket } from '../../../../adapters/slack/transport/socket.js';
import {
  type SlackSocket,
  type SocketServer,
  startSocketServer,
} from '../../../doubles/slack/socket-server.js';
import { createTimer, type FakeTimer } from '../../../engine/fakes.js';
import { CLIENTS, event, QUESTION } from './bring.js';
import { until } from '../../../until.js';

/** How long Slack may take to greet, in milliseconds. */
export const GREETING = 10_000;

/** A desk that is connected to a Slack over sockets. */
export interface Connected {
  readonly slack: SocketServer;
  readonly clock: FakeTimer;
  readonly faults: unknown[];
  /** As the desk does when it stops. */
  readonly stop: () => Promise<void>;
}

export async function connect(
  listen: (app: App) => void,
  prepare: (slack: SocketServer) => void = () => undefined,
  longestSilence = 600_000,
): Promise<Connected> {
  const slack = await startSocketServer();
  prepare(slack);
  const clock = createTimer();
  const faults: unknown[] = [];
  const report = (fault: unknown): void => {
    faults.push(fault);
  };
  const { apiUrl } = slack;
  const { dispatch, stop } = createDispatcher({ clients: CLIENTS, listen, report, apiUrl });
  const appToken = 'xapp-desk';
  const options = { appToken, apiUrl, dispatch, clock, report, random: () => 1 };
  const socket = openSocket({ ...options, longestSilence });
  const close = async (): Promise<void> => {
    await stop();
    const closed = socket.close();
    // Whoever does not take leave is not waited for.
    await clock.pass(500);
    await closed;
  };
  onTestFinished(close);
  return { slack, clock, faults, stop: close };
}

/** Counts what it hears. */
export function counting(): { readonly heard: string[]; readonly listen: (app: App) => void } {
  const heard: string[] = [];
  return {
    heard,
    listen: (app) => {
      app.event('message', ({ event: { ts } }) => {
        heard.push(ts);
        return Promise.resolve();
      });
    },
  };
}

export function envelope(
  id: string,
  payload: unknown = JSON.parse(QUESTION),
  more: object = {},
): object {
  return { type: 'events_api', envelope_id: id, payload, accepts_response_payload: false, ...more };
}

export function saying(ts: string): unknown {
  return JSON.parse(event({ type: 'message', channel: 'D0ANA', user: 'U0ANA', text: 'x', ts }));
}

/** Slack tells that it is going to close, or may close. */
export const leave = (reason: string): object => ({ type: 'disconnect', reason });

export function ids({ acknowledged }: SlackSocket): readonly string[] {
  return acknowledged.map(({ envelope_id: id }) => id);
}

/** Nothing more is on its way from the desk to Slack: what it answers next comes last. */
export async function quiet(slack: SlackSocket): Promise<void> {
  slack.send(envelope('last', saying('last')));
  await until(() => ids(slack).includes('last'));
}
