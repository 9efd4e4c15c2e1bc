import type { Response } from 'express';
import type { Html } from './html.js';
import type { Asset } from './assets.js';
import { FRAGMENT_HEADER } from './routes.js';

/** Sends a whole page. Browsers may keep it to go back to, and ask again before they show it anew. */
export function sendPage(response: Response, page: string, status = 200): void {
  response
    .status(status)
    .set('Cache-Control', 'private, no-cache')
    .vary(FRAGMENT_HEADER)
    .type('html')
    .send(page);
}

/** Sends a part of a page to the page's own script. */
export function sendFragment(response: Response, fragment: Html, status = 200): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .vary(FRAGMENT_HEADER)
    .type('html')
    .send(fragment.markup);
}

/** Sends a refusal in words to the page's own script. */
export function sendWords(response: Response, words: string, status: number): void {
  response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(words);
}

/** Says that it is done. */
export function sendNothing(response: Response): void {
  response.status(204).end();
}

/** Sends a browser on after a form, so that a reload posts nothing again. */
export function sendOn(response: Response, path: string): void {
  response.redirect(303, path);
}

export function sendAsset(response: Response, { type, content }: Asset): void {
  response.set('Cache-Control', 'no-cache').type(type).send(content);
}
