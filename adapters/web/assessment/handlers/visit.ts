import type { Request, Response } from 'express';
import { z } from 'zod';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import type { Doer } from '../../../../src/domain/checklist-desk.js';
import type { OpenedAssessment } from '../../../../src/domain/course.js';
import { refuse, type Site } from '../../handlers/site.js';
import { readVisit, type Visit } from '../../receive.js';
import { scopeOfSession } from '../../scope.js';
import { COOKIES, createSession, keepCookie, placeOf } from '../../session.js';
import { readName } from '../../person-name.js';
import { personOf } from '../person.js';
import { readAssessmentId } from '../receive.js';

/** A visit of somebody the desk will know again. */
export type KnownVisit = Visit & { readonly session: string };

/**
 * A visit, with a session that is made where there is none. A page that is opened from elsewhere comes without its cookies: no
 * session is made then, since it would take the place of the one there is.
 */
export function visitWithSession(request: Request, response: Response): Visit {
  const visit = readVisit(request);
  const site = request.headers['sec-fetch-site'];
  const hasCookies = request.method === 'POST' || site === 'same-origin' || site === 'none';
  return visit.session === undefined && hasCookies ? withSession(visit, response) : visit;
}

export function withSession(visit: Visit, response: Response): KnownVisit {
  const session = visit.session ?? createSession();
  keepCookie(response, COOKIES.session, session);
  return { ...visit, session };
}

const nameForm = z.object({ 'name-given': z.string() });

/** The visit with the name that a form gives, which is kept; the name there was where it gives none. */
export function withName(visit: Visit, body: unknown, response: Response): Visit {
  const given = nameForm.safeParse(body).data?.['name-given'];
  const name = given === undefined ? undefined : readName(given);
  if (name === undefined) return visit;
  keepCookie(response, COOKIES.name, name);
  return { ...visit, name };
}

/** Who does something, by which form; the form's id counts for this person alone. */
export function doerOf(
  { session }: KnownVisit,
  name: string,
  message: string,
  { desk }: Site,
): Doer {
  const id = personOf(session);
  return {
    actor: { id, name, roles: desk.rolesOf(id) },
    place: placeOf(session),
    message: `${id}:${message}`,
  };
}

/** The assessment of an address; undefined once it was said that there is none. */
export async function openNamed(
  site: Site,
  request: Request,
  response: Response,
  { session }: Visit,
): Promise<{ readonly id: AssessmentId; readonly opened: OpenedAssessment } | undefined> {
  const id = readAssessmentId(request);
  const opened = id && (await site.desk.checklists.open(scopeOfSession(session, id), id));
  if (id !== undefined && opened !== undefined) return { id, opened };
  refuse(site, request, response, { code: 'assessment-unknown' });
  return undefined;
}
