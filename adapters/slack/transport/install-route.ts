import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CodedError, ErrorCode, type Installation, type InstallProvider } from '@slack/oauth';
import type { Language } from '../../../src/domain/language.js';
import { pathOf, type Route } from '../../http/route.js';
import type { SlackWords } from '../words.js';
import { toSlackFault } from './faults.js';
import { type InstallOutcome, sendInstallPage } from './install-page.js';
import { SCOPES } from './scopes.js';

export const INSTALL_PATH = '/slack/install';
const RETURN_PATH = '/slack/oauth_redirect';

export interface InstallOptions {
  readonly provider: InstallProvider;
  /** See `ByOauth`. */
  readonly address: string;
  readonly words: (language: Language) => SlackWords;
  readonly report: (fault: unknown) => void;
}

/** Where somebody begins to install the desk, and where Slack sends them back to. */
export function createInstallRoute(options: InstallOptions): Route {
  return (request, response) => {
    const step = { [INSTALL_PATH]: sendToSlack, [RETURN_PATH]: takeBack }[pathOf(request)];
    if (step === undefined) return false;
    if (request.method === 'GET')
      void step(request, response, options).catch((fault: unknown) => {
        options.report(fault);
        sendInstallPage(request, response, { kind: 'failed' }, options.words);
      });
    else response.writeHead(405, { Allow: 'GET', Connection: 'close' }).end();
    return true;
  };
}

async function sendToSlack(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, address }: InstallOptions,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  const redirectUri = `${address}${RETURN_PATH}`;
  await provider.handleInstallPath(request, response, undefined, {
    scopes: [...SCOPES],
    redirectUri,
  });
}

async function takeBack(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, words, report }: InstallOptions,
): Promise<void> {
  const show = (outcome: InstallOutcome): void => {
    sendInstallPage(request, response, outcome, words);
  };
  await provider.handleCallback(request, response, {
    success: (installation) => {
      show({ kind: 'done', workspace: nameOf(installation) });
    },
    failure: (error) => {
      const kind = outcomeOf(error);
      if (kind === 'failed') report(toSlackFault(error));
      show({ kind });
    },
  });
}

function nameOf({ team, enterprise }: Installation): string {
  return team?.name ?? enterprise?.name ?? team?.id ?? enterprise?.id ?? '';
}

function outcomeOf({ code }: CodedError): Exclude<InstallOutcome['kind'], 'done'> {
  switch (code as unknown) {
    case ErrorCode.AuthorizationError:
      return 'refused';
    case ErrorCode.InvalidStateError:
    case ErrorCode.MissingStateError:
    case ErrorCode.MissingCodeError:
      return 'expired';
    default:
      return 'failed';
  }
}
