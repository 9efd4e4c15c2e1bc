import type {
  SlackAccess,
  SlackSettings,
  SlackTransport,
} from '../adapters/slack/transport/settings.js';
import { type Environment, isSafe, needed, readAddress, WORD, wrong } from './desk-settings.js';

/** Shortest secret that installations are sealed with, in characters. */
const SHORTEST_SECRET = 32;

/** What Slack is served with; undefined where no setting is of Slack. Throws `setting-invalid` with the one that is missing or wrong. */
export function readSlackSettings(environment: Environment): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: token, SLACK_CLIENT_ID: clientId } = environment;
  if (!token && !clientId) {
    if (REST.some((name) => environment[name])) throw wrong('SLACK_BOT_TOKEN');
    return undefined;
  }
  const apiUrl = readApiUrl(environment);
  return {
    access: readAccess(environment),
    transport: readTransport(environment),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
}

/** What means nothing by itself. */
const REST = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_SECRET'] as const;

function readAccess(environment: Environment): SlackAccess {
  if (!environment.SLACK_CLIENT_ID) {
    const token = needed(environment, 'SLACK_BOT_TOKEN', /^(?!xapp-)[\x21-\x7e]+$/u);
    return { kind: 'token', token };
  }
  // One workspace or many: which of them is meant, nobody can tell.
  if (environment.SLACK_BOT_TOKEN) throw wrong('SLACK_BOT_TOKEN');
  const address = readAddress(environment);
  if (address === undefined) throw wrong('GENDER_DESK_ADDRESS');
  const secret = needed(environment, 'GENDER_DESK_SECRET', /./su);
  if (secret.length < SHORTEST_SECRET) throw wrong('GENDER_DESK_SECRET');
  return {
    kind: 'oauth',
    clientId: needed(environment, 'SLACK_CLIENT_ID', WORD),
    clientSecret: needed(environment, 'SLACK_CLIENT_SECRET', WORD),
    secret,
    address,
  };
}

function readTransport(environment: Environment): SlackTransport {
  if (!environment.SLACK_APP_TOKEN)
    return { kind: 'http', signingSecret: needed(environment, 'SLACK_SIGNING_SECRET', WORD) };
  const appToken = needed(environment, 'SLACK_APP_TOKEN', /^(?!xox)[\x21-\x7e]+$/u);
  return { kind: 'socket', appToken };
}

/** Tokens go there. */
function readApiUrl({ SLACK_API_URL: url }: Environment): string | undefined {
  if (!url) return undefined;
  if (!isSafe(url)) throw wrong('SLACK_API_URL');
  return url;
}
