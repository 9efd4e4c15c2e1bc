import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { smallKnowledge } from '../knowledge/knowledge-files.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The smallest knowledge as files in a folder that is gone when the test ends. */
export function smallKnowledgeFolder(): string {
  const folder = temporaryFolder();
  for (const [path, text] of smallKnowledge()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
