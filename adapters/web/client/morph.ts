import { isTyped } from './drafts.js';

/**
 * Makes an element what a fresh one is, touching only what differs: focus, what is typed and what is unfolded stay. With
 * `keeps`, what a form came to stays too until the person acts again.
 */
export function morph(old: Element, fresh: Element, keeps: boolean): void {
  const active = document.activeElement;
  morphElement(old, fresh, keeps);
  if (document.activeElement !== active && active?.id)
    document.getElementById(active.id)?.focus({ preventScroll: true });
}

function morphElement(old: Element, fresh: Element, keeps: boolean): void {
  if (old instanceof HTMLTextAreaElement && fresh instanceof HTMLTextAreaElement) {
    morphField(old, fresh);
    return;
  }
  if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
    morphInput(old, fresh);
    return;
  }
  morphAttributes(old, fresh);
  morphChildren(old, fresh, keeps);
}

/** What is typed stays; what the server put there changes with it. */
function morphField(old: HTMLTextAreaElement, fresh: HTMLTextAreaElement): void {
  if (isTyped(old)) return;
  morphAttributes(old, fresh);
  old.defaultValue = fresh.defaultValue;
  old.value = fresh.value;
}

function morphInput(old: HTMLInputElement, fresh: HTMLInputElement): void {
  if (old.type === 'checkbox' || old.type === 'file') return;
  if (old.type !== 'hidden' && (isTyped(old) || old === document.activeElement)) return;
  morphAttributes(old, fresh);
  old.value = fresh.value;
}

function morphAttributes(old: Element, fresh: Element): void {
  const isFolded = old instanceof HTMLDetailsElement;
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !(isFolded && name === 'open')) old.removeAttribute(name);
}

function morphChildren(old: Element, fresh: Element, keeps: boolean): void {
  const ids = new Set([...fresh.children].map(({ id }) => id));
  for (const child of [...old.children])
    if (child.id !== '' && !ids.has(child.id) && !isKept(child, keeps)) child.remove();
  let at: ChildNode | null = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    while (at !== null && isKept(at, keeps)) at = at.nextSibling;
    const match = findMatch(old, at, child);
    if (match === undefined) {
      old.insertBefore(child, at);
      continue;
    }
    at = clearTo(old, at, match);
    morphNode(match, child, keeps);
  }
  removeFrom(at, keeps);
}

/** What a form came to, until the person acts again. */
function isKept(node: Node, keeps: boolean): boolean {
  return keeps && node instanceof HTMLElement && 'keep' in node.dataset;
}

/** The node that stands for a fresh one: of the same id, or else the next of its kind that has none. */
function findMatch(old: Element, at: ChildNode | null, fresh: ChildNode): ChildNode | undefined {
  if (fresh instanceof Element && fresh.id !== '')
    return [...old.children].find(
      ({ id, nodeName }) => id === fresh.id && nodeName === fresh.nodeName,
    );
  for (let each = at; each !== null; each = each.nextSibling)
    if (each.nodeName === fresh.nodeName && !(each instanceof Element && each.id !== ''))
      return each;
  return undefined;
}

/** Brings a match to its place without moving it, where nothing before it is still needed; returns what comes after it. */
function clearTo(old: Element, at: ChildNode | null, match: ChildNode): ChildNode | null {
  const between: ChildNode[] = [];
  for (let each = at; each !== null && each !== match; each = each.nextSibling) between.push(each);
  const reaches = between.length === 0 || between.at(-1)?.nextSibling === match;
  const isFree = between.every((each) => !(each instanceof Element && each.id !== ''));
  if (reaches && isFree) {
    for (const each of between) each.remove();
    return match.nextSibling;
  }
  old.insertBefore(match, at);
  return at;
}

function morphNode(old: ChildNode, fresh: ChildNode, keeps: boolean): void {
  if (old instanceof Element && fresh instanceof Element) morphElement(old, fresh, keeps);
  else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
}

function removeFrom(first: ChildNode | null, keeps: boolean): void {
  for (let each = first; each !== null;) {
    const next: ChildNode | null = each.nextSibling;
    if (!isKept(each, keeps)) each.remove();
    each = next;
  }
}
