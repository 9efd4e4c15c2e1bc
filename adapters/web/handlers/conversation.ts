import { anewPage } from '../page/small-pages.js';
import { readVisit } from '../receive.js';
import { ROUTES } from '../routes.js';
import { sendOn, sendPage } from '../send.js';
import { scopeOfSession } from '../scope.js';
import { drawConversation, type Handler, type Site } from './site.js';

export function showConversationHandler(site: Site): Handler {
  return async (request, response) => {
    sendPage(response, await drawConversation(site, readVisit(request)));
  };
}

/** Asks whether to forget the conversation. */
export function confirmAnewHandler({ desk }: Site): Handler {
  return (request, response) => {
    const visit = readVisit(request);
    sendPage(response, anewPage(visit, desk.strings[visit.language]));
  };
}

/** Forgets the conversation; the session stays, since its checklists are known by it. */
export function startAnewHandler({ desk }: Site): Handler {
  return async (request, response) => {
    const { session } = readVisit(request);
    if (session !== undefined) await desk.store.clear(scopeOfSession(session), desk.now());
    sendOn(response, ROUTES.page);
  };
}
