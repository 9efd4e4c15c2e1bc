import type { CitedText } from './reply.js';

/** The sentence and the numbers of its citations: `… 14 weeks. [1]`. */
export function citedText({ text, citations }: CitedText): string {
  return [text, ...citations.map((number) => `[${number}]`)].join(' ');
}
