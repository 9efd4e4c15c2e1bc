import { word } from './page.js';

/** What the server says: a part of a page, or in words why not. */
export type Answered =
  | { readonly kind: 'part'; readonly content: DocumentFragment }
  | { readonly kind: 'refused'; readonly words: string };

const HEADERS = { 'gender-desk-fragment': '1' };
/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 120_000;

/** Asks the server for a part of a page. Never rejects: what goes wrong comes back in words. */
export async function fetchPart(path: string, fields?: Record<string, string>): Promise<Answered> {
  const signal = AbortSignal.timeout(PATIENCE);
  const request: RequestInit =
    fields === undefined
      ? { headers: HEADERS, signal }
      : { method: 'POST', headers: HEADERS, body: new URLSearchParams(fields), signal };
  try {
    return await read(await fetch(path, request));
  } catch {
    return { kind: 'refused', words: word('unreachable') };
  }
}

async function read(response: Response): Promise<Answered> {
  if (response.status === 204) return { kind: 'part', content: new DocumentFragment() };
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && type.startsWith('text/html')) return { kind: 'part', content: toPart(text) };
  const isWords = type.startsWith('text/plain') && text !== '';
  return { kind: 'refused', words: isWords ? text : word('unreachable') };
}

/** The server escapes every text, and the page's policy lets no markup run a script. */
function toPart(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}
