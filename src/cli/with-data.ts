import type { Data } from '../../adapters/store/open-data.js';
import { openDeskData } from '../desk-data.js';
import { prepareDataFolder, readSettings, type Settings } from '../main.js';

/** Opens what is kept for a command, and closes it. */
export async function withData(
  use: (data: Data, settings: Settings) => Promise<void>,
): Promise<void> {
  const settings = readSettings();
  prepareDataFolder(settings.dataFolder);
  const data = await openDeskData(settings);
  try {
    await use(data, settings);
  } finally {
    await data.close();
  }
}
