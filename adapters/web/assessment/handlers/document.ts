import type { Handler, Site } from '../../handlers/site.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import { readVisit } from '../../receive.js';
import { sendOn } from '../../send.js';
import { scopeOfSession } from '../../scope.js';
import { readEnvelope } from '../receive.js';
import { type AssessmentRefusal, toAssessmentRefusal } from '../refusal.js';
import { readUpload, type Upload } from '../upload.js';
import { namePath } from '../page/name-page.js';
import { FIRST_VIEW, viewPath, type ViewState } from '../view-state.js';
import { type Drawn, refusalWords, sendAssessment } from './draw.js';
import { faultTold } from './fault.js';
import { doerOf, type KnownVisit, openNamed, withSession } from './visit.js';

const DOCUMENT_VIEW: ViewState = { ...FIRST_VIEW, view: 'document' };

/** Reads a project document that a form brings, and shows what it suggests. */
export function documentHandler(site: Site): Handler {
  return async (request, response) => {
    const visit = withSession(readVisit(request), response);
    const upload = await readUpload(request);
    const found = await openNamed(site, request, response, visit);
    if (found === undefined) return;
    const { id, opened } = found;
    if (visit.name === undefined) {
      sendOn(response, namePath(viewPath(id, DOCUMENT_VIEW)));
      return;
    }
    await site.desk.checklists.join(scopeOfSession(visit.session, id));
    const { after, drawn } = await propose(site, { ...visit, name: visit.name }, opened, upload);
    await sendAssessment(site, response, visit, after, drawn);
  };
}

interface Proposed {
  readonly after: OpenedAssessment;
  readonly drawn: Drawn;
}

async function propose(
  site: Site,
  visit: KnownVisit & { readonly name: string },
  opened: OpenedAssessment,
  { file, fields, isTooLarge }: Upload,
): Promise<Proposed> {
  const envelope = readEnvelope(fields);
  const refuse = (refusal: AssessmentRefusal): Proposed =>
    refusedWith(opened, refusalWords(refusal, site, visit), isTooLarge ? 413 : 422);
  if (isTooLarge) return refuse({ code: 'file-too-large' });
  if (file === undefined) return refuse({ code: 'file-missing' });
  if (envelope === undefined) return refuse({ code: 'unreadable' });
  const by = doerOf(visit, visit.name, envelope.message, site);
  try {
    const result = await site.desk.checklists.propose(by, opened.state.id, file);
    if (result === undefined) return refuse({ code: 'unreadable' });
    const { acted, warnings } = result;
    if (acted.kind === 'refused') return refuse(toAssessmentRefusal(acted.refusal));
    return { after: acted.opened, drawn: { at: DOCUMENT_VIEW, warnings } };
  } catch (fault) {
    const { text, status } = faultTold(fault, site, visit);
    return refusedWith(opened, text, status);
  }
}

function refusedWith(after: OpenedAssessment, text: string, status: number): Proposed {
  return { after, drawn: { at: DOCUMENT_VIEW, told: { kind: 'refused', text }, status } };
}
