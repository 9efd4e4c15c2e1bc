import { html } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import type { Appearance } from '../page/view.js';
import type { TabWords } from './tab.js';

/** The page that Teams shows: nothing of anybody until the script brings Teams' word for who is there. */
export function tabPage({ language }: Appearance, words: TabWords, { name }: WebStrings): string {
  const page = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${words.title} · ${name}</title>
      <base target="_blank" />
      <link rel="icon" type="image/svg+xml" href="${ROUTES.icon}" />
      <link rel="stylesheet" href="${ROUTES.style}" />
      <script defer src="${ROUTES.teamsLibrary}"></script>
      <script type="module" src="${ROUTES.client}/teams.js"></script>
    </head>
    <body class="teams">
      <main>
        <div id="own" aria-live="polite"><p>${words.signingIn}</p></div>
        <noscript><p>${words.failed}</p></noscript>
      </main>
      <p
        id="words"
        hidden
        data-unreachable="${words.failed}"
        data-outside="${words.outside}"
        data-path="${ROUTES.teamsView}"
      ></p>
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
