import type { Handler, Site } from '../../handlers/site.js';
import { readVisit } from '../../receive.js';
import { sendOn, sendWords } from '../../send.js';
import { scopeOfSession } from '../../scope.js';
import { readAssessmentId, readAt } from '../receive.js';
import { isReportFormat } from '../../../../src/domain/report.js';
import { assessmentPath, viewPath } from '../view-state.js';
import { isHidden } from '../shown.js';
import { sendAssessment } from './draw.js';
import { openNamed, visitWithSession } from './visit.js';

/** Shows an assessment; from then on it is known in this browser. */
export function showAssessmentHandler(site: Site): Handler {
  return async (request, response) => {
    const visit = visitWithSession(request, response);
    const found = await openNamed(site, request, response, visit);
    if (found === undefined) return;
    if (visit.session !== undefined)
      await site.desk.checklists.join(scopeOfSession(visit.session, found.id));
    await sendAssessment(site, response, visit, found.opened, { at: readAt(request) });
  };
}

/** How long the log is, so that an open page learns that something was done; empty when there is no such assessment. */
export function lengthHandler({ desk }: Site): Handler {
  return async (request, response) => {
    const id = readAssessmentId(request);
    const events = id && (await desk.store.events(scopeOfSession(undefined, id), id));
    const length = events?.length ?? 0;
    sendWords(response, length === 0 ? '' : String(length), length === 0 ? 404 : 200);
  };
}

/** The report as a file. In a private round there is none: it would show the answers. */
export function reportHandler(site: Site): Handler {
  return async (request, response) => {
    const visit = readVisit(request);
    const found = await openNamed(site, request, response, visit);
    if (found === undefined) return;
    const { id, opened } = found;
    const format = String(request.params.format);
    if (!isReportFormat(format) || isHidden(found)) {
      sendOn(response, viewPath(id, { view: 'results', filter: 'all' }));
      return;
    }
    const { name, type, bytes } = await site.desk.writeReport(opened, format, visit.language);
    response.attachment(name).set('Cache-Control', 'no-store').type(type).send(Buffer.from(bytes));
  };
}

/** Whoever opens a form's address, or reloads what it answered, wants the page. */
export const backToAssessmentHandler: Handler = (request, response) => {
  const id = readAssessmentId(request);
  sendOn(response, id === undefined ? '/' : assessmentPath(id));
};
