import { RETENTION_KINDS, type Retention } from '../../../src/domain/retention.js';
import { html, type Html } from '../html.js';
import { smallPage } from '../page/small-pages.js';
import type { Appearance } from '../page/view.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import type { TabWords } from './tab.js';

/** How long what is kept. */
export function keptList(retention: Retention, { labelled, keptFor, days, never }: TabWords): Html {
  return html`<ul>
    ${RETENTION_KINDS.map((kind) => {
      const kept = retention[kind];
      const value = kept === 'never' ? never : days({ count: kept });
      return html`<li>${labelled({ label: keptFor[kind], value })}</li>`;
    })}
  </ul>`;
}

/** The same for everybody: what Teams leads to before anybody adds the app. */
export function keptPage(
  retention: Retention,
  look: Appearance,
  words: TabWords,
  strings: WebStrings,
): string {
  const content = html`<h1>${words.kept}</h1>
    <p>${words.keptLead}</p>
    ${keptList(retention, words)}`;
  return smallPage(content, { title: words.kept, path: ROUTES.teamsKept }, look, strings);
}
