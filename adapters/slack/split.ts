import * as split from '../../src/domain/split-text.js';

/** How long a text is at most where it is longest: escaped as mrkdwn, in the text beside the blocks. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (const sign of text) length += ESCAPED[sign] ?? 0;
  return length;
}

/** What an escape adds: `&amp;`, `&lt;`, `&gt;`. */
const ESCAPED: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3 };

/** See `splitText` of the domain: as long as Slack takes it. */
export function splitText(text: string, most: number): readonly string[] {
  return split.splitText(text, most, lengthOf);
}

/** See `splitLabel` of the domain. */
export function splitLabel(text: string, most: number): readonly string[] {
  return split.splitLabel(text, most, lengthOf);
}
