import { resolve } from 'node:path';
import type { Strings } from '../strings/strings.js';
import { toJson } from './print-json.js';
import { createProgress } from './progress.js';
import { withData } from './with-data.js';

/** `gender-desk backup FILE`: everything that is kept, as it is at one moment; the desk may go on serving. */
export async function backupCommand(
  file: string,
  { json }: { readonly json?: boolean },
  { upkeep: words }: Strings,
): Promise<void> {
  await withData(async ({ backups }) => {
    const progress = createProgress(words.backingUp);
    try {
      const path = resolve(file);
      const { rows, counts } = await backups.write(path, { at: new Date(), progress });
      progress.stop();
      process.stdout.write(
        json ? toJson({ file: path, rows, counts }) : `${words.backedUp({ rows, file: path })}\n`,
      );
    } finally {
      progress.stop();
    }
  });
}
