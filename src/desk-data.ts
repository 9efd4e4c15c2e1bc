import { join } from 'node:path';
import { type Data, openData } from '../adapters/store/open-data.js';
import type { Settings } from './main.js';

/** Opens what is kept: in PostgreSQL where the settings name it, else in the data folder. */
export function openDeskData({
  dataFolder,
  databaseUrl,
}: Pick<Settings, 'dataFolder' | 'databaseUrl'>): Promise<Data> {
  return openData({
    file: join(dataFolder, 'gender-desk.db'),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  });
}
