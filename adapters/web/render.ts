import type { Block, CitationItem, CitedText, Reply } from '../../src/domain/reply.js';
import type { Language } from '../../src/domain/language.js';
import { html, type Html, NOTHING, safeUrl } from './html.js';
import { icon } from './page/icons.js';
import { renderChoices } from './render-choices.js';
import { passageHref } from './routes.js';
import type { WebStrings } from './strings.js';
import { typeset } from './typeset.js';

/** Notices that change what an answer is worth; the others only say how it was made. */
const WARNINGS: ReadonlySet<string> = new Set(['status', 'unverified', 'dated']);

/** What the blocks of one reply are drawn with. */
interface Drawing {
  readonly language: Language;
  readonly strings: WebStrings;
  readonly sources: ReadonlyMap<number, CitationItem>;
  /** What paragraphs say, so that a label need not say it again. */
  readonly said: ReadonlySet<string>;
}

/** A reply as HTML. Pure; `strings` are those of the reply's language. */
export function renderReply(reply: Reply, strings: WebStrings): Html {
  const items = reply.blocks.flatMap((block) => (block.kind === 'citations' ? block.items : []));
  const drawing: Drawing = {
    language: reply.language,
    strings,
    sources: new Map(items.map((item) => [item.number, item])),
    said: new Set(
      reply.blocks.map((block) => (block.kind === 'paragraph' ? block.content.text : '')),
    ),
  };
  return html`${inReadingOrder(reply.blocks).map((block) => renderBlock(block, drawing))}`;
}

/** What qualifies an answer stands before its sources, where it is read with the answer. */
function inReadingOrder(blocks: readonly Block[]): readonly Block[] {
  const warnings = blocks.filter(isWarning);
  const others = blocks.filter((block) => !isWarning(block));
  const sources = others.findIndex(({ kind }) => kind === 'citations');
  if (sources < 0) return blocks;
  return [...others.slice(0, sources), ...warnings, ...others.slice(sources)];
}

function isWarning(block: Block): boolean {
  return block.kind === 'notice' && WARNINGS.has(block.code);
}

function renderBlock(block: Block, drawing: Drawing): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'paragraph':
      return block.role === 'note'
        ? renderNote(block.content, drawing)
        : html`<p>${renderCited(block.content, drawing)}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'quote':
      return html`<figure class="quoted">
        <blockquote dir="auto">${block.text}</blockquote>
        <figcaption>${block.place}</figcaption>
      </figure>`;
    case 'progress':
      return renderProgress(block.done, block.of, block.text);
    case 'table':
      return renderTable(block.label, block.columns, block.rows);
    case 'citations':
      return renderCitations(block.items, drawing);
    case 'choices':
      return renderChoices(block, drawing.language, drawing.said.has(block.label));
    case 'link':
      return html`<p>${renderLink(block.label, block.url, drawing.strings)}</p>`;
    case 'notice':
      return renderNotice(block.code, block.text);
    case 'attachment':
      return html`<p>${block.label}</p>`;
    default:
      return block satisfies never;
  }
}

/** What the desk adds about a text, set apart from what the text says. */
function renderNote(content: CitedText, drawing: Drawing): Html {
  return html`<div class="note" role="note">
    <p>
      <strong class="note-label">${drawing.strings.note}</strong> ${renderCited(content, drawing)}
    </p>
  </div>`;
}

function renderCited({ text, citations }: CitedText, drawing: Drawing): Html {
  return html`${typeset(text, drawing.language)}${citations.map((number) => renderMark(number, text, drawing))}`;
}

/** `[1]`, which opens the passage with the sentence in it. */
function renderMark(number: number, text: string, { language, strings, sources }: Drawing): Html {
  const item = sources.get(number);
  if (item === undefined) return html`&nbsp;<span class="mark">[${number}]</span>`;
  const { title, locator, passage, quote } = item;
  const href = passageHref(passage, language, [text, quote]);
  const label = strings.citation({ number, title, locator });
  return html`&nbsp;<a class="mark" href="${href}" data-passage aria-label="${label}"
      >[${number}]</a
    >`;
}

function renderCitations(items: readonly CitationItem[], drawing: Drawing): Html {
  return html`<div class="sources">
    <h3>${drawing.strings.sources}</h3>
    <ol role="list">
      ${items.map((item) => renderCitation(item, drawing))}
    </ol>
  </div>`;
}

function renderCitation(item: CitationItem, { language, strings }: Drawing): Html {
  const href = passageHref(item.passage, language, [item.quote]);
  const official = item.url === undefined ? undefined : safeUrl(item.url);
  return html`<li class="source">
    <span class="source-number" aria-hidden="true">${item.number}</span>
    <div>
      <a class="source-title" href="${href}" data-passage
        ><span class="visually-hidden">${item.number}. </span>${item.title}<span
          class="source-place"
          >, ${item.locator}</span
        ></a
      >
      <p class="source-facts">
        <span class="chip status-${item.status}">${item.statusLabel}</span>
        <span class="chip origin-${item.origin}">${item.originLabel}</span
        >${official === undefined ? NOTHING : html` ${renderLink(strings.official, official, strings)}`}
      </p>
    </div>
  </li>`;
}

function renderProgress(done: number, of: number, text: string): Html {
  return html`<p class="progress">
    <progress value="${done}" max="${Math.max(of, 1)}" aria-label="${text}"></progress>
    <span aria-hidden="true">${text}</span>
  </p>`;
}

function renderTable(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Html {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What a reader must know; a text that no longer stands more than anything. */
function renderNotice(code: string, text: string): Html {
  const weight = WARNINGS.has(code) ? 'warning' : 'remark';
  return html`<p class="notice ${weight}">${icon(weight)}<span>${text}</span></p>`;
}

/** A link to an official page; only its label where the address is not one of the web. */
export function renderLink(label: string, url: string, strings: WebStrings): Html {
  const href = safeUrl(url);
  if (href === undefined) return html`<span>${label}</span>`;
  return html`<a class="official" href="${href}" target="_blank" rel="noopener noreferrer"
    >${label}${icon('outward')}<span class="visually-hidden"> (${strings.opensTab})</span></a
  >`;
}
