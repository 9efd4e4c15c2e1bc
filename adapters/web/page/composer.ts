import { html, type Html } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { icon } from './icons.js';
import type { ConversationView } from './view.js';

export const COMPOSER = 'composer';
export const QUESTION = 'question';

/**
 * Where a question is written; the settings in the header are sent with this form too. The text area's content starts on a line
 * of its own: HTML drops that line break, and no other.
 */
export function composer(view: ConversationView, strings: WebStrings): Html {
  const words = strings.composer;
  const full = words.full({ most: view.longestQuestion.toLocaleString(view.language) });
  return html`<form
    class="composer"
    id="${COMPOSER}"
    method="post"
    action="${ROUTES.ask}"
    data-ask
    data-full="${full}"
  >
    <p
      class="refusal"
      id="refusal"
      role="alert"
      ${view.refusal === undefined ? html` hidden` : html``}
    >
      ${view.refusal ?? ''}
    </p>
    <input type="hidden" name="delivery" value="${view.delivery}" />
    <div class="field">
      <label class="visually-hidden" for="${QUESTION}">${words.label}</label>
      <textarea
        id="${QUESTION}"
        name="question"
        rows="1"
        required
        maxlength="${view.longestQuestion}"
        placeholder="${words.placeholder}"
        aria-describedby="hint refusal"
        enterkeyhint="send"
        dir="auto"
      >
${view.draft}</textarea>
      <button class="send">${icon('send')}<span>${words.ask}</span></button>
    </div>
    <p class="hint">
      <span id="hint" class="keys">${words.hint}</span> <span>${words.caution}</span>
    </p>
  </form>`;
}
