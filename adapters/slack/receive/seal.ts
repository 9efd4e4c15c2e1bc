import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Seal } from './context.js';

/** Seals texts with a key that every process of the desk has and nobody else. See RFC 2104. */
export function createSeal(key: string): Seal {
  const markOf = (text: string): string =>
    createHmac('sha256', key).update(text).digest('base64url');
  return {
    seal: (text) => `${markOf(text)}.${text}`,
    unseal: (sealed) => {
      const at = sealed.indexOf('.');
      const text = sealed.slice(at + 1);
      const given = Buffer.from(sealed.slice(0, Math.max(at, 0)));
      const right = Buffer.from(markOf(text));
      return given.length === right.length && timingSafeEqual(given, right) ? text : undefined;
    },
  };
}
