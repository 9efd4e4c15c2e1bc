import express, { type Express, type Request, type Response } from 'express';
import { readAssets } from './assets.js';
import type { WebDesk } from './desk.js';
import { type Refusal, toRefusal } from './errors.js';
import { askHandler } from './handlers/ask.js';
import {
  confirmAnewHandler,
  showConversationHandler,
  startAnewHandler,
} from './handlers/conversation.js';
import { addAssessmentRoutes, isUploadPath } from './assessment/routes.js';
import { showPassageHandler } from './handlers/passage.js';
import { changeSettingsHandler } from './handlers/settings.js';
import { refuse, type Site } from './handlers/site.js';
import { createInTurn } from '../../src/domain/in-turn.js';
import { addOperationsRoutes, isOperationsPath, type Operations } from './operations.js';
import { ROUTES } from './routes.js';
import { isSameOrigin, isServedHost, SECURITY_HEADERS } from './security.js';
import { sendAsset, sendOn } from './send.js';
import { addTeamsTabRoutes } from './teams-tab/routes.js';
import type { TeamsTab } from './teams-tab/tab.js';

/** Most bytes of a posted form. */
export const LARGEST_BODY = 32 * 1_024;
const MOST_FIELDS = 10;

export interface WebOptions {
  /** The address the server listens on, as it was asked for. */
  readonly host: string;
  /** Where the page's compiled script is. */
  readonly clientFolder: string;
  /** The address that people know the desk under, where it is another. */
  readonly address?: string;
  /** Absent where nobody asks after the desk's health. */
  readonly operations?: Operations;
  /** Absent where there is no tab in Teams. */
  readonly teamsTab?: TeamsTab;
}

/** The page as an Express application. */
export function createWebApp(
  desk: WebDesk,
  { host, clientFolder, address, operations, teamsTab }: WebOptions,
): Express {
  const assets = readAssets(clientFolder);
  const site: Site = {
    desk,
    script: assets.has(`${ROUTES.client}/main.js`),
    inTurn: createInTurn(),
  };
  const app = express().disable('x-powered-by');
  app.use(guard(site, host, address));
  if (operations !== undefined) addOperationsRoutes(app, operations);
  for (const [path, asset] of assets)
    app.get(path, (_request, response) => {
      sendAsset(response, asset);
    });
  app.use(
    express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: MOST_FIELDS }),
  );
  addRoutes(app, site);
  if (teamsTab !== undefined) addTeamsTabRoutes(app, site, teamsTab);
  app.use((request: Request, response: Response) => {
    refuse(site, request, response, { code: 'not-found' });
  });
  app.use(recover(site));
  return app;
}

function addRoutes(app: Express, site: Site): void {
  app.get(ROUTES.page, showConversationHandler(site));
  app.post(ROUTES.ask, askHandler(site));
  app.post(ROUTES.settings, changeSettingsHandler(site));
  app.get(ROUTES.anew, confirmAnewHandler(site));
  app.post(ROUTES.anew, startAnewHandler(site));
  app.get(`${ROUTES.passages}/*id`, showPassageHandler(site));
  addAssessmentRoutes(app, site);
  // Whoever opens a form's address, or reloads what it answered, wants the page.
  app.get([ROUTES.ask, ROUTES.settings], (_request, response) => {
    sendOn(response, ROUTES.page);
  });
}

/** Lets through what is addressed to the desk, what only reads, and what the page itself sends. */
function guard(site: Site, host: string, address: string | undefined): express.RequestHandler {
  return (request, response, next) => {
    response.set(SECURITY_HEADERS);
    const refusal = refusalOf(request, host, address);
    if (refusal === undefined) next();
    else refuse(site, request, response, refusal);
  };
}

function refusalOf(
  { method, headers, path }: Request,
  host: string,
  address: string | undefined,
): Refusal | undefined {
  if (!isServedHost(headers.host, host, address)) return { code: 'host-unknown' };
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method !== 'POST' || isOperationsPath(path)) return { code: 'method-unknown' };
  if (!isSameOrigin(headers)) return { code: 'not-same-origin' };
  const type = headers['content-type'] ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  const isUpload = type.startsWith('multipart/form-data') && isUploadPath(path);
  const isEmpty = headers['content-length'] === '0';
  return isForm || isUpload || isEmpty ? undefined : { code: 'type-unsupported' };
}

function recover(site: Site): express.ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- Express tells handlers of faults by their four parameters.
  return (fault: unknown, request, response, _next) => {
    const refusal = toRefusal(fault);
    if (['unexpected', 'not-kept'].includes(refusal.code)) site.desk.report(fault);
    // Express would write the fault, with whatever it says, to standard error.
    if (response.headersSent) response.destroy();
    else refuse(site, request, response, refusal);
  };
}
