import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Handler, Site } from '../../handlers/site.js';
import { isOwnPath, readVisit, type Visit } from '../../receive.js';
import { ROUTES } from '../../routes.js';
import { sendOn, sendPage, sendWords } from '../../send.js';
import { smallPage } from '../../page/small-pages.js';
import { nameForm } from '../page/name-page.js';
import { viewerOf } from '../person.js';
import { refusalWords } from './draw.js';
import { withName, withSession } from './visit.js';

const heldFields = z.record(z.string(), z.string()).catch({});

/** Asks for a name, and holds what was sent until it is there. */
export function askName(site: Site, request: Request, response: Response, visit: Visit): void {
  if (visit.wantsFragment) {
    sendWords(response, refusalWords({ code: 'name-missing' }, site, visit), 422);
    return;
  }
  const { 'name-given': given, ...fields } = heldFields.parse(request.body);
  const back = request.originalUrl.replace(/\/deeds$/u, '');
  sendName(site, response, visit, {
    action: request.originalUrl,
    fields,
    back,
    isRefused: given !== undefined,
  });
}

/** Asks for a name by itself. */
export function showNameHandler(site: Site): Handler {
  return (request, response) => {
    const back = readBack(request.query);
    const isRefused = false;
    sendName(site, response, readVisit(request), {
      action: ROUTES.name,
      fields: { return: back },
      back,
      isRefused,
    });
  };
}

/** Keeps a name. */
export function keepNameHandler(site: Site): Handler {
  return (request, response) => {
    const visit = readVisit(request);
    const named = withName({ ...visit, name: '' }, request.body, response);
    const back = readBack(request.body);
    if (named.name === '') {
      const fields = { return: back };
      sendName(site, response, visit, { action: ROUTES.name, fields, back, isRefused: true });
      return;
    }
    withSession(visit, response);
    sendOn(response, back);
  };
}

interface NamePage {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly back: string;
  readonly isRefused: boolean;
}

function sendName(
  site: Site,
  response: Response,
  visit: Visit,
  { action, fields, back, isRefused }: NamePage,
): void {
  const strings = site.desk.strings[visit.language];
  const words = strings.assessment;
  const content = nameForm({
    viewer: viewerOf(visit, site.desk),
    words,
    action,
    fields,
    ...(isRefused ? { refusal: refusalWords({ code: 'name-missing' }, site, visit) } : {}),
  });
  const page = smallPage(
    content,
    { title: words.name.title, path: back, back: { path: back, label: words.top.all } },
    visit,
    strings,
  );
  sendPage(response, page, isRefused ? 422 : 200);
}

function readBack(from: unknown): string {
  const { data } = z.object({ return: z.string().max(500) }).safeParse(from);
  return data !== undefined && isOwnPath(data.return) ? data.return : ROUTES.assessments;
}
