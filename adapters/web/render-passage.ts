import type { Language } from '../../src/domain/language.js';
import type { Block, Reply } from '../../src/domain/reply.js';
import { html, type Html, NOTHING } from './html.js';
import { renderLink } from './render.js';
import type { WebStrings } from './strings.js';
import { typeset } from './typeset.js';

export const PASSAGE_TITLE = 'passage-title';

/** What the blocks of one passage are drawn with. */
interface Drawing {
  readonly language: Language;
  readonly strings: WebStrings;
  readonly quote: string | undefined;
  readonly level: 'h1' | 'h2';
}

/** A passage to be read whole, with the first of `quotes` that stands in its text highlighted. Pure. */
export function renderPassage(
  reply: Reply,
  quotes: readonly string[],
  strings: WebStrings,
  level: 'h1' | 'h2',
): Html {
  const quote = quotes.find(
    (each) => each !== '' && reply.blocks.some((block) => holds(block, each)),
  );
  const { language } = reply;
  const drawing: Drawing = { language, strings, quote, level };
  const blocks = reply.blocks.map((block) => renderBlock(block, drawing));
  return html`<div class="passage" lang="${language}">${blocks}</div>`;
}

function renderBlock(block: Block, drawing: Drawing): Html {
  const { language, strings, level } = drawing;
  switch (block.kind) {
    case 'heading':
      return renderTitle(block.text, level);
    case 'paragraph':
      return block.role === 'note'
        ? html`<div class="note" role="note">
            <p>
              <strong class="note-label">${strings.note}</strong>
              ${typeset(block.content.text, language)}
            </p>
          </div>`
        : renderText(block.content.text, drawing);
    case 'list':
      return html`<ul class="facts" role="list">
        ${block.items.map(renderFact)}
      </ul>`;
    case 'link':
      return html`<p class="official-page">${renderLink(block.label, block.url, strings)}</p>`;
    case 'notice':
      return html`<p class="official-page">${block.text}</p>`;
    case 'citations':
    case 'choices':
    case 'quote':
    case 'progress':
    case 'table':
    case 'attachment':
      return NOTHING;
    default:
      return block satisfies never;
  }
}

/** `Convention, Art. 4(1) · Length of leave`: the place small, what it is about large. */
function renderTitle(text: string, level: 'h1' | 'h2'): Html {
  const [place = '', ...rest] = text.split(' · ');
  const about = rest.join(' · ');
  const words =
    about === ''
      ? html`${text}`
      : html`<span class="passage-place">${place} <span class="visually-hidden">· </span></span
          >${about}`;
  return level === 'h1'
    ? html`<h1 id="${PASSAGE_TITLE}">${words}</h1>`
    : html`<h2 id="${PASSAGE_TITLE}">${words}</h2>`;
}

function renderText(text: string, { language, strings, quote }: Drawing): Html {
  // The whole text is not a quote in it: nothing would stand out.
  if (quote === undefined || quote === text)
    return html`<blockquote><p>${typeset(text, language)}</p></blockquote>`;
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return html`<blockquote>
      <p>
        ${typeset(text.slice(0, start), language)}<mark>${typeset(quote, language)}</mark>${typeset(text.slice(end), language)}
      </p>
    </blockquote>
    <p class="legend"><span class="swatch" aria-hidden="true"></span>${strings.passage.quoted}</p>`;
}

function renderFact(item: string): Html {
  const colon = item.indexOf(':');
  if (colon < 0) return html`<li>${item}</li>`;
  return html`<li>
    <span class="fact-label">${item.slice(0, colon + 1)}</span>${item.slice(colon + 1)}
  </li>`;
}

function holds(block: Block, quote: string): boolean {
  return block.kind === 'paragraph' && block.role === 'text' && block.content.text.includes(quote);
}
