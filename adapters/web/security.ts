import { hostname } from 'node:os';
import { isIP } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../../src/domain/loopback.js';

function policy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** Sent with everything. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Where Teams shows tabs: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const TEAMS_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
];

/** Sent with the one page that Teams shows within its own. */
export const TEAMS_TAB_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy(TEAMS_HOSTS.join(' ')),
};

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Whether the `Host` of a request is a name the desk is served under, so that a foreign name that resolves to this machine
 * (DNS rebinding) reaches nothing. Bound to loopback only loopback names are; otherwise also addresses, which nobody can
 * rebind, the machine's own name and the one that was asked for. The name that people know the desk under (`address`) always is.
 */
export function isServedHost(
  header: string | undefined,
  boundTo: string,
  address?: string,
): boolean {
  const name = nameOf(header);
  if (name === undefined) return false;
  if (LOOPBACK_NAMES.has(name)) return true;
  if (address !== undefined && nameOf(new URL(address).host) === name) return true;
  if (isLoopback(boundTo)) return name === boundTo.toLowerCase();
  return isIP(name) !== 0 || [boundTo, hostname()].some((own) => own.toLowerCase() === name);
}

/**
 * Whether a request that changes something comes from the page itself. Browsers say so in `Sec-Fetch-Site`; where they do not,
 * `Origin` must be the address served. A request that says neither is refused.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}

/** The name in a `Host`, without port and brackets. */
function nameOf(header: string | undefined): string | undefined {
  if (header === undefined || !URL.canParse(`http://${header}`)) return undefined;
  const { hostname: name, username, pathname } = new URL(`http://${header}`);
  if (username !== '' || pathname !== '/') return undefined;
  return name.replace(/^\[|\]$/gu, '');
}
