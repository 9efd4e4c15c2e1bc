import { word } from './page.js';

/** What the server says: a part of a page, or in words why not. */
export type Answered =
  | { readonly kind: 'part'; readonly content: DocumentFragment }
  | { readonly kind: 'refused'; readonly words: string };

const HEADERS = { 'gender-desk-fragment': '1' };
/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 120_000;

/** Asks the server for a part of a page. Never rejects: what goes wrong comes back in words. */
export async function fetchPart(
  path: string,
  fields?: Record<string, string>,
  more: Record<string, string> = {},
): Promise<Answered> {
  const signal = AbortSignal.timeout(PATIENCE);
  const headers = { ...HEADERS, ...more };
  const request: RequestInit =
    fields === undefined
      ? { headers, signal }
      : { method: 'POST', headers, body: new URLSearchParams(fields), signal };
  try {
    return await read(await fetch(path, request));
  } catch {
    return { kind: 'refused', words: word('unreachable') };
  }
}

/** A view of an assessment, or in words why there is none. */
export type View =
  | {
      readonly kind: 'view';
      readonly content: HTMLElement;
      readonly title: string;
      /** Whether what was sent was done; otherwise the view says why not. */
      readonly isDone: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** Asks for a view, or sends a form and asks for what it came to. Never rejects. */
export async function fetchView(path: string, body?: FormData | URLSearchParams): Promise<View> {
  const signal = AbortSignal.timeout(PATIENCE);
  const request: RequestInit =
    body === undefined
      ? { headers: HEADERS, signal }
      : { method: 'POST', headers: HEADERS, body, signal };
  try {
    return await readView(await fetch(path, request));
  } catch {
    return { kind: 'refused', words: word('unreachable') };
  }
}

async function readView(response: Response): Promise<View> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const content = type.startsWith('text/html') ? toPart(text).firstElementChild : null;
  if (content instanceof HTMLElement)
    return { kind: 'view', content, title: content.dataset.title ?? '', isDone: response.ok };
  const isWords = type.startsWith('text/plain') && text !== '';
  return { kind: 'refused', words: isWords ? text : word('unreachable') };
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
