import type { Localized } from '../../../src/domain/language.js';
import { html, NOTHING } from '../html.js';
import type { WebStrings } from '../strings.js';
import { COMPOSER, composer, QUESTION } from './composer.js';
import { clientParts, dialogs } from './dialogs.js';
import { exchange } from './exchange.js';
import { intro, samples } from './intro.js';
import { layout } from './layout.js';
import type { ConversationView } from './view.js';

/** Where a form's answer is, once the page is there again. */
export const LATEST = 'latest';

/** The page itself: the conversation so far and the place to ask. */
export function conversationPage(
  view: ConversationView,
  strings: Localized<WebStrings>,
  script: boolean,
): string {
  const words = strings[view.language];
  const last = view.exchanges.length - 1;
  const exchanges = view.exchanges.map(
    (each, position) =>
      html`${position === last ? html`<span id="${LATEST}"></span>` : NOTHING}${exchange(each, view, strings)}`,
  );
  const parts = {
    title: words.name,
    target: QUESTION,
    settingsForm: COMPOSER,
    offersAnew: true,
    current: 'ask' as const,
    script: script ? ('main' as const) : undefined,
    state: last < 0 ? ('empty' as const) : ('open' as const),
    main: html`${intro(words)}
      <section class="conversation" aria-label="${words.conversation}">
        <h1 class="visually-hidden conversation-title">${words.conversation}</h1>
        <div id="exchanges">${exchanges}</div>
      </section>
      ${composer(view, words)} ${samples(words)}`,
    after: html`${dialogs(words)}${clientParts(words)}`,
  };
  return layout(parts, view, words);
}
