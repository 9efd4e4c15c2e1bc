import { clearField, returnToField } from './composer.js';
import { showTools } from './copy.js';
import { exchanges, field, form, setState, showRefusal } from './conversation.js';
import { announce, element, word } from './page.js';
import { fetchPart } from './server.js';

let busy = false;

/** Asks without leaving the page, whichever form the question comes from. */
export function startAsking(): void {
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || !('ask' in target.dataset)) return;
    // The settings are sent with the same form to an address of their own.
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    const isTyped = target === form;
    const said = isTyped ? { question: field.value.trim() } : saidBy(submitter);
    const shown = isTyped ? field.value.trim() : labelOf(submitter);
    if (shown !== '' && !busy) void ask(said, shown, isTyped);
  });
}

/** What a button sends: a question, or a command of the desk. */
function saidBy(submitter: HTMLElement | null): Record<string, string> {
  return submitter instanceof HTMLButtonElement ? { [submitter.name]: submitter.value } : {};
}

function labelOf(submitter: HTMLElement | null): string {
  return (submitter?.textContent ?? '').trim();
}

async function ask(said: Record<string, string>, shown: string, isTyped: boolean): Promise<void> {
  setBusy(true);
  showRefusal('');
  if (isTyped) clearField();
  const pending = showPending(shown);
  if (!isTyped || isTouch()) focusOn(pending);
  const answered = await fetchPart('/ask', { ...said, delivery: newDelivery() });
  setBusy(false);
  if (answered.kind === 'part') showAnswer(pending, answered.content);
  else {
    pending.remove();
    if (exchanges.childElementCount === 0) setState('empty');
    returnToField(said.question ?? '');
    showRefusal(answered.words);
    announce('');
  }
}

/** An id of its own for what is sent, so that it is answered once however often it arrives: 128 random bits. */
function newDelivery(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function setBusy(value: boolean): void {
  busy = value;
  exchanges.setAttribute('aria-busy', String(value));
  form.classList.toggle('busy', value);
}

function showPending(question: string): HTMLElement {
  const copy = element('pending', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const pending = copy.querySelector<HTMLElement>('article');
  const title = copy.querySelector('[data-question]');
  if (pending === null || title === null) throw new Error('the page has no #pending');
  title.textContent = question;
  setState('open');
  exchanges.append(copy);
  bringIntoView(pending);
  announce(word('working'));
  return pending;
}

function showAnswer(pending: HTMLElement, content: DocumentFragment): void {
  const exchange = content.querySelector<HTMLElement>('article');
  if (exchange === null) return;
  const hadFocus = pending.contains(document.activeElement);
  pending.replaceWith(exchange);
  showTools(exchange);
  bringIntoView(exchange);
  if (hadFocus) focusOn(exchange);
  const sentences = [...exchange.querySelectorAll('.answer > p:not(.notice), .answer > .note')];
  announce(`${word('answered')} ${sentences.map((each) => each.textContent).join(' ')}`);
}

/** Puts an exchange at the top; the first leaves the header in sight. */
function bringIntoView(exchange: HTMLElement): void {
  if (exchange.previousElementSibling === null) scrollTo({ top: 0 });
  else exchange.scrollIntoView();
}

/** Where the person is when the place they acted in is gone. */
function focusOn(exchange: HTMLElement): void {
  exchange.querySelector<HTMLElement>('.question')?.focus({ preventScroll: true });
}

/** On a touch screen the keyboard would hide the answer. */
function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
