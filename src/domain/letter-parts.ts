import type { Sent } from './surface.js';

/** Sends one of the parts that a letter was drawn as, and tells whether there are more. */
export async function sendOneOf<Part>(
  parts: readonly Part[],
  part: number,
  send: (own: Part) => Promise<Sent>,
): Promise<Sent> {
  const own = parts[part];
  // Drawn anew by another version of the desk, a letter may take fewer messages.
  if (own === undefined && part > 0) return { kind: 'sent', reference: '' };
  if (own === undefined) return { kind: 'refused', reason: 'nothing-to-send' };
  const sent = await send(own);
  return sent.kind === 'sent' && part + 1 < parts.length ? { ...sent, hasMore: true } : sent;
}
