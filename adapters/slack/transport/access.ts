import oauth, { AuthorizationError, InstallProvider, type StateStore } from '@slack/oauth';
import { WebClient } from '@slack/web-api';
import type { Clock } from '../../../src/domain/clock.js';
import { createInTurn } from '../../../src/domain/in-turn.js';
import type { Installations } from '../../../src/domain/installations.js';
import type { Client, Clients } from '../clients.js';
import { toSlackFault } from './faults.js';
import { identify, type Identified } from './identify.js';
import { createInstallationStore, type SlackInstallations } from './installation-store.js';
import { createLogger } from './logger.js';
import { NotInstalled } from './not-installed.js';
import { deriveKey } from './seal.js';
import type { ByOauth, OneToken } from './settings.js';
import { webClientOptions } from './web-client.js';

/** How long somebody may take to install the desk, in seconds. */
const STATE_LIFE = 600;

/** The ways into workspaces, and what becomes of them. */
export interface Access {
  readonly clients: Clients;
  /** Of every workspace that the desk is in. Throws what `examine` does, where Slack must be asked. */
  readonly names: () => Promise<readonly string[]>;
  /** What Slack says of every workspace that the desk is in. Throws `slack-unavailable` or `slack-refused`. */
  readonly examine: () => Promise<readonly Identified[]>;
  /** Slack says that the desk was removed from a workspace at a time. */
  readonly remove: (tenant: string, at: Date) => Promise<void>;
  /** The way through Slack's pages; absent where there is one token. */
  readonly provider?: InstallProvider;
}

export interface AccessContext {
  readonly apiUrl?: string | undefined;
  readonly installations: Installations;
  readonly clock: Clock;
}

export function createAccess(settings: OneToken | ByOauth, context: AccessContext): Access {
  switch (settings.kind) {
    case 'token':
      return accessByToken(settings, context);
    case 'oauth':
      return accessByOauth(settings, context);
    default:
      return settings satisfies never;
  }
}

/** Slack is asked once whose the token is, and again only where it did not answer. */
function accessByToken({ token }: OneToken, { apiUrl }: AccessContext): Access {
  const web = new WebClient(token, webClientOptions(apiUrl));
  let asked: Promise<Identified> | undefined;
  const identified = (): Promise<Identified> => {
    asked ??= identify(web).catch((fault: unknown) => {
      asked = undefined;
      throw fault;
    });
    return asked;
  };
  return {
    clients: {
      of: async (tenant) => {
        const { tenant: own, botUser, botId } = await identified();
        return tenant === own ? { web, botUser, botId, token } : undefined;
      },
    },
    names: async () => [(await identified()).name],
    examine: async () => [await identified()],
    remove: () => {
      asked = undefined;
      return Promise.resolve();
    },
  };
}

function accessByOauth(
  { clientId, clientSecret, secret }: ByOauth,
  { apiUrl, installations, clock }: AccessContext,
): Access {
  const store = createInstallationStore(installations, secret, clock);
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    installationStore: store,
    stateStore: createStateStore(secret, clock),
    stateCookieName: 'gender-desk-installing',
    stateCookieExpirationSeconds: STATE_LIFE,
    directInstall: true,
    logger: createLogger(),
    clientOptions: webClientOptions(apiUrl),
  });
  // A token that runs out is renewed once, however many ask for it at a time.
  const inTurn = createInTurn();
  const of: Clients['of'] = (tenant) => inTurn(tenant, () => clientOf(tenant, provider, apiUrl));
  return {
    clients: { of },
    names: () => namesOf(store, installations),
    examine: () => examineAll(of, installations),
    remove: store.removeAsOf,
    provider,
  };
}

/** As they were called when the desk was installed. */
async function namesOf(
  { read }: SlackInstallations,
  { tenants }: Installations,
): Promise<readonly string[]> {
  const kept = await Promise.all((await tenants('slack')).map(read));
  return kept.flatMap((each) => each?.team?.name ?? each?.enterprise?.name ?? []);
}

/** Those that are removed meanwhile are left out. */
async function examineAll(
  of: Clients['of'],
  { tenants }: Installations,
): Promise<readonly Identified[]> {
  const found: Identified[] = [];
  for (const tenant of await tenants('slack')) {
    const client = await of(tenant);
    if (client !== undefined) found.push(await identify(client.web));
  }
  return found;
}

/** The state that goes through Slack's pages is signed, and runs out by the desk's clock. */
function createStateStore(secret: string, clock: Clock): StateStore {
  // Node finds no export of this name.
  const { ClearStateStore } = oauth;
  const states = new ClearStateStore(deriveKey(secret, 'installing').toString('hex'), STATE_LIFE);
  return {
    generateStateParam: (options) => states.generateStateParam(options, clock.now()),
    verifyStateParam: (_now, state) => states.verifyStateParam(clock.now(), state),
  };
}

async function clientOf(
  tenant: string,
  provider: InstallProvider,
  apiUrl: string | undefined,
): Promise<Client | undefined> {
  try {
    // Kept under the id that it is asked for by, whether a workspace's or an organisation's.
    const source = { teamId: tenant, enterpriseId: undefined, isEnterpriseInstall: false };
    const { botToken: token, botUserId: botUser, botId } = await provider.authorize(source);
    if (token === undefined || botUser === undefined || botId === undefined) return undefined;
    return { web: new WebClient(token, webClientOptions(apiUrl)), botUser, botId, token };
  } catch (error) {
    const fault: unknown = error instanceof AuthorizationError ? error.original : error;
    if (fault instanceof NotInstalled) return undefined;
    throw toSlackFault(fault);
  }
}
