import { element } from './page.js';
import { closeOnBackdrop } from './passage-window.js';

/** Asks before a conversation is forgotten, on the page instead of on one of its own. */
export function startNewConversation(): void {
  const dialog = element('anew', HTMLDialogElement);
  document.querySelector<HTMLAnchorElement>('a[data-anew]')?.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  closeOnBackdrop(dialog);
}
