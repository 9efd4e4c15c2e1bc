/** The element of an id; the server always sends it. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no #${id}`);
}

type Words = 'working' | 'answered' | 'copied' | 'copyFailed' | 'unreachable' | 'saved' | 'changed';

/** A sentence of the page's language. */
export function word(name: Words): string {
  return element('words', HTMLElement).dataset[name] ?? '';
}

/** Says something to a screen reader when it has nothing else to say. */
export function announce(text: string): void {
  element('status', HTMLElement).textContent = text;
}
