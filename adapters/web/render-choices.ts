import type { Language } from '../../src/domain/language.js';
import type { Block, Choice } from '../../src/domain/reply.js';
import { html, type Html, NOTHING } from './html.js';
import { icon } from './page/icons.js';
import { passageHref, ROUTES } from './routes.js';

/** Choices as buttons and links under their label; `isSaid`: the label is read before them already. */
export function renderChoices(
  { label, choices, isQuiet }: Extract<Block, { kind: 'choices' }>,
  language: Language,
  isSaid: boolean,
): Html {
  const shown = isSaid || isQuiet === true ? NOTHING : html`<p class="choices-label">${label}</p>`;
  // Commands are short and stand side by side; questions and passages a line each.
  const kind = choices.every(({ action }) => action.kind === 'command')
    ? 'choices commands'
    : 'choices';
  return html`<div
    class="${isQuiet ? `${kind} on-answer` : kind}"
    role="group"
    aria-label="${label}"
  >
    ${shown}
    <form method="post" action="${ROUTES.ask}" data-ask>
      <ul role="list">
        ${choices.map((choice) => html`<li>${renderChoice(choice, language)}</li>`)}
      </ul>
    </form>
  </div>`;
}

function renderChoice({ label, action, isChosen }: Choice, language: Language): Html {
  switch (action.kind) {
    case 'command':
      return html`<button
        class="choice"
        name="command"
        value="${action.command}"
        ${isChosen ? html` aria-pressed="true"` : NOTHING}
      >
        ${label}
      </button>`;
    case 'ask':
      return html`<button class="choice" name="question" value="${action.question}">
        ${label}${icon('arrow')}
      </button>`;
    case 'read':
      return html`<a class="choice" href="${passageHref(action.passage, language)}" data-passage
        >${label}${icon('arrow')}</a
      >`;
    default:
      return action satisfies never;
  }
}
