import { html, type Html, NOTHING } from '../../html.js';
import { allItems, isOpen, isToCorrect, type Shown } from '../shown.js';
import { ROUTES } from '../../routes.js';
import { deedForm, hiddenFields } from './form.js';
import { whoAndWhen } from './small.js';

/** Sign-off, and what comes after it. */
export function finishing(shown: Shown): Html {
  const { words } = shown;
  return html`<section class="part finish" aria-labelledby="finish-title">
    <h3 id="finish-title">${words.results.finish}</h3>
    ${isOpen(shown) ? whileOpen(shown) : onceDone(shown)}
  </section>`;
}

function whileOpen(shown: Shown): Html {
  const { words, viewer } = shown;
  const correcting = allItems(shown).filter(isToCorrect);
  return html`${correcting.length === 0 ? NOTHING : html`<p>${words.results.corrections}: ${correcting.map(({ item }) => item.id).join(', ')}</p>`}
    <p class="small-print">${words.results.signOffHint}</p>
    ${viewer.isFocalPoint ? deedForm(shown, { deed: 'signed-off' }, html`<button class="strong">${words.results.signOff}</button>`) : NOTHING}
    <details class="closing" id="closing">
      <summary>${words.results.close}</summary>
      <p>${words.results.closeHint}</p>
      ${deedForm(shown, { deed: 'closed' }, html`<button class="quiet small">${words.results.close}</button>`)}
    </details>`;
}

function onceDone(shown: Shown): Html {
  const { words, opened, viewer, look } = shown;
  const { state } = opened;
  return html`${state.signedOff === undefined || state.status !== 'signed-off' ? html`<p>${words.status[state.status]}</p>` : html`<p>${words.status[state.status]}: ${whoAndWhen(state.signedOff, look.language)}</p>`}
  ${state.status === 'signed-off' ? nextStage(shown) : NOTHING}
  ${viewer.isFocalPoint ? deedForm(shown, { deed: 'reopened' }, html`<button class="quiet small">${words.results.reopen}</button>`) : NOTHING}`;
}

function nextStage({ words, opened, newMessage }: Shown): Html {
  const { id, project } = opened.state;
  return html`<form method="post" action="${ROUTES.assessments}" class="next-stage">
    ${hiddenFields({ before: id, project, message: newMessage() })}
    <p class="small-print">${words.results.nextStageHint}</p>
    <button class="strong">${words.results.nextStage}</button>
  </form>`;
}
