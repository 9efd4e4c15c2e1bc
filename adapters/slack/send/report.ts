import { z } from 'zod';
import { DeskError } from '../../../src/domain/desk-error.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { WrittenReport } from '../../../src/domain/written-report.js';
import { type Destination, inThread, isDirect } from './destination.js';
import { repeatable } from './repeatable.js';
import type { Workspace } from './workspace.js';

export interface ReportTask {
  readonly workspace: Workspace;
  readonly destination: Destination;
  readonly isSlacksOwn: (address: string) => boolean;
  readonly timeoutMs: number;
}

/** Shares a report as a file, and returns Slack's id of the file. */
export async function shareReport(
  { name, title, bytes }: WrittenReport,
  { workspace, destination, isSlacksOwn, timeoutMs }: ReportTask,
): Promise<string> {
  // Until an upload is completed nobody sees anything of it: it may begin anew.
  const id = await repeatable(async () => {
    const args = { filename: name, length: bytes.length };
    const place = upload.parse(await workspace.call('files.getUploadURLExternal', args));
    if (!isSlacksOwn(place.upload_url)) throw new DeskError('unexpected', { reason: 'upload-url' });
    await workspace.give('upload', place.upload_url, { content: bytes, timeoutMs });
    return place.file_id;
  });
  const files = [{ id, title: oneLine(title) }];
  await workspace.call('files.completeUploadExternal', { files, ...placeOf(destination) });
  return id;
}

const upload = z.object({ upload_url: z.string(), file_id: z.string() });

/** What one person alone may see goes to the conversation with them: nothing in a channel hides a file. */
function placeOf(destination: Destination): Readonly<Record<string, unknown>> {
  const { channel, user } = destination;
  return user === undefined || isDirect(channel)
    ? { channel_id: channel, ...inThread(destination) }
    : { channels: user };
}
