import type { Response } from 'express';
import type { AssessmentEvent } from '../../../../src/domain/assessment.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import type { Site } from '../../handlers/site.js';
import type { Visit } from '../../receive.js';
import { sendFragment, sendPage } from '../../send.js';
import { scopeOfSession } from '../../scope.js';
import { createSession } from '../../session.js';
import { assessmentPage, assessmentPart } from '../page/frame.js';
import { viewerOf } from '../person.js';
import { type AssessmentRefusal } from '../refusal.js';
import { itemOnShow, type Shown } from '../shown.js';
import { worded } from '../strings.js';
import type { ViewState } from '../view-state.js';

/** What is drawn beside the assessment itself. */
export interface Drawn extends Pick<Shown, 'told' | 'draft' | 'warnings'> {
  readonly at: ViewState;
  readonly status?: number;
}

/** Sends an assessment in one of its views: to the page's script as a part, to everybody else as a page. */
export async function sendAssessment(
  site: Site,
  response: Response,
  visit: Visit,
  opened: OpenedAssessment,
  { status = 200, ...drawn }: Drawn,
): Promise<void> {
  const shown = await showing(site, visit, opened, drawn);
  if (visit.wantsFragment) sendFragment(response, assessmentPart(shown), status);
  else sendPage(response, assessmentPage(shown, site.script), status);
}

async function showing(
  { desk }: Site,
  visit: Visit,
  opened: OpenedAssessment,
  drawn: Omit<Drawn, 'status'>,
): Promise<Shown> {
  const { language, theme } = visit;
  const strings = desk.strings[language];
  const shown: Shown = {
    ...drawn,
    opened,
    viewer: viewerOf(visit, desk),
    look: { language, ...(theme === undefined ? {} : { theme }) },
    strings,
    words: strings.assessment,
    checklist: opened.checklist.words[language],
    desk,
    now: desk.now(),
    events: await eventsOf(drawn.at, opened, visit, desk),
    newMessage: createSession,
  };
  // What is on show is named in every form, so that it stays when somebody answers it.
  const item = itemOnShow(shown)?.item.id;
  const at = item === undefined ? drawn.at : { ...drawn.at, item };
  return { ...shown, at };
}

async function eventsOf(
  { view }: ViewState,
  { state }: OpenedAssessment,
  { session }: Visit,
  { store }: Site['desk'],
): Promise<readonly AssessmentEvent[]> {
  return view === 'history' ? store.events(scopeOfSession(session, state.id), state.id) : [];
}

/** A refusal in the words of the page. */
export function refusalWords(
  { code, facts }: AssessmentRefusal,
  { desk }: Site,
  { language }: Visit,
): string {
  return worded(desk.strings[language].assessment.refusal[code], facts);
}
