import { z } from 'zod';
import type { Timer } from '../../../src/domain/clock.js';
import { toJson } from '../../http/read-json.js';
import { TeamsFault } from '../connector.js';
import { codeIn, notConnected, toWait } from './faults.js';
import type { TeamsApp } from './settings.js';
import { timed } from './timed.js';

/** What the app shows to Teams' service. */
export interface AppToken {
  /** Throws a `TeamsFault`: whatever the token was wanted for was not done. */
  readonly get: () => Promise<string>;
  /** The service does not take it any more. */
  readonly forget: () => void;
}

/** Whom apps for any directory sign in with. */
const SHARED_TENANT = 'botframework.com';
const SCOPE = 'https://api.botframework.com/.default';
/** How long before it runs out a token is renewed, in seconds. */
const EARLY = 300;

const schema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

interface Kept {
  readonly token: string;
  readonly until: number;
}

/** Signs the app in with its secret, once for all who ask, and again before it runs out (RFC 6749, 4.4). */
export function createAppToken(app: TeamsApp, clock: Timer): AppToken {
  let kept: Kept | undefined;
  let asked: Promise<Kept> | undefined;
  const ask = (): Promise<Kept> => {
    asked ??= signIn(app, clock).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  return {
    get: async () => {
      if (kept === undefined || clock.now().getTime() >= kept.until) kept = await ask();
      return kept.token;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function signIn(
  { id, password, tenant = SHARED_TENANT, loginUrl }: TeamsApp,
  clock: Timer,
): Promise<Kept> {
  const asked = clock.now();
  const answered = await timed(clock, async (signal) => {
    const response = await fetch(`${loginUrl}/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'error',
      signal,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: password,
        scope: SCOPE,
      }),
    });
    return { response, text: await response.text() };
  }).catch(() => {
    throw notConnected();
  });
  return readAnswer(answered, asked);
}

interface Answered {
  readonly response: Response;
  readonly text: string;
}

function readAnswer({ response, text }: Answered, asked: Date): Kept {
  if (!response.ok) throw refusal(response, text, asked);
  const { data } = schema.safeParse(toJson(text));
  if (data === undefined) throw new TeamsFault(503, 'NoToken');
  return {
    token: data.access_token,
    until: asked.getTime() + (data.expires_in - EARLY) * 1_000,
  };
}

/** Whatever is wrong with how the app signs in, it is not let in; nothing is wrong with what was to be sent. */
function refusal({ status, headers }: Response, text: string, asked: Date): TeamsFault {
  const isRefused = status >= 400 && status < 500 && status !== 429;
  const after = toWait(headers.get('retry-after'), asked);
  return new TeamsFault(isRefused ? 401 : status, codeIn(text), after);
}
