import { clearDrafts, restoreDrafts } from './drafts.js';
import { showTools } from './copy.js';
import { showMoments } from './moments.js';
import { morph } from './morph.js';
import { announce, element, word } from './page.js';
import { fetchView, type View } from './server.js';

/** Counts what the person does, so that what was asked before is not shown after it. */
let turn = 0;
let busy = false;

export function root(): HTMLElement {
  return element('assessment', HTMLElement);
}

export function currentTurn(): number {
  return turn;
}

/** Sends the forms of an assessment and goes from view to view without leaving the page. */
export function startLive(): void {
  prepare(document);
  history.replaceState(null, '', location.href);
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || !('live' in target.dataset)) return;
    // Without a name the server asks for it first, on a page of its own.
    if ('unnamed' in root().dataset) return;
    event.preventDefault();
    if (!busy) void submit(target, submitter);
  });
  document.addEventListener('click', (event) => {
    const path = pathOf(event);
    if (path === undefined) return;
    event.preventDefault();
    void go(path);
  });
  addEventListener('popstate', () => {
    void show(location.pathname + location.search);
  });
}

/** The view a click asks for; undefined when the browser is asked for a new tab or window. */
function pathOf(event: MouseEvent): string | undefined {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!isPlain || !(event.target instanceof Element)) return undefined;
  return event.target.closest('a[data-go]')?.getAttribute('href') ?? undefined;
}

async function go(path: string): Promise<void> {
  if (await show(path)) history.pushState(null, '', path);
}

/** Shows a view; whether it could be had. */
async function show(path: string): Promise<boolean> {
  const asked = ++turn;
  const view = await fetchView(path);
  if (asked !== turn) return false;
  if (view.kind === 'refused') {
    location.assign(path);
    return false;
  }
  put(view, false);
  focusOnTitle();
  return true;
}

async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const asked = ++turn;
  setBusy(form, true);
  const view = await fetchView(form.action, bodyOf(form, submitter));
  setBusy(form, false);
  if (asked !== turn) return;
  if (view.kind === 'refused') {
    say(view.words);
    return;
  }
  if (view.isDone) clearDrafts(form);
  put(view, false);
  const path = root().dataset.path ?? location.href;
  if (path !== location.pathname + location.search) history.replaceState(null, '', path);
  if (view.isDone) afterDone();
  else focusOnRefusal(form.id);
}

/** What a form sends with the button that was pressed. */
function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData | URLSearchParams {
  const data = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    data.append(submitter.name, submitter.value);
  if (form.enctype === 'multipart/form-data') return data;
  const fields = [...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return new URLSearchParams(fields);
}

function setBusy(form: HTMLFormElement, value: boolean): void {
  busy = value;
  form.classList.toggle('busy', value);
  root().setAttribute('aria-busy', String(value));
}

/** Puts a view in the place of what is shown. */
export function put({ content, title }: Extract<View, { kind: 'view' }>, keeps: boolean): void {
  prepare(content);
  say('');
  morph(root(), content, keeps);
  if (title !== '') document.title = title;
}

/** What only works with the script. */
function prepare(part: ParentNode): void {
  showMoments(part);
  showTools(part);
  restoreDrafts(part);
  for (const hint of part.querySelectorAll<HTMLElement>('[data-keys-hint]')) hint.hidden = false;
}

function afterDone(): void {
  const told = document.getElementById('told');
  announce(told?.textContent.trim() ?? word('saved'));
  if (document.activeElement === document.body) focusOnTitle(false);
}

/** Beside what was refused stands why; the person goes on where they were. */
function focusOnRefusal(form: string): void {
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(form)} textarea`);
  const again = document.getElementById('answer-again');
  const told = document.getElementById('told');
  (again ?? field ?? told)?.focus();
  told?.scrollIntoView({ block: 'nearest' });
}

function focusOnTitle(moves = true): void {
  const title = root().querySelector<HTMLElement>('[data-focus]') ?? root();
  title.focus({ preventScroll: true });
  const { top } = title.getBoundingClientRect();
  if (moves && (top < 0 || top > innerHeight / 2)) title.scrollIntoView({ block: 'center' });
}

/** Says that the desk cannot be reached, or what it could not do; nothing takes it back. */
export function say(words: string): void {
  const line = element('unreachable', HTMLElement);
  line.textContent = words;
  line.hidden = words === '';
}
