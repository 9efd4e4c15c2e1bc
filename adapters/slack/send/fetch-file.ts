import { z } from 'zod';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import type { DocumentFile } from '../../../src/domain/project-document.js';
import { getDocument, reaching, tooLarge } from '../../http/fetch-document.js';
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
export function fetchFile(file: IncomingFile, task: FetchTask): Promise<DocumentFile> {
  return reaching(
    file.name,
    () => fetchFrom(file, task),
    (fault) => toNotSent(fault).kind !== 'refused',
  );
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
  if ((size ?? 0) > mostBytes) throw tooLarge(file.name, mostBytes);
  return getDocument(file.name, address, {
    isAllowed: task.isSlacksOwn,
    headers: { authorization: `Bearer ${workspace.token}` },
    timeoutMs: task.timeoutMs,
    mostBytes,
    isMeant: (page) => mimetype === 'text/html' && page.length === size,
    toFault: (response) => toFault(response, ''),
  });
}
