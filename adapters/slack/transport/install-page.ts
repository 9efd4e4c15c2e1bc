import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLanguage, type Language } from '../../../src/domain/language.js';
import type { SlackWords } from '../words.js';

/** What became of installing. */
export type InstallOutcome =
  | { readonly kind: 'done'; readonly workspace: string }
  | { readonly kind: 'refused' | 'expired' | 'failed' };

const STATUS = { done: 200, refused: 403, expired: 400, failed: 502 } as const;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // The address holds a code.
  'Referrer-Policy': 'no-referrer',
} as const;

/** Says in the language of the browser what became of installing. */
export function sendInstallPage(
  request: IncomingMessage,
  response: ServerResponse,
  outcome: InstallOutcome,
  wordsOf: (language: Language) => SlackWords,
): void {
  const language = languageOf(request);
  const { install } = wordsOf(language);
  const text =
    outcome.kind === 'done'
      ? install.done({ workspace: outcome.workspace })
      : install[outcome.kind];
  response.writeHead(STATUS[outcome.kind], HEADERS);
  response.end(page(language, install.title, text));
}

/** The first language of the browser that the desk has. */
function languageOf({ headers }: IncomingMessage): Language {
  const wanted = (headers['accept-language'] ?? '').split(',');
  return wanted.map((each) => each.trim().slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

function page(language: Language, title: string, text: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
</main>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
