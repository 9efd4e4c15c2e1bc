const KEPT = 'gender-desk-keys';

/** One key answers or moves, unless it is typed somewhere or the person switched the keys off. */
export function startKeys(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === 'keys') keep(target.checked);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leaveField(event);
    else if (isForPage(event) && isOn()) press(event);
  });
  showChoice();
  new MutationObserver(showChoice).observe(document.body, { childList: true, subtree: true });
}

/** Whether a key is nobody else's: no field, no window, no other key held. */
function isForPage({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return !(target instanceof Element && target.closest('input, textarea, select') !== null);
}

function press(event: KeyboardEvent): void {
  const found = targetOf(event.key.toLowerCase());
  if (found === null) return;
  event.preventDefault();
  if (found instanceof HTMLTextAreaElement) found.focus();
  else found.click();
}

function targetOf(key: string): HTMLElement | null {
  const find = (selector: string): HTMLElement | null => document.querySelector(selector);
  switch (key) {
    case 'arrowleft':
    case 'k':
      return find('[data-move="back"]');
    case 'arrowright':
    case 'j':
      return find('[data-move="next"]');
    case 'n':
      return find('[data-move="open"]');
    case 'c':
      return find('.answer-form textarea');
    default:
      return /^[1-5]$/u.test(key) ? find(`[data-digit="${key}"]`) : null;
  }
}

/** From a field back to the question, so that the keys work again. */
function leaveField({ target }: KeyboardEvent): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  document.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
}

/** Browsers may forbid storage; then the keys are on after a reload. */
function isOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off');
  } catch {
    return;
  }
}

function showChoice(): void {
  const box = document.getElementById('keys');
  if (box instanceof HTMLInputElement) box.checked = isOn();
}
