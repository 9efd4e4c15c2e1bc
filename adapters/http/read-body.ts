import type { IncomingMessage } from 'node:http';
import type { Timer } from '../../src/domain/clock.js';

/** Most bytes of what a platform posts: Slack and Teams each stay far below it. */
export const LARGEST_BODY = 1_024 * 1_024;
/** How long a body may take to come whole, in milliseconds. */
export const SLOWEST_BODY = 10_000;

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' | 'too-slow' | 'broken-off' };

/** What whoever posted a body that did not come whole is answered. */
export const BODY_STATUS = { 'too-large': 413, 'too-slow': 408, 'broken-off': 400 } as const;

/** Whether a request says beforehand that its body is larger than any may be. */
export function isDeclaredTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? 0) > LARGEST_BODY;
}

/** Takes in a body, never more of it than it may have, nor for longer. */
export function readBody(request: IncomingMessage, { after }: Pick<Timer, 'after'>): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (body: Body): void => {
      callOff();
      request.off('data', add).pause();
      resolve(body);
    };
    const add = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > LARGEST_BODY) end({ kind: 'too-large' });
      else chunks.push(chunk);
    };
    const callOff = after(SLOWEST_BODY, () => {
      end({ kind: 'too-slow' });
    });
    const breakOff = (): void => {
      end({ kind: 'broken-off' });
    };
    request
      .on('data', add)
      .once('end', () => {
        end({ kind: 'whole', bytes: Buffer.concat(chunks) });
      })
      .once('error', breakOff)
      .once('close', breakOff);
  });
}
