import { FORGOTTEN_KINDS } from '../domain/upkeep.js';
import type { Strings } from '../strings/strings.js';
import { operatorNow } from './operator.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

export interface ForgetOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `gender-desk forget`: deletes what is older than it is to be kept, as the desk does by itself once a day. */
export async function forgetCommand(
  { dryRun = false, json }: ForgetOptions,
  { upkeep: words }: Strings,
): Promise<void> {
  await withData(async ({ upkeep }, { retention }) => {
    const counts = await upkeep.forget(retention, operatorNow(), dryRun);
    if (json) {
      process.stdout.write(toJson({ dryRun, ...counts }));
      return;
    }
    const lines = FORGOTTEN_KINDS.map((kind) =>
      words.counted({ name: words.forgottenKind[kind], count: counts[kind] }),
    );
    const title = dryRun ? words.wouldForget : words.forgotten;
    process.stdout.write(`${[title, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  });
}
