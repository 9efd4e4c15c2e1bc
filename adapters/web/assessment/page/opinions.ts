import { dissents, type GivenAnswer } from '../../../../src/domain/assessment-state.js';
import { html, type Html, NOTHING } from '../../html.js';
import { answerButton } from './answer-form.js';
import { isHidden, isOpen, type SeenItem, type Shown } from '../shown.js';
import { deedForm, textField } from './form.js';
import { answerTag, whoAndWhen, written } from './small.js';

/** Other opinions, earlier answers, those that came too late, and a place to disagree. */
export function opinions(seen: SeenItem, shown: Shown): Html {
  if (isHidden(shown)) return NOTHING;
  const { state } = seen;
  const { item: words } = shown.words;
  return html`${given(words.dissents, dissents(state), shown, 'dissents')}
  ${disagreeForm(seen, shown)}
  ${folded(words.overtaken, state.overtaken, shown, `overtaken-${seen.item.id}`)}
  ${folded(words.earlier, [...state.earlier].reverse(), shown, `earlier-${seen.item.id}`)}`;
}

function given(title: string, answers: readonly GivenAnswer[], shown: Shown, style: string): Html {
  if (answers.length === 0) return NOTHING;
  return html`<section class="given ${style}">
    <h4>${title}</h4>
    ${answerList(answers, shown)}
  </section>`;
}

function folded(title: string, answers: readonly GivenAnswer[], shown: Shown, id: string): Html {
  if (answers.length === 0) return NOTHING;
  return html`<details class="given" id="${id}">
    <summary>${title} <span class="count">${answers.length}</span></summary>
    ${answerList(answers, shown)}
  </details>`;
}

export function answerList(answers: readonly GivenAnswer[], shown: Shown): Html {
  return html`<ul role="list" class="answer-list">
    ${answers.map(
      (each) =>
        html`<li>
          <p>${answerTag(each.answer, shown)} ${whoAndWhen(each, shown.look.language)}</p>
          ${each.comment === undefined ? NOTHING : written(each.comment)}
        </li>`,
    )}
  </ul>`;
}

/** An opinion beside the answer of somebody else. */
function disagreeForm(seen: SeenItem, shown: Shown): Html {
  const { item, state, offered } = seen;
  const isOthers = state.current !== undefined && state.current.by.id !== shown.viewer.id;
  if (!isOthers || !isOpen(shown)) return NOTHING;
  const own = shown.viewer.id === undefined ? undefined : state.opinions.get(shown.viewer.id);
  const { words } = shown;
  const buttons = offered.filter((answer) => answer !== state.current?.answer);
  const form = { deed: 'disagreed', item: item.id, style: 'answer-form' };
  return html`<details class="disagree" id="disagree-${item.id}">
    <summary>${words.item.disagree}</summary>
    ${deedForm(
      shown,
      form,
      html`<p class="field-hint">${words.item.disagreeHint}</p>
        ${textField(shown, { deed: 'disagreed', item: item.id, name: 'comment', label: words.item.comment })}
        <div class="answers quiet-answers" role="group" aria-label="${words.item.disagree}">
          ${buttons.map((answer) => answerButton(answer, own?.answer, shown))}
        </div>`,
    )}
  </details>`;
}
