import type { ProfileQuestion } from '../../../../src/domain/checklist.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isOpen, type Shown } from '../shown.js';
import { deedForm } from './form.js';
import { toldHere } from './told.js';

/** What is asked of the project itself; it decides which items are asked. */
export function profileView(shown: Shown): Html {
  const { words, opened } = shown;
  return html`<section class="profile" aria-labelledby="profile-title">
    <h2 id="profile-title" tabindex="-1" data-focus>${words.profile.title}</h2>
    <p class="lead">${words.profile.lead}</p>
    ${toldHere(shown)}
    <ul role="list" class="profile-questions">
      ${opened.checklist.profile.map((question) => html`<li>${profileQuestion(question, shown)}</li>`)}
    </ul>
  </section>`;
}

function profileQuestion({ id, values }: ProfileQuestion, shown: Shown): Html {
  const { words, opened, checklist } = shown;
  const isGiven = opened.state.profile[id] !== undefined;
  const value = opened.course.profile[id];
  const text = checklist.profile[id];
  return html`<h3 id="profile-${id}">
      ${text?.question ?? id}
      ${isGiven ? NOTHING : html`<span class="chip">${words.profile.supposed}</span>`}
    </h3>
    ${deedForm(
      shown,
      { deed: 'profile-answered', fields: { question: id }, mark: id, style: 'segments-form' },
      html`<div class="segments" role="group" aria-labelledby="profile-${id}">
        ${values.map(
          (each) =>
            html`<button
              class="segment ${isGiven ? '' : 'supposed'}"
              name="value"
              value="${each}"
              aria-pressed="${String(each === value)}"
              ${isOpen(shown) ? NOTHING : html` disabled`}
            >
              ${text?.values[each] ?? each}
            </button>`,
        )}
      </div>`,
    )}
    ${suggested(id, shown)}`;
}

/** What the document says of it, where that is something else or nobody has said. */
function suggested(id: string, shown: Shown): Html {
  const { words, opened, checklist } = shown;
  const value = opened.state.proposedProfile[id];
  if (value === undefined || value === opened.state.profile[id] || !isOpen(shown)) return NOTHING;
  return deedForm(
    shown,
    {
      deed: 'profile-answered',
      fields: { question: id, value },
      mark: `${id}-suggested`,
      style: 'suggested',
    },
    html`<p>
        ${words.profile.suggested}:
        <strong>${checklist.profile[id]?.values[value] ?? value}</strong>
      </p>
      <button class="quiet small">${words.profile.take}</button>`,
  );
}
