import { passagePage } from '../page/small-pages.js';
import { readPassageRequest, readVisit } from '../receive.js';
import { renderPassage } from '../render-passage.js';
import { sendFragment, sendPage } from '../send.js';
import { type Handler, refuse, type Site } from './site.js';

/** Shows a passage whole: to the page's script for its window, to everybody else as a page. */
export function showPassageHandler(site: Site): Handler {
  const { desk } = site;
  return (request, response) => {
    const visit = readVisit(request);
    const received = readPassageRequest(request, visit.language);
    if (received.kind === 'refused') {
      refuse(site, request, response, received.refusal);
      return;
    }
    const { id, language, quotes } = received.value;
    const reply = desk.readPassage(id, language);
    if (reply === undefined) {
      refuse(site, request, response, { code: 'passage-unknown', facts: { id } });
      return;
    }
    const level = visit.wantsFragment ? 'h2' : 'h1';
    const passage = renderPassage(reply, quotes, desk.strings[language], level);
    const words = desk.strings[visit.language];
    if (visit.wantsFragment) sendFragment(response, passage);
    else sendPage(response, passagePage(passage, request.originalUrl, visit, words));
  };
}
