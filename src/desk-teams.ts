import type { TeamsSettings } from '../adapters/teams/transport/settings.js';
import { type Environment, isSafe, needed, WORD, wrong } from './desk-settings.js';
import { isLoopback } from './domain/loopback.js';

/** An id that Microsoft gave. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Microsoft's own, see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const OPENID_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const LOGIN_URL = 'https://login.microsoftonline.com';

/** What means nothing without an app. */
const REST = [
  'TEAMS_APP_PASSWORD',
  'TEAMS_TENANT_ID',
  'TEAMS_OPENID_URL',
  'TEAMS_LOGIN_URL',
] as const;

/**
 * What Teams is served with; undefined where no setting is of Teams. Without an app nothing that comes can be verified: it is served
 * so under development alone. Throws `setting-invalid` with the setting that is missing or wrong.
 */
export function readTeamsSettings(environment: Environment): TeamsSettings | undefined {
  const isDevelopment = readDevelopment(environment);
  const { TEAMS_APP_ID: id, TEAMS_TENANT_ID: tenant } = environment;
  if (!id) {
    if (REST.some((name) => environment[name])) throw wrong('TEAMS_APP_ID');
    if (isDevelopment) return { kind: 'playground' };
    if (id !== undefined) throw wrong('TEAMS_APP_ID');
    return undefined;
  }
  return {
    kind: 'app',
    id: needed(environment, 'TEAMS_APP_ID', ID).toLowerCase(),
    password: needed(environment, 'TEAMS_APP_PASSWORD', WORD),
    ...(tenant ? { tenant: needed(environment, 'TEAMS_TENANT_ID', ID).toLowerCase() } : {}),
    openIdUrl: readTestAddress(environment, 'TEAMS_OPENID_URL', isDevelopment) ?? OPENID_URL,
    loginUrl: readTestAddress(environment, 'TEAMS_LOGIN_URL', isDevelopment) ?? LOGIN_URL,
    isDevelopment,
  };
}

/**
 * Under development whoever is on this machine may be believed: then nobody else may reach the desk. Throws `setting-invalid` where
 * others can, at the host that is listened on or at an address of the desk.
 */
export function refuseOthers(
  teams: TeamsSettings | undefined,
  host: string,
  address: string | undefined,
): void {
  const isDevelopment = teams?.kind === 'playground' || teams?.isDevelopment === true;
  const isAlone =
    isLoopback(host) && (address === undefined || isLoopback(new URL(address).hostname));
  if (isDevelopment && !isAlone) throw wrong('GENDER_DESK_DEV');
}

function readDevelopment({ GENDER_DESK_DEV: text = '' }: Environment): boolean {
  if (!['', '0', '1'].includes(text)) throw wrong('GENDER_DESK_DEV');
  return text === '1';
}

/** Another issuer of tokens is believed under development alone, and on this machine. */
function readTestAddress(
  environment: Environment,
  name: 'TEAMS_OPENID_URL' | 'TEAMS_LOGIN_URL',
  isDevelopment: boolean,
): string | undefined {
  const url = environment[name];
  if (!url) return undefined;
  const isAllowed = isDevelopment && isSafe(url) && isLoopback(new URL(url).hostname);
  if (!isAllowed) throw wrong(name);
  return url.replace(/\/$/u, '');
}
