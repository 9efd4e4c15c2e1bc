import { join } from 'node:path';
import { type Desk, openDesk } from '../src/main.js';

/** The desk on the bundled knowledge, with its data in the folder given. Takes some seconds: once a file. */
export function openTestDesk(dataFolder: string): Desk {
  return openDesk({ dataFolder, knowledgeFolder: join(import.meta.dirname, '../knowledge') });
}
