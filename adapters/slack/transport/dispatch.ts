import { App, type AuthorizeResult } from '@slack/bolt';
import { createInHand } from '../../http/in-hand.js';
import type { Client, Clients } from '../clients.js';
import { unwrap } from './faults.js';
import { createLogger } from './logger.js';
import { NotInstalled } from './not-installed.js';
import { type Origin, tenantOf } from './tenant.js';
import { webClientOptions } from './web-client.js';

/** Something that Slack brought, and how often it had tried to before. */
export interface Delivery {
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryNum?: number;
}

export type Handled =
  /** Every listener is done: it may be acknowledged, with what a listener gave as the acknowledgement. */
  | { readonly kind: 'done'; readonly answer?: unknown }
  /** To be brought again. */
  | { readonly kind: 'failed' };

export interface Dispatcher {
  /** Never rejects. */
  readonly dispatch: (delivery: Delivery) => Promise<Handled>;
  /** Takes nothing more on; resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
}

export interface DispatchOptions {
  readonly clients: Clients;
  /** Registers the listeners. What is acknowledged waits until each has resolved; one that rejects has it brought again. */
  readonly listen: (app: App) => void;
  readonly report: (fault: unknown) => void;
  readonly apiUrl?: string | undefined;
}

/** Brings to the listeners what either transport took in. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const { clients, listen, report, apiUrl } = options;
  const app = createApp(clients, report, apiUrl);
  listen(app);
  const { take, stop } = createInHand((delivery: Delivery) => handle(delivery, app, report), {
    kind: 'failed',
  });
  return { dispatch: take, stop };
}

/** Bolt without a receiver of its own: it tells who it is for, and calls the listeners. */
function createApp(
  clients: Clients,
  report: DispatchOptions['report'],
  apiUrl: string | undefined,
): App {
  const nothing = (): Promise<void> => Promise.resolve();
  const app = new App({
    receiver: { init: () => undefined, start: nothing, stop: nothing },
    authorize: (source) => authorize(source, clients),
    logger: createLogger({ error: reportSaid(report) }),
    clientOptions: webClientOptions(apiUrl),
    convoStore: false,
  });
  // Whatever goes wrong reaches whoever asked to have it processed.
  app.error((error) => Promise.reject(error));
  return app;
}

/** Of what a library says, the faults. */
function reportSaid(report: DispatchOptions['report']) {
  return (...said: readonly unknown[]): void => {
    for (const each of said) if (each instanceof Error) report(each);
  };
}

async function authorize(source: Origin, clients: Clients): Promise<AuthorizeResult> {
  const tenant = tenantOf(source);
  const client = tenant === undefined ? undefined : await clients.of(tenant);
  if (client === undefined) throw new NotInstalled();
  return toAuthorization(client);
}

function toAuthorization({ token, botUser, botId }: Client): AuthorizeResult {
  return { botToken: token, botUserId: botUser, botId };
}

async function handle(
  { body, retryNum }: Delivery,
  app: App,
  report: DispatchOptions['report'],
): Promise<Handled> {
  // Kept until every listener is done: Bolt acknowledges events before it calls any.
  let answer: unknown;
  const ack = (given?: unknown): Promise<void> => {
    answer = given;
    return Promise.resolve();
  };
  try {
    await app.processEvent({ body, ack, ...(retryNum === undefined ? {} : { retryNum }) });
    return answer === undefined ? { kind: 'done' } : { kind: 'done', answer };
  } catch (error) {
    const faults = unwrap(error);
    if (faults.every((fault) => fault instanceof NotInstalled)) return { kind: 'done' };
    for (const fault of faults) report(fault);
    return { kind: 'failed' };
  }
}
