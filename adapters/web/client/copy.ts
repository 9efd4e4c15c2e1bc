import { announce, word } from './page.js';

/** How long a button says what it did, in milliseconds. */
const SAID = 2_500;

const COPYING = 'button[data-markdown], button[data-copy-path]';

/** Copies an answer with its citations, or an address. */
export function startCopying(): void {
  showTools(document);
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>(COPYING);
    if (button !== null) void copy(button);
  });
}

/** Shows the buttons that only work with a script. */
export function showTools(part: ParentNode): void {
  for (const tool of part.querySelectorAll<HTMLElement>('.tool[hidden]')) tool.hidden = false;
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const said = (await write(textOf(button))) ? word('copied') : word('copyFailed');
  const label = button.querySelector('span');
  if (label === null || label.dataset.label !== undefined) return;
  const usual = label.textContent;
  label.dataset.label = usual;
  label.textContent = said;
  announce(said);
  setTimeout(() => {
    label.textContent = usual;
    delete label.dataset.label;
    announce('');
  }, SAID);
}

function textOf({ dataset }: HTMLButtonElement): string {
  return dataset.copyPath === undefined
    ? (dataset.markdown ?? '')
    : location.origin + dataset.copyPath;
}

/** Whether the text is now on the clipboard; browsers keep it from pages that are not served securely. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
