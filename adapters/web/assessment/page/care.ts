import { VERDICTS } from '../../../../src/domain/assessment.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isOpen, type SeenItem, type Shown } from '../shown.js';
import { deedForm, textField } from './form.js';
import { day, whoAndWhen, written } from './small.js';

const PEOPLE = 'people-names';

/** Who looks after an item, and until when. */
export function careSection(seen: SeenItem, shown: Shown): Html {
  const { state } = seen;
  const { discuss: words } = shown.words;
  return html`<section class="side-part" aria-labelledby="care-title">
    <h3 id="care-title">${words.care}</h3>
    <p>
      ${state.assignee === undefined ? html`<span class="none">${words.nobody}</span>` : html`<bdi>${state.assignee.name}</bdi>`}
      <span aria-hidden="true">·</span> ${dueDay(seen, shown)}
    </p>
    ${isOpen(shown) ? careForms(seen, shown) : NOTHING}
  </section>`;
}

function careForms(seen: SeenItem, shown: Shown): Html {
  return html`<details class="adding" id="care-${seen.item.id}">
    <summary>${shown.words.discuss.changeCare}</summary>
    ${assigneeForm(seen, shown)} ${dueForm(seen, shown)}
  </details>`;
}

/** The day, marked when it is past and nobody has answered. */
export function dueDay({ state, given }: SeenItem, shown: Shown): Html {
  const { discuss: words } = shown.words;
  if (state.due === undefined) return html`<span class="none">${words.noDay}</span>`;
  const isLate = given === undefined && state.due < shown.now.toISOString().slice(0, 10);
  return html`<span class="${isLate ? 'late' : ''}"
    >${day(state.due, shown.look.language)}${isLate ? html` (${words.late})` : NOTHING}</span
  >`;
}

function assigneeForm({ item, state }: SeenItem, shown: Shown): Html {
  const { discuss: words } = shown.words;
  const form = { deed: 'assigned', item: item.id, style: 'line-form' };
  const { people } = shown.opened.state;
  return deedForm(
    shown,
    form,
    html`<label class="label" for="assignee-${item.id}">${words.assignee}</label>
      <div class="line">
        <input
          id="assignee-${item.id}"
          name="name"
          maxlength="60"
          list="${PEOPLE}"
          value="${state.assignee?.name ?? ''}"
          autocomplete="off"
          dir="auto"
        />
        <button class="quiet small">${words.keep}</button>
      </div>
      <datalist id="${PEOPLE}">
        ${[...new Set(people.values())].map((name) => html`<option value="${name}"></option>`)}
      </datalist>`,
  );
}

function dueForm({ item, state }: SeenItem, shown: Shown): Html {
  const { discuss: words } = shown.words;
  return deedForm(
    shown,
    { deed: 'due', item: item.id, style: 'line-form' },
    html`<label class="label" for="due-${item.id}">${words.due}</label>
      <div class="line">
        <input id="due-${item.id}" name="date" type="date" value="${state.due ?? ''}" />
        <button class="quiet small">${words.keep}</button>
      </div>`,
  );
}

/** What a focal point says of the answer, and where they say it. */
export function reviewSection(seen: SeenItem, shown: Shown): Html {
  const { state } = seen;
  const { words, strings, look } = shown;
  const isReviewer = shown.viewer.isFocalPoint && isOpen(shown) && state.current !== undefined;
  if (state.review === undefined && !isReviewer) return NOTHING;
  const { review } = state;
  return html`<section class="side-part review" aria-labelledby="review-title">
    <h3 id="review-title">${words.review.title}</h3>
    ${
      review === undefined
        ? NOTHING
        : html`<p>
              <span class="chip verdict-${review.verdict}"
                >${strings.checklist.verdict[review.verdict]}</span
              >
              ${whoAndWhen(review, look.language)}
            </p>
            ${review.comment === undefined ? NOTHING : written(review.comment)}
            ${review.isAnswered ? html`<p class="small-print">${words.review.answeredSince}</p>` : NOTHING}`
    }
    ${isReviewer ? reviewForm(seen, shown) : NOTHING}
  </section>`;
}

function reviewForm({ item }: SeenItem, shown: Shown): Html {
  const { words, strings } = shown;
  const form = { deed: 'reviewed', item: item.id };
  return html`<details class="adding" id="review-${item.id}">
    <summary>${words.review.open}</summary>
    ${deedForm(
      shown,
      form,
      html`${textField(shown, { ...form, name: 'comment', label: words.review.comment })}
        <div class="answers quiet-answers" role="group" aria-label="${words.review.title}">
          ${VERDICTS.map(
            (verdict) =>
              html`<button class="answer-button" name="verdict" value="${verdict}">
                ${strings.checklist.verdict[verdict]}
              </button>`,
          )}
        </div>`,
    )}
  </details>`;
}
