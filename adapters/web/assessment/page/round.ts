import { dissents } from '../../../../src/domain/assessment-state.js';
import { html, type Html, NOTHING } from '../../html.js';
import { askedItems, isHidden, isOpen, type SeenItem, type Shown } from '../shown.js';
import { viewPath } from '../view-state.js';
import { answerButton } from './answer-form.js';
import { deedForm } from './form.js';
import { answerList } from './opinions.js';

/** A round in which everybody answers for themselves: to start, while it runs, and where they differ after it. */
export function roundPanel(shown: Shown): Html {
  const { opened } = shown;
  if (!isOpen(shown)) return NOTHING;
  switch (opened.state.round) {
    case 'none':
      return startForm(shown);
    case 'open':
      return running(shown);
    case 'ended':
      return html`${differences(shown)} ${startForm(shown)}`;
    default:
      return opened.state.round satisfies never;
  }
}

function startForm(shown: Shown): Html {
  const { round: words } = shown.words;
  return html`<details class="round" id="round">
    <summary>${words.title}</summary>
    <p>${words.lead}</p>
    ${deedForm(shown, { deed: 'round-opened' }, html`<button class="quiet small">${words.start}</button>`)}
  </details>`;
}

function running(shown: Shown): Html {
  const { round: words } = shown.words;
  return html`<section class="panel round-running">
    <p>${words.running}</p>
    ${deedForm(shown, { deed: 'round-ended' }, html`<button class="quiet small">${words.end}</button>`)}
  </section>`;
}

/** A line on every view while a round runs. */
export function roundNotice(shown: Shown): Html {
  if (!isHidden(shown)) return NOTHING;
  return html`<p class="told round-notice">
    <span>${shown.words.round.running}</span>
    <a href="${viewPath(shown.opened.state.id, { ...shown.at, view: 'table' })}" data-go
      >${shown.words.round.title}</a
    >
  </p>`;
}

function differences(shown: Shown): Html {
  const { round: words, item } = shown.words;
  const differing = askedItems(shown).filter(isDiffering);
  return html`<section class="differences" id="differences" aria-labelledby="differences-title">
    <h2 id="differences-title">${words.differences}</h2>
    ${differing.length === 0 ? html`<p class="none">${words.none}</p>` : NOTHING}
    ${differing.map(
      (seen) =>
        html`<div class="panel difference" id="difference-${seen.item.id}">
          <h3>
            <span class="item-id">${seen.item.id}</span>
            ${shown.checklist.items[seen.item.id]?.question ?? ''}
          </h3>
          ${answerList([...seen.state.opinions.values()], shown)}
          <p class="label">${words.agree}</p>
          ${deedForm(
            shown,
            {
              deed: 'answered',
              item: seen.item.id,
              fields: { sees: seen.state.version, comment: '' },
              mark: 'agree',
              style: 'answer-form',
            },
            html`<div class="answers" role="group" aria-label="${item.answer}, ${seen.item.id}">
              ${seen.offered.filter((answer) => answer !== 'not-applicable').map((answer) => answerButton(answer, seen.given?.answer, shown))}
            </div>`,
          )}
        </div>`,
    )}
  </section>`;
}

/** Several opinions and no answer, or an opinion that is not the answer. */
function isDiffering({ state }: SeenItem): boolean {
  if (state.current === undefined) return state.opinions.size > 0;
  return dissents(state).length > 0;
}
