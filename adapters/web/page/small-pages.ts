import { html, type Html } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { icon } from './icons.js';
import { layout } from './layout.js';
import type { Appearance } from './view.js';

const SETTINGS = 'settings';

/** A passage by itself, for whoever opens it without the page's script. */
export function passagePage(
  passage: Html,
  path: string,
  look: Appearance,
  words: WebStrings,
): string {
  return smallPage(passage, { title: words.passage.label, path }, look, words);
}

/** Asks whether to forget the conversation, for whoever has no script. */
export function anewPage(look: Appearance, words: WebStrings): string {
  const { title, text, confirm } = words.anew;
  const main = html`<h1>${title}</h1>
    <p>${text}</p>
    <form method="post" action="${ROUTES.anew}"><button class="strong">${confirm}</button></form>`;
  return smallPage(main, { title, path: ROUTES.anew }, look, words);
}

/** Why a request was refused. */
export function refusalPage(text: string, look: Appearance, words: WebStrings): string {
  const main = html`<h1>${words.refusalTitle}</h1>
    <p>${text}</p>`;
  return smallPage(main, { title: words.refusalTitle, path: ROUTES.page }, look, words);
}

export interface SmallPage {
  readonly title: string;
  /** Where the page is, to come back to after a change of settings. */
  readonly path: string;
  /** Where the link at its end leads; the conversation unless another is named. */
  readonly back?: { readonly path: string; readonly label: string };
}

export function smallPage(
  content: Html,
  { title, path, back = { path: ROUTES.page, label: '' } }: SmallPage,
  look: Appearance,
  words: WebStrings,
): string {
  const parts = {
    title: `${title} · ${words.name}`,
    target: 'content',
    settingsForm: SETTINGS,
    offersAnew: false,
    main: html`<div class="sheet" id="content" tabindex="-1">${content}</div>
      <p class="back">
        <a href="${back.path}">${icon('back')}<span>${back.label || words.passage.back}</span></a>
      </p>
      <form id="${SETTINGS}" method="post" action="${ROUTES.settings}">
        <input type="hidden" name="return" value="${path}" />
      </form>`,
  };
  return layout(parts, look, words);
}
