import type { Request, Response } from 'express';
import { z } from 'zod';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import type { Handler, Site } from '../../handlers/site.js';
import { readVisit, type Visit } from '../../receive.js';
import { sendOn, sendPage } from '../../send.js';
import { scopeOfSession } from '../../scope.js';
import { createSession } from '../../session.js';
import { listPage } from '../page/list-page.js';
import { viewerOf } from '../person.js';
import { readAddress, readStart, type Start } from '../receive.js';
import type { AssessmentRefusal } from '../refusal.js';
import { assessmentPath, FIRST_VIEW, viewPath } from '../view-state.js';
import { refusalWords } from './draw.js';
import { doerOf, type KnownVisit, withName, withSession } from './visit.js';

/** How many checklists a list shows unless all are asked for. */
const SHOWN = 20;
/** How many forms that started a checklist are remembered, so that a double click starts one. */
const REMEMBERED = 1_000;

export function listHandler(site: Site): Handler {
  return async (request, response) => {
    await sendList(site, request, response, readVisit(request));
  };
}

/** Starts a checklist and goes to its profile. */
export function startHandler(site: Site): Handler {
  const started = new Map<string, AssessmentId>();
  return async (request, response) => {
    const named = withName(readVisit(request), request.body, response);
    const form = readStart(request.body);
    if (form.kind === 'refused' || named.name === undefined) {
      const refusal = form.kind === 'refused' ? form.refusal : { code: 'name-missing' as const };
      await sendList(site, request, response, named, refusal);
      return;
    }
    const { value } = form;
    const visit = { ...withSession(named, response), name: named.name };
    if (!doerOf(visit, visit.name, value.message, site).actor.roles.includes('project-member')) {
      await sendList(site, request, response, visit, { code: 'not-member' });
      return;
    }
    const id = await site.inTurn(value.message, async () => {
      const known = started.get(value.message) ?? (await start(site, visit, value));
      if (started.size >= REMEMBERED) started.clear();
      started.set(value.message, known);
      return known;
    });
    sendOn(response, viewPath(id, { ...FIRST_VIEW, view: 'profile' }));
  };
}

async function start(
  site: Site,
  visit: KnownVisit & { readonly name: string },
  { project, before, message }: Start,
): Promise<AssessmentId> {
  const by = doerOf(visit, visit.name, message, site);
  const options = {
    project,
    language: visit.language,
    ...(before === undefined ? {} : { before }),
  };
  return (await site.desk.checklists.start(by, options)).state.id;
}

/** Goes to the checklist of a pasted address. */
export function openByAddressHandler(site: Site): Handler {
  return async (request, response) => {
    const visit = readVisit(request);
    const id = readAddress(request.body);
    const { checklists } = site.desk;
    const opened = id && (await checklists.open(scopeOfSession(visit.session, id), id));
    if (id === undefined || opened === undefined) {
      await sendList(site, request, response, visit, { code: 'address-unknown' });
      return;
    }
    await checklists.join(scopeOfSession(withSession(visit, response).session, id));
    sendOn(response, assessmentPath(id));
  };
}

async function sendList(
  site: Site,
  request: Request,
  response: Response,
  visit: Visit,
  refusal?: AssessmentRefusal,
): Promise<void> {
  const { desk } = site;
  const { language, theme } = visit;
  const scope = scopeOfSession(visit.session);
  const summaries = visit.session === undefined ? [] : await desk.checklists.list(scope);
  const shown = request.query.all === undefined ? summaries.slice(0, SHOWN) : summaries;
  const opened = await Promise.all(shown.map(({ id }) => desk.checklists.open(scope, id)));
  const parts = {
    viewer: viewerOf(visit, desk),
    look: { language, ...(theme === undefined ? {} : { theme }) },
    strings: desk.strings[language],
    known: opened.filter((each): each is OpenedAssessment => each !== undefined),
    count: summaries.length,
    message: createSession(),
    typed: typedForm.parse(request.body ?? {}),
    ...(refusal === undefined ? {} : { refusal: refusalWords(refusal, site, visit) }),
  };
  sendPage(response, listPage(parts, site.script), refusal === undefined ? 200 : 422);
}

const typedForm = z
  .object({
    project: z.string().default(''),
    'name-given': z.string().default(''),
    address: z.string().default(''),
  })
  .transform(({ 'name-given': name, ...rest }) => ({ ...rest, name }))
  .catch({ project: '', name: '', address: '' });
