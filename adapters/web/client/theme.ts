import { showRefusal } from './page.js';
import { fetchPart } from './server.js';

/** Changes the colours at once and has the server remember them. */
export function startThemes(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.theme')];
  for (const button of buttons)
    button.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.dataset.theme = button.value;
      buttons.find((other) => other !== button)?.focus();
      void keep(button.value);
    });
}

async function keep(theme: string): Promise<void> {
  const answered = await fetchPart('/settings', { theme });
  if (answered.kind === 'refused') showRefusal(answered.words);
}
