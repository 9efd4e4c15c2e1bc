import { element } from './page.js';

export const form = element('composer', HTMLFormElement);
export const field = element('question', HTMLTextAreaElement);
export const exchanges = element('exchanges', HTMLElement);
const refusal = element('refusal', HTMLElement);

/** Shows what went wrong, beside the question; nothing hides it. */
export function showRefusal(text: string): void {
  refusal.textContent = text;
  refusal.hidden = text === '';
}

/** Whether anything was asked yet. */
export function setState(state: 'empty' | 'open'): void {
  document.body.dataset.state = state;
}
