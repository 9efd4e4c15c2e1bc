import { isOnlyStated } from '../../../../src/domain/assessment-state.js';
import { ANSWERS, type Answer } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isHidden, isOpen, type SeenItem, type Shown } from '../shown.js';
import { deedForm, textField } from './form.js';
import { answerTag, whoAndWhen, written } from './small.js';
import { toldHere } from './told.js';

/** The answer there is, and the buttons that give another. */
export function answerPanel(seen: SeenItem, shown: Shown): Html {
  const { words } = shown;
  const title = isHidden(shown) ? words.item.yours : words.item.answer;
  return html`<section class="panel answering" aria-labelledby="answer-title">
    <h3 id="answer-title">${title}</h3>
    ${currentAnswer(seen, shown)} ${toldHere(shown, seen.item.id)}
    ${isOpen(shown) ? answerForm(seen, shown) : NOTHING}
  </section>`;
}

/** What is answered, by whom and when; or what is supposed, and why. */
export function currentAnswer(seen: SeenItem, shown: Shown): Html {
  const { given, standing } = seen;
  const { words, look } = shown;
  if (given === undefined) return notAnswered(seen, shown);
  const counted = !isHidden(shown) && standing.answer !== given.answer;
  return html`<div class="current">
    <p>${answerTag(given.answer, shown)} ${whoAndWhen(given, look.language)}</p>
    ${given.comment === undefined ? NOTHING : written(given.comment)}
    ${!isHidden(shown) && isOnlyStated(seen.state) ? html`<p class="small-print">${shown.strings.checklist.stated}</p>` : NOTHING}
    ${counted ? html`<p class="field-hint">${words.item.notCounted}</p>` : NOTHING}
  </div>`;
}

function notAnswered({ standing }: SeenItem, shown: Shown): Html {
  const { words, checklist } = shown;
  if (isHidden(shown)) return html`<p class="none">${words.item.notYou}</p>`;
  const { answer, rule } = standing;
  if (answer === undefined || rule === undefined)
    return html`<p class="none">${words.item.nobody}</p>`;
  return html`<div class="current">
    <p>${answerTag(answer, shown)} <span class="who">${words.item.supposed}</span></p>
    <p class="field-hint">${checklist.reasons[rule.reason] ?? ''}</p>
  </div>`;
}

/** The five buttons, only those offered, each with the digit that presses it. */
function answerForm(seen: SeenItem, shown: Shown): Html {
  const { item, state, offered } = seen;
  const { words } = shown;
  const form = {
    deed: 'answered',
    item: item.id,
    fields: { sees: state.version },
    style: 'answer-form',
  };
  const hasReason = offered.includes('not-applicable');
  return html`${deedForm(
    shown,
    form,
    html`<div class="answers" role="group" aria-label="${words.item.answer}">
        ${ANSWERS.filter((answer) => offered.includes(answer)).map((answer) => answerButton(answer, seen.given?.answer, shown, true))}
      </div>
      ${textField(shown, {
        deed: 'answered',
        item: item.id,
        name: 'comment',
        label: words.item.comment,
        ...(hasReason ? { hint: words.item.reasonHint } : {}),
      })}`,
  )}${withdrawForm(seen, shown)}`;
}

export function answerButton(
  answer: Answer,
  given: Answer | undefined,
  shown: Shown,
  hasDigit = false,
): Html {
  const digit = ANSWERS.indexOf(answer) + 1;
  return html`<button
    class="answer-button answer-${answer}"
    name="answer"
    value="${answer}"
    aria-pressed="${String(given === answer)}"
    ${hasDigit ? html` data-digit="${digit}"` : NOTHING}
  >
    ${shown.strings.checklist.answer[answer]}${hasDigit ? html`<kbd aria-hidden="true">${digit}</kbd>` : NOTHING}
  </button>`;
}

function withdrawForm({ item, state }: SeenItem, shown: Shown): Html {
  if (state.current === undefined || isHidden(shown)) return NOTHING;
  const form = {
    deed: 'withdrawn',
    item: item.id,
    fields: { sees: state.version },
    style: 'withdraw',
  };
  return deedForm(
    shown,
    form,
    html`<button class="text-button">${shown.words.item.withdraw}</button>`,
  );
}
