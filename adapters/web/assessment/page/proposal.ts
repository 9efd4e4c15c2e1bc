import type { Proposal, Quote } from '../../../../src/domain/project-document.js';
import { html, type Html, NOTHING } from '../../html.js';
import { isOpen, type SeenItem, type Shown } from '../shown.js';
import { deedForm, formId } from './form.js';
import { answerTag } from './small.js';

/** From here on a proposal is quite sure, and from here on likely. */
const SURE = 0.75;
const LIKELY = 0.5;

/** What the document suggests for an item, with its lines and what can be done with it. */
export function proposalPanel(seen: SeenItem, shown: Shown): Html {
  const { state } = seen;
  if (state.proposal === undefined) return NOTHING;
  const { proposal, document, state: decision } = state.proposal;
  const { words } = shown;
  return html`<section class="panel proposal" aria-labelledby="proposal-title">
    <h3 id="proposal-title">
      ${words.proposal.title} <span class="document-name"><bdi>${document}</bdi></span>
    </h3>
    ${suggestion(proposal, shown)} ${proposal.quotes.map((quote) => quoted(quote, shown))}
    ${decision === 'open' ? proposalForms(seen, shown) : html`<p class="none">${words.proposal[decision]}</p>`}
  </section>`;
}

/** The answer that is proposed, how sure that is, and why. */
export function suggestion(proposal: Proposal, shown: Shown): Html {
  const { answer, confidence, reason } = proposal;
  const { proposal: words } = shown.words;
  const { proposal: reasons } = shown.strings.checklist;
  return html`<p class="suggestion">
    ${words.looksLike} ${answerTag(answer, shown)}
    <span class="chip">${words.confidence[sureness(confidence)]}</span>
    <span class="because">${reasons[reason]}</span>
  </p>`;
}

function sureness(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= SURE) return 'high';
  return confidence >= LIKELY ? 'medium' : 'low';
}

/** Lines of the document, and where they stand. */
export function quoted({ text, page, section }: Quote, { words }: Shown): Html {
  const place = [section, page === undefined ? undefined : words.discuss.page({ page })];
  const where = place.filter((part) => part !== undefined).join(', ');
  return html`<figure class="quote">
    <blockquote dir="auto"><p>${text}</p></blockquote>
    ${where === '' ? NOTHING : html`<figcaption dir="auto">${where}</figcaption>`}
  </figure>`;
}

/** Accept, change or reject; only where people may decide. */
export function proposalForms(seen: SeenItem, shown: Shown, isRow = false): Html {
  if (!isOpen(shown)) return NOTHING;
  const { item, state, offered } = seen;
  const { words } = shown;
  const answer = state.proposal?.proposal.answer;
  const accept = {
    deed: 'proposal-accepted',
    item: item.id,
    fields: { sees: state.version },
  };
  const target = `#${formId({ deed: 'answered', item: item.id })}`;
  return html`<div class="decide">
    ${answer !== undefined && offered.includes(answer) ? deedForm(shown, accept, html`<button class="strong small" data-accept>${words.proposal.accept}</button>`) : NOTHING}
    ${isRow ? NOTHING : html`<a class="quiet small" href="${target}" data-comment>${words.proposal.change}</a>`}
    ${deedForm(shown, { deed: 'proposal-rejected', item: item.id }, html`<button class="quiet small">${words.proposal.reject}</button>`)}
  </div>`;
}
