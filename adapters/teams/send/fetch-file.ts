import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import type { DocumentFile } from '../../../src/domain/project-document.js';
import { type DocumentTask, getDocument, reaching } from '../../http/fetch-document.js';
import { TeamsFault } from '../connector.js';
import { toNotSent } from '../errors.js';
import { readFileId } from '../file-id.js';

export interface FetchTask {
  readonly mostBytes: number;
  readonly timeoutMs: number;
  readonly isDevelopment: boolean;
}

/** Gets a file that came with a message, whose address opens it. Rejects as `Surface.fetch` does. */
export function fetchFile(
  { id, name }: IncomingFile,
  { mostBytes, timeoutMs, isDevelopment }: FetchTask,
): Promise<DocumentFile> {
  const task: DocumentTask = {
    isAllowed: (address) => readFileId(address, isDevelopment) !== undefined,
    timeoutMs,
    mostBytes,
    isMeant: () => /\.html?$/iu.test(name),
    toFault: ({ status }) => new TeamsFault(status, undefined),
  };
  return reaching(
    name,
    () => getDocument(name, id, task),
    (fault) => toNotSent(fault).kind !== 'refused',
  );
}
