import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import type { Visitor } from '../../../src/domain/chat-desk.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { CHOSEN_LANGUAGES } from '../../../src/domain/own-command.js';
import { type Handler, refuse, type Site } from '../handlers/site.js';
import { readVisit } from '../receive.js';
import { ROUTES } from '../routes.js';
import { TEAMS_TAB_HEADERS } from '../security.js';
import { sendAsset, sendFragment, sendPage } from '../send.js';
import { homeView } from './home-view.js';
import { keptPage } from './kept.js';
import { tabPage } from './page.js';
import type { TabCommand, TeamsTab } from './tab.js';

/** Where the tab is, and what it brings along. */
export function addTeamsTabRoutes(app: Express, site: Site, tab: TeamsTab): void {
  const { strings } = site.desk;
  const library = { type: 'text/javascript', content: readLibrary() };
  app.get(ROUTES.teamsLibrary, (_request, response) => {
    sendAsset(response, library);
  });
  app.get(ROUTES.teamsHome, (request, response) => {
    const look = readVisit(request);
    response.set(TEAMS_TAB_HEADERS);
    sendPage(response, tabPage(look, tab.words(look.language), strings[look.language]));
  });
  app.get(ROUTES.teamsKept, (request, response) => {
    const look = readVisit(request);
    const words = tab.words(look.language);
    sendPage(response, keptPage(tab.retention, look, words, strings[look.language]));
  });
  app.get(ROUTES.teamsView, signedIn(tab, showHome(site, tab)));
  app.post(ROUTES.teamsView, signedIn(tab, obeyAndShow(site, tab)));
}

/** Microsoft's own, as it is installed: the page loads nothing from elsewhere. */
function readLibrary(): string {
  return readFileSync(createRequire(import.meta.url).resolve('@microsoft/teams-js'), 'utf8');
}

type OwnHandler = (visitor: Visitor, request: Request, response: Response) => Promise<void>;

/** Lets through whom Teams vouches for; anybody else is told nothing. */
function signedIn(tab: TeamsTab, handle: OwnHandler): Handler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const [, token] = /^Bearer ([\w.-]+)$/u.exec(request.headers.authorization ?? '') ?? [];
    const visitor = token === undefined ? undefined : await tab.visitorOf(token);
    if (visitor === undefined) response.status(401).end();
    else await handle(visitor, request, response);
  };
}

const languageQuery = z.object({ language: z.enum(LANGUAGES).catch('en') });

function showHome({ desk }: Site, tab: TeamsTab): OwnHandler {
  return async (visitor, request, response) => {
    const { language } = languageQuery.parse(request.query);
    const home = await tab.home(visitor, language);
    sendFragment(response, homeView(home, tab.words(home.language), desk.strings));
  };
}

const commandForm = z.union([
  z.object({ language: z.enum(CHOSEN_LANGUAGES) }),
  z.object({ erase: z.literal('mine') }),
]);

function obeyAndShow(site: Site, tab: TeamsTab): OwnHandler {
  const show = showHome(site, tab);
  return async (visitor, request, response) => {
    const form = commandForm.safeParse(request.body);
    if (!form.success) {
      refuse(site, request, response, { code: 'malformed' });
      return;
    }
    await tab.obey(visitor, toCommand(form.data));
    await show(visitor, request, response);
  };
}

function toCommand(form: z.infer<typeof commandForm>): TabCommand {
  return 'erase' in form ? { do: 'erase-mine' } : { set: 'language', language: form.language };
}
