import { DeskError } from '../../../src/domain/desk-error.js';
import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import type { DocumentFile } from '../../../src/domain/project-document.js';
import { follow, isPage, reaching, readUpTo, tooLarge } from '../../http/fetch-document.js';
import { TeamsFault } from '../connector.js';
import { toNotSent } from '../errors.js';
import { readFileId } from '../file-id.js';

export interface FetchTask {
  readonly mostBytes: number;
  readonly timeoutMs: number;
  readonly isDevelopment: boolean;
}

/** Gets a file that came with a message, whose address opens it. Rejects as `Surface.fetch` does. */
export function fetchFile(file: IncomingFile, task: FetchTask): Promise<DocumentFile> {
  return reaching(
    file.name,
    () => fetchFrom(file, task),
    (fault) => toNotSent(fault).kind !== 'refused',
  );
}

async function fetchFrom(
  { id, name }: IncomingFile,
  { mostBytes, timeoutMs, isDevelopment }: FetchTask,
): Promise<DocumentFile> {
  const isAllowed = (address: string): boolean => readFileId(address, isDevelopment) !== undefined;
  const response = await follow(id, { isAllowed, timeoutMs });
  if (response !== undefined && response.status !== 200)
    throw new TeamsFault(response.status, undefined);
  if (response === undefined || (isPage(response) && !/\.html?$/iu.test(name)))
    throw new DeskError('document-unreachable', { file: name });
  const bytes = await readUpTo(mostBytes, response);
  if (bytes === undefined) throw tooLarge(name, mostBytes);
  return { name, bytes };
}
