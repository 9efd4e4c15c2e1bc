import { type WebAPICallResult, WebAPIHTTPError, WebAPIRateLimitedError } from '@slack/web-api';
import type { Clients } from '../clients.js';
import type { Gate } from './gate.js';

type Arguments = Readonly<Record<string, unknown>>;

/** A workspace as everything here reaches it: nothing is called before its time. Both reject with what `toNotSent` reads. */
export interface Workspace {
  readonly tenant: string;
  readonly token: string;
  readonly call: (method: string, args: Arguments) => Promise<WebAPICallResult>;
  /** Gives something to an address that Slack named, and returns what was said to that; `name` stands for it in the gate. */
  readonly give: (name: string, address: string, given: Given) => Promise<string>;
}

export interface Given {
  readonly content: Arguments | Uint8Array;
  readonly timeoutMs: number;
}

/** Undefined where the desk is not installed. Rejects as `Clients` does. */
export async function openWorkspace(
  tenant: string,
  { clients, gate }: { readonly clients: Clients; readonly gate: Gate },
): Promise<Workspace | undefined> {
  const client = await clients.of(tenant);
  if (client === undefined) return undefined;
  const { web, token } = client;
  return {
    tenant,
    token,
    call: (method, args) => gate.pass(tenant, method, () => web.apiCall(method, { ...args })),
    give: (name, address, given) => gate.pass(tenant, name, () => give(address, given)),
  };
}

async function give(address: string, { content, timeoutMs }: Given): Promise<string> {
  const isBytes = content instanceof Uint8Array;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' },
    body: isBytes ? new Uint8Array(content) : JSON.stringify(content),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const said = await response.text();
  if (response.status === 200) return said;
  throw toFault(response, said);
}

/** An answer that is not 200, as the library has it. */
export function toFault({ status, statusText, headers }: Response, said: string): Error {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return status === 429 && seconds >= 0
    ? new WebAPIRateLimitedError(seconds)
    : new WebAPIHTTPError(status, statusText, Object.fromEntries(headers.entries()), said);
}
