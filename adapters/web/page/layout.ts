import { html, type Html, NOTHING } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { header, type HeaderParts } from './header.js';
import type { Appearance } from './view.js';

export interface LayoutParts extends HeaderParts {
  readonly title: string;
  readonly main: Html;
  /** What stands outside the main part: dialogs and templates. */
  readonly after?: Html;
  /** Where the skip link leads. */
  readonly target: string;
  /** The page's script, where it has one that exists; without it the page works by forms alone. */
  readonly script?: 'main' | 'assessment' | 'list' | undefined;
  /** Whether the page needs more room than a text. */
  readonly isWide?: boolean;
  readonly state?: 'empty' | 'open';
}

/** A whole page as it is sent. */
export function layout(parts: LayoutParts, appearance: Appearance, strings: WebStrings): string {
  const { language, theme } = appearance;
  const page = html`<html
    lang="${language}"
    ${theme === undefined ? NOTHING : html` data-theme="${theme}"`}
  >
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${parts.title}</title>
      <link rel="icon" type="image/svg+xml" href="${ROUTES.icon}" />
      <link rel="stylesheet" href="${ROUTES.style}" />
      ${parts.script === undefined ? NOTHING : html`<script type="module" src="${ROUTES.client}/${parts.script}.js"></script>`}
    </head>
    <body data-state="${parts.state ?? 'open'}" class="${parts.isWide ? 'wide' : ''}">
      <a class="skip" href="#${parts.target}">${strings.skip}</a>
      ${header(parts, appearance, strings)}
      <main>${parts.main}</main>
      ${parts.after ?? NOTHING}
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
