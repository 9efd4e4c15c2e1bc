import { z } from 'zod';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import type { DocumentFile } from '../../../src/domain/project-document.js';
import { toNotSent } from '../errors.js';
import { toFault, type Workspace } from './workspace.js';

export interface FetchTask {
  readonly tenant: string;
  readonly open: (tenant: string) => Promise<Workspace | undefined>;
  readonly isSlacksOwn: (address: string) => boolean;
  readonly mostBytes: number;
  readonly timeoutMs: number;
}

/** Gets a file that came with a message. Rejects as `Surface.fetch` does. */
export async function fetchFile(file: IncomingFile, task: FetchTask): Promise<DocumentFile> {
  try {
    return await fetchFrom(file, task);
  } catch (cause) {
    if (cause instanceof DeskError && cause.code !== 'unexpected') throw cause;
    const retryable = toNotSent(cause).kind !== 'refused';
    throw new DeskError('document-unreachable', { file: file.name }, { cause, retryable });
  }
}

const info = z.object({
  file: z.object({
    name: z.string().nullish(),
    mimetype: z.string().nullish(),
    size: z.number().nullish(),
    url_private: z.string().nullish(),
    url_private_download: z.string().nullish(),
  }),
});

async function fetchFrom(file: IncomingFile, task: FetchTask): Promise<DocumentFile> {
  const { open, tenant, mostBytes } = task;
  const unreachable = new DeskError('document-unreachable', { file: file.name });
  const workspace = await open(tenant);
  if (workspace === undefined) throw unreachable;
  const told = info.safeParse(await workspace.call('files.info', { file: file.id }));
  const { size, mimetype, url_private_download, url_private } = told.data?.file ?? {};
  const address = url_private_download ?? url_private;
  if (typeof address !== 'string') throw unreachable;
  const limit = toMegabytes(mostBytes);
  const tooLarge = new DeskError('document-too-large', { file: file.name, limit });
  if ((size ?? 0) > mostBytes) throw tooLarge;
  const response = await follow(address, task, workspace.token);
  // Whoever may not have a file is asked to sign in, with status 200.
  const isPage = response?.headers.get('content-type')?.startsWith('text/html') === true;
  if (response === undefined || (isPage && mimetype !== 'text/html')) throw unreachable;
  const bytes = await readUpTo(mostBytes, response);
  if (bytes === undefined) throw tooLarge;
  if (isPage && bytes.length !== size) throw unreachable;
  return { name: file.name, bytes };
}

function toMegabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}

const MOST_HOPS = 3;

/** Asks with the token, and only Slack; undefined where that leads elsewhere. */
async function follow(
  first: string,
  { isSlacksOwn, timeoutMs }: FetchTask,
  token: string,
): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  let address = first;
  for (let hops = 0; hops <= MOST_HOPS && isSlacksOwn(address); hops++) {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(address, { headers, redirect: 'manual', signal });
    if (response.status === 200) return response;
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null)
      throw toFault(response, '');
    await response.body?.cancel();
    address = URL.canParse(next, address) ? new URL(next, address).href : '';
  }
  return undefined;
}

/** Undefined when there is more. */
async function readUpTo(most: number, { body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The types of `fetch` do not say that it gives bytes.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop ends the download.
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
