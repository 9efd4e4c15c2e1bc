import type { Sent, Surface } from '../../../src/domain/surface.js';

/**
 * A platform that takes letters by HTTP: 429 and 5xx have not taken it; a connection that breaks may have. It always answers or
 * breaks the connection, so nothing is timed: on a stalled machine, a letter that was taken would be sent once more.
 */
export function createHttpSurface(address: string, paceMs: number): Surface {
  return {
    platform: 'slack',
    paceMs,
    send: async ({ letter }) => {
      try {
        const response = await fetch(address, { method: 'POST', body: JSON.stringify(letter) });
        return toSent(response, await response.text());
      } catch {
        // Nobody knows whether it arrived.
        return { kind: 'unsure' };
      }
    },
  };
}

function toSent({ status, headers }: Response, text: string): Sent {
  if (status === 200) return { kind: 'sent', reference: text };
  if (status < 500 && status !== 429) return { kind: 'refused', reason: text };
  const seconds = headers.get('retry-after');
  return seconds === null ? { kind: 'later' } : { kind: 'later', afterMs: Number(seconds) * 1_000 };
}
