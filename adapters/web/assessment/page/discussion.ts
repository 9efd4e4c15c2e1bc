import type { Evidence } from '../../../../src/domain/assessment.js';
import { html, type Html, NOTHING, safeUrl } from '../../html.js';
import { isOpen, type SeenItem, type Shown } from '../shown.js';
import { quoted } from './proposal.js';
import { deedForm, textField } from './form.js';
import { whoAndWhen, written } from './small.js';

/** What an answer rests on, and what people say of it. */
export function evidenceSection(seen: SeenItem, shown: Shown): Html {
  const { item, state } = seen;
  const { discuss: words } = shown.words;
  return html`<section class="side-part" id="evidence-${item.id}" aria-labelledby="evidence-title">
    <h3 id="evidence-title">${words.evidence}</h3>
    ${state.evidence.length === 0 ? html`<p class="none">${words.noEvidence}</p>` : NOTHING}
    <ul role="list" class="pieces">
      ${state.evidence.map(
        (each) =>
          html`<li>
            ${piece(each, shown)}
            <p class="small-print">${whoAndWhen(each, shown.look.language)}</p>
          </li>`,
      )}
    </ul>
    ${isOpen(shown) ? evidenceForms(seen, shown) : NOTHING}
  </section>`;
}

export function piece(evidence: Evidence, shown: Shown): Html {
  const { kind, text } = evidence;
  switch (kind) {
    case 'quote':
      return html`${quoted({ ...evidence, start: 0, end: 0 }, shown)}
      ${evidence.document === undefined ? NOTHING : html`<p class="small-print"><bdi>${evidence.document}</bdi></p>`}`;
    case 'link': {
      const href = safeUrl(text);
      return href === undefined
        ? written(text)
        : html`<p class="written">
            <a href="${href}" target="_blank" rel="noopener noreferrer nofollow"
              >${text}<span class="visually-hidden"> (${shown.strings.opensTab})</span></a
            >
          </p>`;
    }
    case 'statement':
      return html`${written(text)}
        <p class="small-print">${shown.strings.checklist.stated}</p>`;
    default:
      return kind satisfies never;
  }
}

function evidenceForms({ item }: SeenItem, shown: Shown): Html {
  const { discuss: words } = shown.words;
  const link = { deed: 'evidence-link', item: item.id };
  const statement = { deed: 'evidence-statement', item: item.id };
  return html`<details class="adding" id="adding-${item.id}">
    <summary>${words.addEvidence}</summary>
    ${deedForm(
      shown,
      link,
      html`${textField(shown, { ...link, name: 'text', label: words.link, rows: 1 })}
        <button class="quiet small">${words.addLink}</button>`,
    )}
    ${deedForm(
      shown,
      statement,
      html`${textField(shown, { ...statement, name: 'text', label: words.statement })}
        <button class="quiet small">${words.addStatement}</button>`,
    )}
  </details>`;
}

export function commentSection(seen: SeenItem, shown: Shown): Html {
  const { item, state } = seen;
  const { discuss: words } = shown.words;
  const form = { deed: 'commented', item: item.id };
  return html`<section class="side-part" aria-labelledby="comments-title">
    <h3 id="comments-title">${words.comments}</h3>
    <ul role="list" class="pieces">
      ${state.comments.map(
        (each) =>
          html`<li>
            ${written(each.text)}
            <p class="small-print">${whoAndWhen(each, shown.look.language)}</p>
          </li>`,
      )}
    </ul>
    ${
      isOpen(shown)
        ? deedForm(
            shown,
            form,
            html`${textField(shown, { ...form, name: 'text', label: words.addComment, rows: 2 })}
              <button class="quiet small">${words.send}</button>`,
          )
        : NOTHING
    }
  </section>`;
}
