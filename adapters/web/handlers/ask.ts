import type { Request, Response } from 'express';
import { personOf } from '../assessment/person.js';
import type { Said } from '../desk.js';
import { type Refusal, REFUSALS, toRefusal } from '../errors.js';
import { LATEST } from '../page/conversation-page.js';
import { exchange } from '../page/exchange.js';
import { readDraft, readSaid, readVisit } from '../receive.js';
import { ROUTES } from '../routes.js';
import { sendFragment, sendOn, sendPage } from '../send.js';
import { COOKIES, createSession, keepCookie, placeOf } from '../session.js';
import { drawConversation, type Handler, refuse, type Site } from './site.js';

/** Answers a posted question. What was typed is kept whatever goes wrong. */
export function askHandler(site: Site): Handler {
  return async (request, response) => {
    const received = readSaid(request.body, site.desk.longestQuestion);
    if (received.kind === 'refused') {
      await refuseQuestion(site, request, response, received.refusal);
      return;
    }
    try {
      await answer(site, request, response, received.value);
    } catch (fault) {
      site.desk.report(fault);
      await refuseQuestion(site, request, response, toRefusal(fault));
    }
  };
}

async function answer(
  { desk }: Site,
  request: Request,
  response: Response,
  said: Said,
): Promise<void> {
  const visit = readVisit(request);
  const session = visit.session ?? createSession();
  const id = personOf(session);
  const name = visit.name ?? desk.strings[visit.language].someone;
  const actor = { id, name, roles: desk.rolesOf(id) };
  const message = `${id}:${said.delivery ?? createSession()}`;
  const { reply, question } = await desk.answer({ place: placeOf(session), actor, message }, said);
  keepCookie(response, COOKIES.session, session);
  if (!visit.wantsFragment) {
    sendOn(response, `${ROUTES.page}#${LATEST}`);
    return;
  }
  const shown = { question, reply, markdown: desk.toMarkdown(reply) };
  sendFragment(response, exchange(shown, visit, desk.strings));
}

async function refuseQuestion(
  site: Site,
  request: Request,
  response: Response,
  refusal: Refusal,
): Promise<void> {
  const visit = readVisit(request);
  if (visit.wantsFragment) {
    refuse(site, request, response, refusal);
    return;
  }
  const page = await drawConversation(site, visit, readDraft(request.body), refusal);
  sendPage(response, page, REFUSALS[refusal.code]);
}
