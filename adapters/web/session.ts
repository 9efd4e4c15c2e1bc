import { randomBytes } from 'node:crypto';
import type { CookieOptions, Response } from 'express';
import type { Place } from '../../src/domain/place.js';

const SESSION_BYTES = 16;
const DAY = 24 * 60 * 60 * 1_000;
/** How long a browser keeps a conversation's key, and its settings. */
const KEPT = 180 * DAY;

export const COOKIES = {
  session: 'gender-desk-session',
  language: 'gender-desk-language',
  theme: 'gender-desk-theme',
  name: 'gender-desk-name',
} as const;

const OPTIONS: CookieOptions = { httpOnly: true, sameSite: 'strict', path: '/' };

/** The conversation of a session. */
export function placeOf(session: string): Place {
  return { platform: 'web', tenant: 'local', channel: session };
}

/** A key nobody can guess: 128 random bits. */
export function createSession(): string {
  return randomBytes(SESSION_BYTES).toString('base64url');
}

export function isSession(value: string): boolean {
  return /^[\w-]{22}$/u.test(value);
}

export function keepCookie(response: Response, name: string, value: string): void {
  response.cookie(name, value, { ...OPTIONS, maxAge: KEPT });
}

/** The cookies of a request; the first of a name counts. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const [name = '', ...value] = pair.split('=');
    if (!cookies.has(name.trim())) cookies.set(name.trim(), value.join('=').trim());
  }
  return cookies;
}
