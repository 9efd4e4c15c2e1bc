import { isOnlyStated } from '../../../../src/domain/assessment-state.js';
import { ANSWERS, type Answer } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isHidden, isOpen, type SeenItem, type Shown } from '../shown.js';
import { type DeedForm, deedForm, textField } from './form.js';
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

function answerForm(seen: SeenItem, shown: Shown): Html {
  const buttons = answerButtons(seen, shown, { label: shown.words.item.answer, hasDigits: true });
  return html`${deedForm(
    shown,
    deedOn(seen, 'answered', 'answer-form'),
    html`${buttons} ${answerComment(seen, shown)}`,
  )}${withdrawForm(seen, shown)}`;
}

/** A deed that counts only while the item is as it is shown. */
export function deedOn({ item, state }: SeenItem, deed: string, style: string): DeedForm {
  return { deed, item: item.id, fields: { sees: state.version }, style };
}

/** The buttons of the answers that are offered, in the order of all. */
export function answerButtons(
  { offered, given }: SeenItem,
  shown: Shown,
  { label, hasDigits = false }: { readonly label: string; readonly hasDigits?: boolean },
): Html {
  return html`<div class="answers" role="group" aria-label="${label}">
    ${ANSWERS.filter((answer) => offered.includes(answer)).map((answer) => answerButton(answer, given?.answer, shown, hasDigits))}
  </div>`;
}

/** Where to say more of an answer; one of the answers is not taken without a reason. */
export function answerComment(
  { item, offered }: SeenItem,
  shown: Shown,
  isLabelHidden = false,
): Html {
  const { item: words } = shown.words;
  return textField(shown, {
    deed: 'answered',
    item: item.id,
    name: 'comment',
    label: words.comment,
    isLabelHidden,
    ...(offered.includes('not-applicable') ? { hint: words.reasonHint } : {}),
  });
}

/** The button of an answer, pressed when that is the one given; with the digit on the keyboard that presses it. */
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

function withdrawForm(seen: SeenItem, shown: Shown): Html {
  if (seen.state.current === undefined || isHidden(shown)) return NOTHING;
  return deedForm(
    shown,
    deedOn(seen, 'withdrawn', 'withdraw'),
    html`<button class="text-button">${shown.words.item.withdraw}</button>`,
  );
}
