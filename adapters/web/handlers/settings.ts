import { readSettings, readVisit } from '../receive.js';
import { sendNothing, sendOn, sendPage } from '../send.js';
import { COOKIES, keepCookie } from '../session.js';
import { drawConversation, type Handler, refuse, type Site } from './site.js';

/** Keeps the language and the colours chosen; what was typed so far comes back with the page. */
export function changeSettingsHandler(site: Site): Handler {
  return async (request, response) => {
    const received = readSettings(request.body);
    if (received.kind === 'refused') {
      refuse(site, request, response, received.refusal);
      return;
    }
    const { draft, returnTo, ...chosen } = received.value;
    if (chosen.language !== undefined) keepCookie(response, COOKIES.language, chosen.language);
    if (chosen.theme !== undefined) keepCookie(response, COOKIES.theme, chosen.theme);
    const visit = { ...readVisit(request), ...chosen };
    if (visit.wantsFragment) sendNothing(response);
    else if (draft === '') sendOn(response, returnTo);
    else sendPage(response, await drawConversation(site, visit, draft));
  };
}
