import { html, type Html, NOTHING } from '../../html.js';
import {
  allItems,
  hasOpenProposal,
  isHidden,
  isOpen,
  isToCorrect,
  isUnanswered,
  type SeenItem,
  type Shown,
} from '../shown.js';
import { type Filter, FILTERS, viewPath } from '../view-state.js';
import { answerButtons, answerComment, currentAnswer, deedOn } from './answer-form.js';
import { dueDay } from './care.js';
import { deedForm } from './form.js';
import { proposalForms, quoted, suggestion } from './proposal.js';
import { roundPanel } from './round.js';
import { toldHere } from './told.js';

/** All questions by section, to be answered where they stand. */
export function tableView(shown: Shown): Html {
  const { words, opened, at } = shown;
  const items = allItems(shown);
  // What a form came to is said in the row, which is there even when it no longer fits.
  const chosen = items.filter(
    (seen) => fits(at.filter, seen, shown) || shown.told?.item === seen.item.id,
  );
  const sections = opened.checklist.sections
    .map((section) => ({ section, own: chosen.filter(({ item }) => item.section === section) }))
    .filter(({ own }) => own.length > 0);
  return html`<div class="table-view">
    ${filters(items, shown)} ${roundPanel(shown)} ${toldHere(shown)}
    ${sections.length === 0 ? html`<p class="none">${words.table.empty}</p>` : NOTHING}
    ${sections.map(({ section, own }) => sectionRows(section, own, shown))}
  </div>`;
}

function fits(filter: Filter, seen: SeenItem, { viewer }: Shown): boolean {
  const { assignee } = seen.state;
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isUnanswered(seen);
    case 'mine':
      return (
        assignee !== undefined &&
        (assignee.id === viewer.id || assignee.name.toLowerCase() === viewer.name?.toLowerCase())
      );
    case 'correct':
      return isToCorrect(seen);
    case 'proposed':
      return hasOpenProposal(seen);
    default:
      return filter satisfies never;
  }
}

function filters(items: readonly SeenItem[], shown: Shown): Html {
  const { words, opened, at } = shown;
  return html`<nav class="filters" aria-label="${words.table.filters}">
    ${FILTERS.map((filter) => {
      const count = items.filter((seen) => fits(filter, seen, shown)).length;
      const href = viewPath(opened.state.id, { ...at, filter });
      return html`<a
        class="filter"
        href="${href}"
        data-go
        ${filter === at.filter ? html` aria-current="true"` : NOTHING}
        >${words.table[filter]} <span class="count">${count}</span></a
      >`;
    })}
  </nav>`;
}

function sectionRows(section: string, own: readonly SeenItem[], shown: Shown): Html {
  const title = shown.checklist.sections[section] ?? section;
  return html`<section class="rows" id="section-${section}" aria-label="${title}">
    <div class="rows-head">
      <h2>${title}</h2>
      ${acceptAll(section, own, shown)}
    </div>
    <ul role="list">
      ${own.map((seen) => row(seen, shown))}
    </ul>
  </section>`;
}

/** Accepts what the document proposes for a section, as each item is now. */
function acceptAll(section: string, own: readonly SeenItem[], shown: Shown): Html {
  const acceptable = own.filter(
    (seen) => hasOpenProposal(seen) && seen.offered.includes(seen.state.proposal!.proposal.answer),
  );
  if (acceptable.length === 0 || !isOpen(shown)) return NOTHING;
  const items = acceptable.map(({ item, state }) => `${item.id}:${state.version}`).join(' ');
  return deedForm(
    shown,
    { deed: 'accept-all', fields: { items }, mark: section },
    html`<button class="quiet small" data-accept-all>
      ${shown.words.table.accept({ count: acceptable.length })}
    </button>`,
  );
}

function row(seen: SeenItem, shown: Shown): Html {
  const { item } = seen;
  const { checklist, opened, at } = shown;
  const href = viewPath(opened.state.id, { ...at, view: 'one', item: item.id });
  return html`<li class="row ${seen.isSettled ? 'settled' : ''}" id="row-${item.id}">
    <div class="row-question">
      <span class="item-id">${item.id}</span>
      <h3><a href="${href}" data-go>${checklist.items[item.id]?.question ?? item.id}</a></h3>
    </div>
    <div class="row-answer">
      ${toldHere(shown, item.id)}
      ${seen.isSettled ? settledRow(seen, shown) : currentAnswer(seen, shown)}
      ${seen.isSettled || !isOpen(shown) ? NOTHING : rowForm(seen, shown)} ${rowCare(seen, shown)}
    </div>
    <div class="row-proposal">${rowProposal(seen, shown)}</div>
  </li>`;
}

function settledRow({ standing }: SeenItem, { strings, checklist }: Shown): Html {
  const { answer, rule } = standing;
  return html`<p>
    ${answer === undefined ? NOTHING : html`<span class="answer-tag answer-${answer}">${strings.checklist.answer[answer]}</span>`}
    <span class="who">${rule === undefined ? '' : (checklist.reasons[rule.reason] ?? '')}</span>
  </p>`;
}

function rowForm(seen: SeenItem, shown: Shown): Html {
  const { id } = seen.item;
  const { words, draft } = shown;
  const hasDraft = draft?.deed === 'answered' && draft.item === id;
  return deedForm(
    shown,
    deedOn(seen, 'answered', 'row-form'),
    html`${answerButtons(seen, shown, { label: `${words.item.answer}, ${id}` })}
      <details class="row-comment" id="comment-${id}" ${hasDraft ? html` open` : NOTHING}>
        <summary>${words.table.saySomething}</summary>
        ${answerComment(seen, shown, true)}
      </details>`,
  );
}

function rowCare(seen: SeenItem, shown: Shown): Html {
  const { assignee, due } = seen.state;
  if (assignee === undefined && due === undefined) return NOTHING;
  return html`<p class="small-print">
    ${assignee === undefined ? NOTHING : html`<bdi>${assignee.name}</bdi>`}
    ${due === undefined ? NOTHING : html`<span aria-hidden="true">·</span> ${shown.words.discuss.due} ${dueDay(seen, shown)}`}
  </p>`;
}

function rowProposal(seen: SeenItem, shown: Shown): Html {
  const held = seen.state.proposal;
  if (held === undefined) return NOTHING;
  const { proposal, state } = held;
  if (state !== 'open' && !isHidden(shown))
    return html`<p class="none">${shown.words.proposal[state]}</p>`;
  return html`${suggestion(proposal, shown)}
  ${proposal.quotes.slice(0, 1).map((quote) => quoted(quote, shown))}
  ${state === 'open' ? proposalForms(seen, shown, true) : NOTHING}`;
}
