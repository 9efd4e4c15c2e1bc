import type { DocumentWarning } from '../../../../src/domain/project-document.js';
import { html, type Html, NOTHING } from '../../html.js';
import { icon } from '../../page/icons.js';
import { allItems, hasOpenProposal, isOpen, type SeenItem, type Shown } from '../shown.js';
import { worded } from '../strings.js';
import { assessmentPath, toQuery, viewPath } from '../view-state.js';
import { hiddenFields } from './form.js';
import { nameLink } from './name-page.js';
import { proposalForms, quoted, suggestion } from './proposal.js';
import { toldHere } from './told.js';

/** Where a project document is given, and what it says. */
export function documentView(shown: Shown): Html {
  const { words } = shown;
  return html`<section class="document-view" aria-labelledby="document-title">
    <h2 id="document-title" tabindex="-1" data-focus>${words.document.title}</h2>
    <p class="lead">${words.document.lead}</p>
    ${toldHere(shown)} ${warnings(shown)} ${isOpen(shown) ? uploadForm(shown) : NOTHING}
    ${proposals(shown)}
  </section>`;
}

/** A file is not sent along with a name that is still missing: the name comes first. */
function uploadForm(shown: Shown): Html {
  const { words, viewer, opened, at } = shown;
  if (viewer.name === undefined)
    return html`<p class="panel">${words.document.nameFirst} ${nameLink(shown)}</p>`;
  return html`<form
    id="form-document"
    class="upload"
    method="post"
    enctype="multipart/form-data"
    action="${assessmentPath(opened.state.id)}/document"
    data-live
    data-upload
  >
    ${hiddenFields({ at: toQuery(at), message: shown.newMessage() })}
    <div class="drop" data-drop>
      <label for="document-file">${words.document.drop}</label>
      <input
        id="document-file"
        type="file"
        name="file"
        required
        accept=".pdf,.docx,.html,.htm,.md,.markdown,.txt"
        aria-describedby="document-formats"
      />
      <p class="field-hint" id="document-formats">${words.document.formats}</p>
      <button class="strong">${words.document.send}</button>
    </div>
    <p class="reading" role="status" hidden>
      <progress></progress><span>${words.document.reading}</span>
    </p>
  </form>`;
}

function warnings({ warnings: found = [], words, ...rest }: Shown): Html {
  if (found.length === 0) return NOTHING;
  const shown = { words, ...rest };
  return html`<section class="panel warnings" id="warnings" data-keep>
    <h3>${words.document.warnings}</h3>
    <ul role="list">
      ${found.map(
        (warning) =>
          html`<li>
            <p>
              ${icon('warning')}<span
                >${worded(rest.strings.documentWarnings[warning.code], factsOf(warning))}</span
              >
            </p>
            ${warning.code === 'little-text' ? NOTHING : quoted(warning.quote, shown)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function factsOf(warning: DocumentWarning): Readonly<Record<string, string>> {
  switch (warning.code) {
    case 'outdated-instrument':
      return { instrument: warning.instrument };
    case 'annex-missing':
      return { annex: warning.annex };
    case 'instruction-ignored':
    case 'little-text':
      return {};
    default:
      return warning satisfies never;
  }
}

/** What was proposed, in the order of the questions, whatever came of it. */
function proposals(shown: Shown): Html {
  const { words, opened, at } = shown;
  const held = allItems(shown).filter(({ state }) => state.proposal !== undefined);
  if (held.length === 0) return html`<p class="none">${words.document.none}</p>`;
  const isSpoken = ({ state }: SeenItem): boolean =>
    (state.proposal?.proposal.quotes ?? []).length > 0;
  const spoken = held.filter(isSpoken);
  const silent = held.filter((seen) => !isSpoken(seen));
  const open = held.filter(hasOpenProposal).length;
  const path = (view: 'profile' | 'table'): string =>
    viewPath(opened.state.id, { ...at, view, filter: view === 'table' ? 'proposed' : 'all' });
  const names = [...new Set(held.map(({ state }) => state.proposal?.document ?? ''))];
  return html`<h3>${words.document.proposals}</h3>
    <p class="small-print">${words.document.done({ document: names.join(', '), count: open })}</p>
    <p class="buttons-line">
      <a class="quiet small" href="${path('table')}" data-go>${words.document.toTable}</a>
      <a class="quiet small" href="${path('profile')}" data-go>${words.document.toProfile}</a>
    </p>
    ${proposalList(spoken, shown)}
    ${
      silent.length === 0
        ? NOTHING
        : html`<details
            class="silent"
            id="silent"
            ${silent.some(({ item }) => item.id === shown.told?.item) ? html` open` : NOTHING}
          >
            <summary>${words.document.silent} <span class="count">${silent.length}</span></summary>
            ${proposalList(silent, shown)}
          </details>`
    }`;
}

function proposalList(held: readonly SeenItem[], shown: Shown): Html {
  return html`<ul role="list" class="proposals">
    ${held.map((seen) => html`<li id="proposal-${seen.item.id}">${proposalOf(seen, shown)}</li>`)}
  </ul>`;
}

function proposalOf(seen: SeenItem, shown: Shown): Html {
  const { item, state } = seen;
  const { proposal, state: decision } = state.proposal!;
  const href = viewPath(shown.opened.state.id, { ...shown.at, view: 'one', item: item.id });
  return html`<h4>
      <span class="item-id">${item.id}</span>
      <a href="${href}" data-go>${shown.checklist.items[item.id]?.question ?? item.id}</a>
    </h4>
    ${suggestion(proposal, shown)}
    ${proposal.quotes.slice(0, 1).map((quote) => quoted(quote, shown))}
    ${decision === 'open' ? proposalForms(seen, shown, true) : html`<p class="none">${shown.words.proposal[decision]}</p>`}
    ${toldHere(shown, item.id)}`;
}
