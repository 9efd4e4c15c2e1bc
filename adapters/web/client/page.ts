/** The element of an id; the server always sends it. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no #${id}`);
}

export const form = element('composer', HTMLFormElement);
export const field = element('question', HTMLTextAreaElement);
export const exchanges = element('exchanges', HTMLElement);
const refusal = element('refusal', HTMLElement);
const status = element('status', HTMLElement);

type Words = 'working' | 'answered' | 'copied' | 'copyFailed' | 'unreachable';

/** A sentence of the page's language. */
export function word(name: Words): string {
  return element('words', HTMLElement).dataset[name] ?? '';
}

/** Says something to a screen reader when it has nothing else to say. */
export function announce(text: string): void {
  status.textContent = text;
}

/** Shows what went wrong, beside the question; nothing hides it. */
export function showRefusal(text: string): void {
  refusal.textContent = text;
  refusal.hidden = text === '';
}

/** Whether anything was asked yet. */
export function setState(state: 'empty' | 'open'): void {
  document.body.dataset.state = state;
}
