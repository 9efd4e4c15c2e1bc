import type { Acted, Doer } from '../../../../src/domain/checklist-desk.js';
import type { ItemId } from '../../../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import type { Handler, Site } from '../../handlers/site.js';
import { readVisit, type Visit } from '../../receive.js';
import { sendOn } from '../../send.js';
import { scopeOfSession } from '../../scope.js';
import { readAcceptAll, readDeed, readDraft, type SentDeed } from '../read-deed.js';
import { readEnvelope } from '../receive.js';
import { toAssessmentRefusal } from '../refusal.js';
import type { Told } from '../shown.js';
import { FIRST_VIEW, viewPath, type ViewState } from '../view-state.js';
import { acceptAll } from './accept-all.js';
import { type Drawn, refusalWords, sendAssessment } from './draw.js';
import { faultTold } from './fault.js';
import { askName } from './name.js';
import { doerOf, openNamed, withName, withSession } from './visit.js';

/** What a deed is decided with. */
export interface Deciding {
  readonly site: Site;
  readonly visit: Visit;
  readonly opened: OpenedAssessment;
  readonly at: ViewState;
  readonly by: Doer;
}

/** What is drawn after a deed that is not simply done; the page itself shows what was done. */
export interface Decided {
  readonly opened: OpenedAssessment;
  readonly drawn: Drawn;
}

/** Does what a form asks for. Without a name it asks for that first, and then does it; what was typed is kept whatever goes wrong. */
export function deedHandler(site: Site): Handler {
  return async (request, response) => {
    const visit = withSession(withName(readVisit(request), request.body, response), response);
    const found = await openNamed(site, request, response, visit);
    if (found === undefined) return;
    const { id, opened } = found;
    await site.desk.checklists.join(scopeOfSession(visit.session, id));
    const envelope = readEnvelope(request.body);
    if (envelope === undefined) {
      const text = refusalWords({ code: 'unreadable' }, site, visit);
      const drawn = { at: FIRST_VIEW, told: { kind: 'refused', text }, status: 400 } as const;
      await sendAssessment(site, response, visit, opened, drawn);
      return;
    }
    const { at, message } = envelope;
    if (visit.name === undefined) {
      askName(site, request, response, visit);
      return;
    }
    const by = doerOf(visit, visit.name, message, site);
    const decided = await decide({ site, visit, opened, at, by }, request.body);
    if (decided === undefined) sendOn(response, viewPath(id, at));
    else await sendAssessment(site, response, visit, decided.opened, decided.drawn);
  };
}

async function decide(deciding: Deciding, body: unknown): Promise<Decided | undefined> {
  const { site, visit, opened, at } = deciding;
  const together = readAcceptAll(body);
  if (together !== undefined) return acceptAll(together, deciding);
  const sent = readDeed(body, opened);
  if (sent.kind === 'refused') {
    const draft = readDraft(body);
    const text = refusalWords(sent.refusal, site, visit);
    return refusedWith(text, draft?.item, { opened, at, draft });
  }
  try {
    return await act(sent.value, deciding);
  } catch (fault) {
    const { draft } = sent.value;
    const { text, status } = faultTold(fault, site, visit);
    return refusedWith(text, draft?.item, { opened, at, draft, status });
  }
}

async function act(sent: SentDeed, deciding: Deciding): Promise<Decided | undefined> {
  const { site, visit, at, by } = deciding;
  const { deed, draft, wanted } = sent;
  const item = 'item' in deed ? deed.item : undefined;
  const acted = await site.desk.checklists.act(by, deciding.opened.state.id, deed);
  if (acted === undefined || acted.kind === 'done') return undefined;
  if (acted.kind === 'refused') {
    const text = refusalWords(toAssessmentRefusal(acted.refusal), site, visit);
    return refusedWith(text, item, { opened: acted.opened, at, draft });
  }
  if (item === undefined) return undefined;
  const told: Told = {
    kind: 'overtaken',
    item,
    ...(acted.by === undefined ? {} : { by: acted.by }),
    ...(wanted === undefined ? {} : { wanted }),
  };
  return decidedWith(told, acted, at, draft);
}

function decidedWith(
  told: Told,
  { opened }: Acted,
  at: ViewState,
  draft: SentDeed['draft'],
): Decided {
  return { opened, drawn: { at, told, status: 409, ...(draft === undefined ? {} : { draft }) } };
}

function refusedWith(
  text: string,
  item: ItemId | undefined,
  rest: {
    readonly opened: OpenedAssessment;
    readonly at: ViewState;
    readonly draft: SentDeed['draft'];
    readonly status?: number;
  },
): Decided {
  const { opened, at, draft, status = 422 } = rest;
  // What is of no item is said at the top of the view.
  const isItem = opened.checklist.items.some(({ id }) => id === item);
  const told: Told = { kind: 'refused', text, ...(isItem && item ? { item } : {}) };
  return { opened, drawn: { at, told, status, ...(draft === undefined ? {} : { draft }) } };
}
