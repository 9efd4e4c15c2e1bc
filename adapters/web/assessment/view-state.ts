import { z } from 'zod';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { ItemId } from '../../../src/domain/checklist.js';
import { ROUTES } from '../routes.js';

export const VIEWS = ['one', 'table', 'profile', 'document', 'results', 'history'] as const;
export type View = (typeof VIEWS)[number];

export const FILTERS = ['all', 'open', 'mine', 'correct', 'proposed'] as const;
export type Filter = (typeof FILTERS)[number];

/** What of an assessment is on show; it stands in the address, so that reload and back work. */
export interface ViewState {
  readonly view: View;
  /** One by one: the item; absent for the first that is open. */
  readonly item?: ItemId;
  /** Of the table. */
  readonly filter: Filter;
}

/** What is shown when an address says nothing. */
export const FIRST_VIEW: ViewState = { view: 'one', filter: 'all' };

/** An item as a form or an address names it: whether there is one is for the desk to say. */
export const itemField = z
  .string()
  .regex(/^\w{1,20}$/u)
  .transform((id) => id as ItemId); // any short name may be one

const viewQuery = z.object({
  view: z.enum(VIEWS).catch('one'),
  item: z.unknown().optional(),
  filter: z.enum(FILTERS).catch('all'),
});

/** What the query of an address shows; what it does not say or says wrongly is as at first. */
export function readViewState(query: unknown): ViewState {
  const { view, item: named, filter } = viewQuery.parse(query ?? {});
  const item = itemField.safeParse(named);
  return { view, filter, ...(item.success ? { item: item.data } : {}) };
}

/** The same from a form, which says it as a query. */
export function parseViewState(query: string): ViewState {
  return readViewState(Object.fromEntries(new URLSearchParams(query)));
}

export function toQuery({ view, item, filter }: ViewState): string {
  const query = new URLSearchParams({ view });
  if (item !== undefined && view === 'one') query.set('item', item);
  if (filter !== 'all' && view === 'table') query.set('filter', filter);
  return query.toString();
}

export function assessmentPath(id: AssessmentId): string {
  return `${ROUTES.assessments}/${encodeURIComponent(id)}`;
}

export function viewPath(id: AssessmentId, at: ViewState): string {
  return `${assessmentPath(id)}?${toQuery(at)}`;
}
