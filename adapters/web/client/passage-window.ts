import { element, word } from './page.js';
import { fetchPart } from './server.js';

/** Opens a cited passage over the page; Escape, the cross and a click beside it close it, and focus goes back. */
export function startPassages(): void {
  const dialog = element('passage', HTMLDialogElement);
  document.addEventListener('click', (event) => {
    const link = passageLink(event);
    if (link === undefined) return;
    event.preventDefault();
    void open(dialog, link);
  });
  closeOnBackdrop(dialog);
}

/** A click beside a window closes it. */
export function closeOnBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/** The link that was followed here; undefined when the browser is asked for a new tab or window. */
function passageLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!isPlain || !(event.target instanceof Element)) return undefined;
  return event.target.closest<HTMLAnchorElement>('a[data-passage]') ?? undefined;
}

async function open(dialog: HTMLDialogElement, link: HTMLAnchorElement): Promise<void> {
  const body = element('passage-body', HTMLElement);
  body.textContent = word('working');
  dialog.removeAttribute('aria-labelledby');
  dialog.addEventListener(
    'close',
    () => {
      link.focus();
    },
    { once: true },
  );
  dialog.showModal();
  const answered = await fetchPart(link.getAttribute('href') ?? '');
  if (!dialog.open) return;
  if (answered.kind === 'refused') {
    body.textContent = answered.words;
    return;
  }
  body.replaceChildren(answered.content);
  body.scrollTop = 0;
  dialog.setAttribute('aria-labelledby', 'passage-title');
  body.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
}
