import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Timer } from '../../src/domain/clock.js';
import type { Installations } from '../../src/domain/installations.js';
import type { Language } from '../../src/domain/language.js';
import type { Route } from '../http/route.js';
import type { Clients } from './clients.js';
import { type Access, createAccess } from './transport/access.js';
import { createDispatcher, type Dispatcher } from './transport/dispatch.js';
import { createEventsRoute } from './transport/events-route.js';
import { toSlackFault } from './transport/faults.js';
import type { Identified } from './transport/identify.js';
import { createInstallRoute } from './transport/install-route.js';
import { listenForRemoval } from './transport/removal.js';
import type { SlackSettings } from './transport/settings.js';
import { openSocket, type Socket } from './transport/socket.js';
import { webClientOptions } from './transport/web-client.js';
import type { SlackWords } from './words.js';

export { INSTALL_PATH } from './transport/install-route.js';

export interface SlackContext {
  readonly installations: Installations;
  readonly clock: Timer;
  readonly random: () => number;
  readonly report: (fault: unknown) => void;
}

/** The desk's ways to and from Slack. */
export interface SlackConnection {
  readonly clients: Clients;
  /** The names of the workspaces that the desk is in. Throws `slack-unavailable` or `slack-refused` where Slack must be asked. */
  readonly workspaces: () => Promise<readonly string[]>;
  /** Who the desk is in each of them, and what it may do there, as Slack says. Throws the same. */
  readonly examine: () => Promise<readonly Identified[]>;
  readonly serve: (serving: ServingOptions) => SlackServing;
}

export interface ServingOptions {
  /** Registers the listeners; see `DispatchOptions`. */
  readonly listen: (app: App) => void;
  readonly words: (language: Language) => SlackWords;
}

export interface SlackServing {
  /** What Slack and whoever installs the desk ask over HTTP. */
  readonly routes: readonly Route[];
  /** Takes in what comes over a socket from now on. */
  readonly begin: () => void;
  /** Takes nothing more in; resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
}

export function openSlack(settings: SlackSettings, context: SlackContext): SlackConnection {
  const access = createAccess(settings.access, { ...context, apiUrl: settings.apiUrl });
  return {
    clients: access.clients,
    workspaces: access.names,
    examine: async () => {
      await checkTransport(settings);
      return access.examine();
    },
    serve: (serving) => serve(serving, access, settings, context),
  };
}

/** Throws `slack-unavailable` or `slack-refused` when no socket can be opened. Whether a signing secret is right, Slack does not say. */
async function checkTransport({ transport, apiUrl }: SlackSettings): Promise<void> {
  if (transport.kind === 'http') return;
  const web = new WebClient(transport.appToken, webClientOptions(apiUrl));
  await web.apps.connections.open({}).catch((error: unknown) => {
    throw toSlackFault(error);
  });
}

function serve(
  { listen, words }: ServingOptions,
  access: Access,
  settings: SlackSettings,
  context: SlackContext,
): SlackServing {
  const { report } = context;
  const dispatcher = createDispatcher({
    clients: access.clients,
    listen: (app) => {
      listenForRemoval(app, access.remove);
      listen(app);
    },
    report,
    apiUrl: settings.apiUrl,
  });
  const { provider } = access;
  const installing =
    provider === undefined || settings.access.kind === 'token'
      ? []
      : [createInstallRoute({ provider, address: settings.access.address, words, report })];
  const bringing = takeIn(dispatcher, settings, context);
  return { ...bringing, routes: [...bringing.routes, ...installing] };
}

/** Over a socket that the desk opens, or at an address of its own. */
function takeIn(
  { dispatch, stop }: Dispatcher,
  { transport, apiUrl }: SlackSettings,
  context: SlackContext,
): SlackServing {
  switch (transport.kind) {
    case 'http': {
      const { signingSecret } = transport;
      const route = createEventsRoute({ ...context, signingSecret, dispatch });
      return { routes: [route], begin: () => undefined, stop };
    }
    case 'socket': {
      const { appToken } = transport;
      let socket: Socket | undefined;
      return {
        routes: [],
        begin: () => {
          socket = openSocket({ ...context, appToken, apiUrl, dispatch });
        },
        stop: async () => {
          await stop();
          await socket?.close();
        },
      };
    }
    default:
      return transport satisfies never;
  }
}
