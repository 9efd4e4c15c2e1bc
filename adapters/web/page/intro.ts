import { html, type Html } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { icon } from './icons.js';

/** What the desk is for, shown until something is asked. */
export function intro(strings: WebStrings): Html {
  return html`<div class="intro">
    <h1>${strings.intro.title}</h1>
    <p class="lead">${strings.intro.lead}</p>
  </div>`;
}

/** Questions that ask themselves. */
export function samples(strings: WebStrings): Html {
  return html`<form class="samples" method="post" action="${ROUTES.ask}" data-ask>
    <h2 class="samples-label">${strings.intro.samples}</h2>
    <ul role="list">
      ${strings.samples.map(
        (question) =>
          html`<li>
            <button class="choice" name="question" value="${question}">
              <span>${question}</span>${icon('arrow')}
            </button>
          </li>`,
      )}
    </ul>
  </form>`;
}
