import type { ItemId } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { icon } from '../../page/icons.js';
import { seeItem, type Shown, type Told } from '../shown.js';
import { deedForm } from './form.js';
import { answerTag, moment } from './small.js';

/** What a form came to, where it was sent from; nothing anywhere else. */
export function toldHere(shown: Shown, item?: ItemId): Html {
  const { told } = shown;
  if (told === undefined || told.item !== item) return NOTHING;
  switch (told.kind) {
    case 'said':
      return html`<p class="told" id="told" role="status" tabindex="-1" autofocus data-keep>
        ${told.text}
      </p>`;
    case 'refused':
      return html`<p class="told refused" id="told" role="alert" tabindex="-1" autofocus data-keep>
        ${icon('warning')}<span>${told.text}</span>
      </p>`;
    case 'overtaken':
      return overtaken(told, shown);
    default:
      return told satisfies never;
  }
}

/** Who answered what and when, and how to answer all the same. */
function overtaken(told: Extract<Told, { kind: 'overtaken' }>, shown: Shown): Html {
  const { by, wanted } = told;
  const { words, strings, look } = shown;
  const what =
    by === undefined
      ? words.said.gone
      : words.said.overtaken({ name: by.by.name, answer: strings.checklist.answer[by.answer] });
  return html`<div class="told overtaken" id="told" role="alert" tabindex="-1" autofocus data-keep>
    <p>
      ${what}
      ${by === undefined ? NOTHING : html`<span class="when">${moment(by.at, look.language)}</span>`}
    </p>
    ${by?.comment === undefined ? NOTHING : html`<p class="written" dir="auto">${by.comment}</p>`}
    ${wanted === undefined ? NOTHING : answerAgain(told.item, wanted, shown)}
  </div>`;
}

function answerAgain(
  item: ItemId,
  wanted: { readonly answer: string; readonly comment: string },
  shown: Shown,
): Html {
  const standing = shown.opened.course.standings.find((each) => each.item.id === item);
  if (standing === undefined) return NOTHING;
  const { state, offered } = seeItem(shown, standing);
  const answer = offered.find((each) => each === wanted.answer);
  if (answer === undefined) return NOTHING;
  const form = {
    deed: 'answered',
    item,
    fields: { sees: state.version, answer, comment: wanted.comment },
    mark: 'again',
    style: 'again',
  };
  return deedForm(
    shown,
    form,
    html`<p>${shown.words.said.yours}: ${answerTag(answer, shown)}</p>
      ${wanted.comment === '' ? NOTHING : html`<p class="written" dir="auto">${wanted.comment}</p>`}
      <button class="strong small" id="answer-again">${shown.words.said.again}</button>`,
  );
}
