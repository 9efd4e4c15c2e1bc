import type { Express } from 'express';
import type { Site } from '../handlers/site.js';
import { ROUTES } from '../routes.js';
import { deedHandler } from './handlers/deed.js';
import { documentHandler } from './handlers/document.js';
import { listHandler, openByAddressHandler, startHandler } from './handlers/list.js';
import { keepNameHandler, showNameHandler } from './handlers/name.js';
import {
  backToAssessmentHandler,
  lengthHandler,
  reportHandler,
  showAssessmentHandler,
} from './handlers/show.js';

const ONE = `${ROUTES.assessments}/:id`;

/** Where the pages of the checklist are. */
export function addAssessmentRoutes(app: Express, site: Site): void {
  app.get(ROUTES.name, showNameHandler(site));
  app.post(ROUTES.name, keepNameHandler(site));
  app.get(ROUTES.assessments, listHandler(site));
  app.post(ROUTES.assessments, startHandler(site));
  app.get(`${ROUTES.assessments}/open`, listHandler(site));
  app.post(`${ROUTES.assessments}/open`, openByAddressHandler(site));
  app.get(ONE, showAssessmentHandler(site));
  app.get(`${ONE}/length`, lengthHandler(site));
  app.get(`${ONE}/report/:format`, reportHandler(site));
  app.post(`${ONE}/deeds`, deedHandler(site));
  app.post(`${ONE}/document`, documentHandler(site));
  app.get([`${ONE}/deeds`, `${ONE}/document`], backToAssessmentHandler);
}

/** The only address that takes a form with a file. */
export function isUploadPath(path: string): boolean {
  return /^\/assessments\/[\w-]{1,64}\/document$/u.test(path);
}
