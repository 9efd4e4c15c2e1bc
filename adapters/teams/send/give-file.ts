import { z } from 'zod';
import type { Addresses } from '../../../src/domain/addresses.js';
import type { BoundedMap } from '../../../src/domain/bounded-map.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { WriteAttached } from '../../../src/domain/written-report.js';
import type { Connector, OutgoingActivity } from '../connector.js';
import type { TeamsDesk } from '../desk.js';
import { readFileId } from '../file-id.js';
import type { FileConsent } from '../receive/context.js';
import { toNotice } from './activity.js';
import { type Offered, readOffered } from './report.js';

export interface GivingContext {
  readonly connector: Pick<Connector, 'post'>;
  readonly addresses: Pick<Addresses, 'read'>;
  readonly desk: Pick<TeamsDesk, 'words' | 'report'>;
  readonly writeReport: WriteAttached;
  readonly isDevelopment: boolean;
  readonly timeoutMs: number;
  /** Where files were put, or are being put: Teams may say twice that somebody agreed. */
  readonly given: BoundedMap<true>;
}

const uploadSchema = z.object({
  contentUrl: z.string(),
  name: z.string(),
  uploadUrl: z.string(),
  uniqueId: z.string(),
  fileType: z.string().nullish(),
});
type Upload = z.infer<typeof uploadSchema>;

const acceptedSchema = z.object({
  action: z.literal('accept'),
  context: z.unknown(),
  uploadInfo: uploadSchema,
});

/**
 * Gives somebody the file that they agreed to take: written as the report is now, put where Teams says, and shown. Whoever did not
 * agree is given nothing. Never rejects; see bots/how-to/bots-filesv4.
 */
export async function giveFile(consent: FileConsent, context: GivingContext): Promise<void> {
  const { data: accepted } = acceptedSchema.safeParse(consent.value);
  const offered = readOffered(accepted?.context);
  if (accepted === undefined || offered === undefined) return;
  const { given, desk, connector } = context;
  const { conversation } = consent;
  const { uploadInfo: upload } = accepted;
  const words = desk.words(offered.language);
  try {
    if (!(await isTheirs(consent, context)) || given.get(upload.uploadUrl) === true) return;
    given.set(upload.uploadUrl, true);
    const isPut = await attempt(() => put(upload, offered, consent, context), desk);
    if (!isPut) given.delete(upload.uploadUrl);
    const text = words.sending.fileFailed;
    const failed = { kind: 'notice', code: 'file-failed', text } as const;
    const shown = isPut ? toFileCard(upload) : toNotice(failed, offered.language, words);
    await connector.post(conversation, shown);
  } catch (fault) {
    desk.report(fault);
  }
}

/** Whether something was done; told of where it was not. */
async function attempt(
  task: () => Promise<void>,
  { report }: Pick<TeamsDesk, 'report'>,
): Promise<boolean> {
  try {
    await task();
    return true;
  } catch (fault) {
    report(fault);
    return false;
  }
}

/** Files are given in the conversation with whoever agreed, and nowhere else. */
async function isTheirs(
  { conversation: { tenant, id: channel }, person }: FileConsent,
  { addresses }: GivingContext,
): Promise<boolean> {
  const address = await addresses.read({ platform: 'teams', tenant, channel });
  return address?.kind === 'personal' && address.person === person;
}

async function put(
  { uploadUrl, contentUrl }: Upload,
  { report, language }: Offered,
  { conversation: { tenant, id: channel } }: FileConsent,
  { writeReport, isDevelopment, timeoutMs }: GivingContext,
): Promise<void> {
  const areStores = [uploadUrl, contentUrl].every((address) => readFileId(address, isDevelopment));
  if (!areStores) throw new DeskError('unexpected', { reason: 'upload-address' });
  const { bytes } = await writeReport(report, {
    place: { platform: 'teams', tenant, channel },
    language,
  });
  const response = await fetch(uploadUrl, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new DeskError('unexpected', { reason: `upload-${response.status}` });
}

function toFileCard({ contentUrl, name, uniqueId, fileType }: Upload): OutgoingActivity {
  const content = { uniqueId, ...(fileType ? { fileType } : {}) };
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return {
    type: 'message',
    summary: name,
    attachments: [{ contentType, contentUrl, name, content }],
  };
}
