import type { Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';

/** Where each thing of the page is. */
export const ROUTES = {
  page: '/',
  ask: '/ask',
  settings: '/settings',
  anew: '/new',
  passages: '/passages',
  assessments: '/assessments',
  name: '/name',
  style: '/assets/page.css',
  icon: '/assets/icon.svg',
  client: '/assets/client',
  teamsHome: '/teams/home',
  teamsView: '/teams/home/view',
  teamsKept: '/teams/kept',
  teamsLibrary: '/assets/teams-library.js',
} as const;

/** A request with this header is the page's own script's, which wants a fragment of a page. */
export const FRAGMENT_HEADER = 'gender-desk-fragment';

/**
 * The address of a passage. `quotes` are what to highlight in it, the first that stands there: a sentence of an answer may be
 * the quote itself or a wording of it.
 */
export function passageHref(
  id: PassageId,
  language: Language,
  quotes: readonly string[] = [],
): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  const query = new URLSearchParams([
    ['language', language],
    ...[...new Set(quotes)].map((quote) => ['quote', quote] as [string, string]),
  ]);
  return `${ROUTES.passages}/${path}?${query.toString()}`;
}
