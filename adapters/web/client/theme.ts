import { fetchPart } from './server.js';

/** Changes the colours at once and has the server remember them. */
export function startThemes(onRefused: (words: string) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.theme')];
  for (const button of buttons)
    button.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.dataset.theme = button.value;
      buttons.find((other) => other !== button)?.focus();
      void keep(button.value, onRefused);
    });
}

async function keep(theme: string, onRefused: (words: string) => void): Promise<void> {
  const answered = await fetchPart('/settings', { theme });
  if (answered.kind === 'refused') onRefused(answered.words);
}
