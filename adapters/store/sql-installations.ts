import type { Installations } from '../../src/domain/installations.js';
import type { Database } from './database.js';

/** Where the desk is installed, kept in either database. */
export function createInstallations({ read, write }: Database): Installations {
  return {
    read: ({ platform, tenant }) =>
      read(async (tables) => {
        const row = await tables
          .selectFrom('installation')
          .select('content')
          .where((is) => is.and({ tenant, platform }))
          .executeTakeFirst();
        return row?.content;
      }),
    keep: ({ platform, tenant }, content) =>
      write(async (tables) => {
        await tables
          .insertInto('installation')
          .values({ tenant, platform, content })
          .onConflict((conflict) =>
            conflict.columns(['tenant', 'platform']).doUpdateSet({ content }),
          )
          .execute();
      }),
    remove: ({ platform, tenant }) =>
      write(async (tables) => {
        await tables
          .deleteFrom('installation')
          .where((is) => is.and({ tenant, platform }))
          .execute();
      }),
    tenants: (platform) =>
      read(async (tables) => {
        const rows = await tables
          .selectFrom('installation')
          .select('tenant')
          .where('platform', '=', platform)
          .orderBy('tenant')
          .execute();
        return rows.map(({ tenant }) => tenant);
      }),
  };
}
