import { resolve } from 'node:path';
import { findSignalsFaults } from './check-signals.js';
import { readKnowledge, readSettings } from '../main.js';
import type { Strings } from '../strings/strings.js';

/** `gender-desk check`: names file and line of every fault of a knowledge folder; ends with code 1 when there is one. */
export async function checkCommand(
  folder: string | undefined,
  { json }: { readonly json?: boolean },
  strings: Strings,
): Promise<void> {
  const settings = readSettings();
  const knowledgeFolder = folder === undefined ? settings.knowledgeFolder : resolve(folder);
  const { knowledge, faults: found } = await readKnowledge({ ...settings, knowledgeFolder });
  const faults = [...found, ...findSignalsFaults(knowledgeFolder)];
  if (faults.length > 0) process.exitCode = 1;
  if (json) {
    process.stdout.write(`${JSON.stringify(faults, null, 2)}\n`);
    return;
  }
  for (const { file, line, code, facts } of faults)
    process.stdout.write(`${file}:${line} ${strings.knowledgeFault[code](facts)}\n`);
  const { sources, passages, boundaries } = knowledge;
  const provisions = new Set(passages.map(({ id }) => id)).size;
  process.stdout.write(
    faults.length > 0
      ? `${strings.cli.checkFailed({ count: faults.length })}\n`
      : `${strings.cli.checkPassed({ sources: sources.size, provisions, boundaries: boundaries.length })}\n`,
  );
}
