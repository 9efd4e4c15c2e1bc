import { stageName } from '../../../../src/domain/checklist.js';
import type { CitationItem } from '../../../../src/domain/reply.js';
import { html, type Html, NOTHING } from '../../html.js';
import { passageHref } from '../../routes.js';
import type { SeenItem, Shown } from '../shown.js';
import { answerTag } from './small.js';

/** What a question is for: why it is asked, on what it rests, and what a good answer shows. */
export function aboutItem(seen: SeenItem, shown: Shown): Html {
  const { item } = seen;
  const { words, checklist } = shown;
  const text = checklist.items[item.id];
  if (text === undefined) return NOTHING;
  // A decision that asks for it needs no word; that nothing does, or another text, must be said.
  const basis = item.limb === undefined ? checklist.bases[item.basis] : undefined;
  return html`<div class="about-item">
    <p><strong class="label">${words.item.why}</strong> ${text.why} ${basis ?? ''}</p>
    ${sources(shown.desk.cite(item.cites, shown.look.language), shown)}
    ${adviceFor(seen, shown).map((advice) => html`<p class="advice">${advice}</p>`)}
    <p><strong class="label">${words.item.evidence}</strong> ${text.evidence}</p>
    <details class="examples" id="examples-${item.id}">
      <summary>${words.item.examples}</summary>
      <dl>
        <dt>${words.item.good}</dt>
        <dd>${text.good}</dd>
        <dt>${words.item.thin}</dt>
        <dd>${text.thin}</dd>
      </dl>
    </details>
    ${promised(seen, shown)}
  </div>`;
}

function sources(items: readonly CitationItem[], { words, look }: Shown): Html {
  if (items.length === 0) return NOTHING;
  return html`<ul class="rests-on" role="list" aria-label="${words.item.sources}">
    ${items.map(
      ({ title, locator, passage, quote, statusLabel }) =>
        html`<li>
          <a
            class="rest"
            href="${passageHref(passage, look.language, [quote])}"
            title="${statusLabel}"
            data-passage
            >${title}<span class="rest-place">, ${locator}</span></a
          >
        </li>`,
    )}
  </ul>`;
}

/** Advice that holds for this project. */
function adviceFor({ item }: SeenItem, { opened, checklist }: Shown): readonly string[] {
  return opened.course.advice
    .filter(({ items }) => items.includes(item.id))
    .flatMap(({ advice }) => checklist.advice[advice] ?? []);
}

/** The answer of the stage before, which this one is held against. */
function promised({ item }: SeenItem, shown: Shown): Html {
  const { before } = shown.opened.state;
  const answer = before?.answers[item.id];
  if (before === undefined || answer === undefined) return NOTHING;
  const stage = stageName(shown.opened.checklist, before.stage, shown.look.language);
  return html`<p class="promised">
    <strong class="label">${shown.words.item.promised({ stage })}</strong>
    ${answerTag(answer.answer, shown)}
    ${answer.comment === undefined ? NOTHING : html`<span dir="auto">${answer.comment}</span>`}
  </p>`;
}
