import type { Upkeep } from '../../src/domain/upkeep.js';
import type { Database } from './database.js';
import { toSummary } from './rows.js';

/** The upkeep of either database. */
export function createUpkeep({ read }: Database): Upkeep {
  return {
    everyAssessment: () =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('assessment')
          .selectAll()
          .orderBy('changed_at', 'desc')
          .execute();
        return rows.map(toSummary);
      }),
    due: (now) =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('assessment')
          .selectAll()
          .where('is_open', '=', 1)
          .where('wake_at', '<=', now.toISOString())
          .execute();
        return rows.map(toSummary);
      }),
  };
}
