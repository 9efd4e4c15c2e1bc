import { SocketModeClient } from '@slack/socket-mode';
import type { Timer } from '../../../src/domain/clock.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import { readPayload } from './delivery.js';
import type { Dispatcher } from './dispatch.js';
import { toSlackFault } from './faults.js';
import { createLogger } from './logger.js';
import { type Envelope, readEnvelope } from './socket-envelope.js';
import { webClientOptions } from './web-client.js';

export interface ConnectionOptions {
  readonly appToken: string;
  readonly apiUrl?: string | undefined;
  readonly dispatch: Dispatcher['dispatch'];
  readonly clock: Timer;
  readonly report: (fault: unknown) => void;
  /** How long Slack may leave a ping unanswered, in milliseconds. */
  readonly longestSilence?: number;
}

export interface Watching {
  /** Another connection is needed: this one is lost, or about to be. Once; with the fault where there was one. */
  readonly onLost: (fault?: unknown) => void;
  readonly onEnd: () => void;
}

/** One connection, from the asking for its address to its end. */
export interface Connection {
  /** Resolves when it is closed. */
  readonly end: () => Promise<void>;
}

/** How long Slack may leave pings unanswered and take to greet, in milliseconds. */
const LONGEST_SILENCE = 3_000;
const LONGEST_GREETING = 10_000;
/** How long a connection that was replaced may still acknowledge, and one that takes leave wait for Slack to, in milliseconds. */
const AFTERGLOW = 30_000;
const LONGEST_FAREWELL = 500;

export function connect(options: ConnectionOptions, { onLost, onEnd }: Watching): Connection {
  const { clock } = options;
  const asking = new AbortController();
  let tellEnd: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });
  let isLost = false;
  let isGreeted = false;
  const lose = (fault?: unknown): void => {
    if (isLost) return;
    isLost = true;
    callOff();
    callOff = clock.after(AFTERGLOW, () => void end());
    onLost(fault);
  };
  const finish = (fault?: unknown): void => {
    lose(fault);
    callOff();
    onEnd();
    tellEnd();
  };
  const client = createClient(options, asking.signal, () => {
    lose(silence());
  });
  const end = async (): Promise<void> => {
    asking.abort();
    void client.disconnect();
    // Asked again, it waits for Slack no longer.
    const giveUp = clock.after(LONGEST_FAREWELL, () => void client.disconnect());
    await ended;
    giveUp();
  };
  let callOff = clock.after(LONGEST_GREETING, () => {
    lose(silence());
    void end();
  });
  client.on('ws_message', (data: unknown) => {
    const envelope = readEnvelope(data);
    if (envelope?.type === 'delivery') void bring(envelope, client, options);
    if (envelope?.type === 'disconnect') lose();
    if (envelope?.type !== 'hello' || isLost) return;
    isGreeted = true;
    callOff();
  });
  client.once('disconnected', () => {
    finish(isGreeted ? undefined : silence());
  });
  client.start().catch((error: unknown) => {
    finish(toSlackFault(error));
  });
  return { end };
}

function createClient(
  { appToken, apiUrl, longestSilence = LONGEST_SILENCE }: ConnectionOptions,
  signal: AbortSignal,
  onWarning: () => void,
): SocketModeClient {
  const client = new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: longestSilence,
    // The client tells of a Slack that is silent in its log alone, and then waits half a minute for it to take leave.
    logger: createLogger({ warn: onWarning }),
    clientOptions: {
      ...webClientOptions(apiUrl),
      fetch: (url, init) => fetch(url, { ...init, signal: withSignal(init?.signal, signal) }),
    },
  });
  // The client's own reader throws at what it does not expect, and closes before what is in hand is acknowledged.
  client.removeAllListeners('ws_message');
  return client;
}

function withSignal(own: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return own === undefined ? other : AbortSignal.any([own, other]);
}

/** Slack brings again what is not acknowledged. */
async function bring(
  { id, payload, retryNum }: Extract<Envelope, { type: 'delivery' }>,
  client: SocketModeClient,
  { dispatch, report }: ConnectionOptions,
): Promise<void> {
  const brought = readPayload(payload);
  if (brought.kind !== 'delivery') {
    report(new DeskError('slack-unavailable', { reason: 'not-slack' }));
    return;
  }
  const retry = retryNum === undefined ? {} : { retryNum };
  const handled = await dispatch({ body: brought.body, ...retry });
  if (handled.kind === 'failed') return;
  // A socket that closed meanwhile.
  await (client as unknown as Sender).send(id, toPayload(handled.answer)).catch(() => undefined);
}

/** Declared private: what the client calls to acknowledge what its own reader has read. */
interface Sender {
  readonly send: (id: string, payload: Record<string, unknown> | string) => Promise<void>;
}

function toPayload(answer: unknown): Record<string, unknown> | string {
  if (typeof answer === 'string' && answer !== '') return answer;
  return typeof answer === 'object' && answer !== null ? { ...answer } : {};
}

function silence(): DeskError {
  return new DeskError('slack-unavailable', { reason: 'connection' }, { retryable: true });
}
