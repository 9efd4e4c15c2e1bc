import type { Language } from '../../src/domain/language.js';
import { html, type Html } from './html.js';

/** A word with the mark that French sets apart from it by a space; longer words are left to break. */
const TOGETHER = /(\S{1,24} [;:?!»]+|« \S{1,24})/u;

/** Text in which no line breaks before a French mark. The characters stay what they are, so that a quote stays exact. */
export function typeset(text: string, language: Language): Html {
  if (language !== 'fr') return html`${text}`;
  const parts = text.split(TOGETHER);
  return html`${parts.map((part, position) => (position % 2 === 1 ? html`<span class="together">${part}</span>` : part))}`;
}
