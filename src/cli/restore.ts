import { resolve } from 'node:path';
import type { Data } from '../../adapters/store/open-data.js';
import type { Strings } from '../strings/strings.js';
import { confirm } from './confirm.js';
import { operatorNow } from './operator.js';
import { toJson } from './print-json.js';
import { createProgress } from './progress.js';
import { withData } from './with-data.js';

export interface RestoreOptions {
  readonly replace?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `gender-desk restore FILE`: what a backup holds, all of it or nothing. */
export async function restoreCommand(
  file: string,
  { replace = false, yes, json }: RestoreOptions,
  strings: Strings,
): Promise<void> {
  const { upkeep: words } = strings;
  await withData(async ({ backups }) => {
    const path = resolve(file);
    if (replace && !(await mayReplace(path, backups, yes === true, strings))) return;
    const progress = createProgress(words.restoring);
    try {
      const restored = await backups.restore(path, {
        isReplacing: replace,
        by: operatorNow(),
        progress,
      });
      progress.stop();
      const { rows, counts, header } = restored;
      process.stdout.write(
        json
          ? toJson({ file: path, at: header.at, rows, counts })
          : `${words.restored({ rows, file: path, at: header.at })}\n`,
      );
    } finally {
      progress.stop();
    }
  });
}

/** Asks, unless there is nothing to replace. */
async function mayReplace(
  file: string,
  backups: Data['backups'],
  yes: boolean,
  strings: Strings,
): Promise<boolean> {
  const { rows, header } = await backups.inspect(file);
  if (await backups.isEmpty()) return true;
  return confirm(strings.upkeep.confirmReplace({ rows, at: header.at }), { yes }, strings);
}
