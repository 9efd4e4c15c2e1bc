import { DeskError } from '../../src/domain/desk-error.js';
import type { DocumentFile } from '../../src/domain/project-document.js';

interface FollowTask {
  /** Whether an address may be asked; every one that the first leads to is looked at anew. */
  readonly isAllowed: (address: string) => boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** For all of it, what is read afterwards included. */
  readonly timeoutMs: number;
}

/** How a document is got. */
export interface DocumentTask extends FollowTask {
  readonly mostBytes: number;
  /** Whether a page that came is the document. */
  readonly isMeant: (page: Uint8Array) => boolean;
  /** What an answer comes to that is not 200. */
  readonly toFault: (response: Response) => Error;
}

/** Gets the document at an address. Rejects with a `DeskError`, as `fetch`, or as `toFault` has it. */
export async function getDocument(
  name: string,
  address: string,
  task: DocumentTask,
): Promise<DocumentFile> {
  const response = await follow(address, task);
  if (response === undefined) throw new DeskError('document-unreachable', { file: name });
  if (response.status !== 200) throw task.toFault(response);
  const bytes = await readUpTo(task.mostBytes, response);
  if (bytes === undefined) throw tooLarge(name, task.mostBytes);
  if (isPage(response) && !task.isMeant(bytes))
    throw new DeskError('document-unreachable', { file: name });
  return { name, bytes };
}

const MOST_HOPS = 3;

/** What is answered at an address that may lead to others; undefined where it leads to one that may not be asked. Rejects as `fetch`. */
async function follow(
  first: string,
  { isAllowed, headers = {}, timeoutMs }: FollowTask,
): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  let address = first;
  for (let hops = 0; hops <= MOST_HOPS && isAllowed(address); hops++) {
    const response = await fetch(address, { headers, redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || next === null) return response;
    await response.body?.cancel();
    address = URL.canParse(next, address) ? new URL(next, address).href : '';
  }
  return undefined;
}

/** Whether a page came: whoever may not have a file is often asked to sign in, with status 200. */
function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
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

export function tooLarge(file: string, mostBytes: number): DeskError {
  const limit = Math.round((mostBytes / 1024 / 1024) * 10) / 10;
  return new DeskError('document-too-large', { file, limit });
}

/** Rejects with what the desk tells people: with a fault of its own as it is, with any other that the file is out of reach. */
export async function reaching<Value>(
  file: string,
  task: () => Promise<Value>,
  isRetryable: (fault: unknown) => boolean,
): Promise<Value> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof DeskError && cause.code !== 'unexpected') throw cause;
    throw new DeskError('document-unreachable', { file }, { cause, retryable: isRetryable(cause) });
  }
}
