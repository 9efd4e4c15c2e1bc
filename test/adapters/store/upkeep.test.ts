import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openData } from '../../../adapters/store/open-data.js';
import { describeAnswers } from '../../contract/answers.js';
import { describeErasing } from '../../contract/erasing.js';
import { describeUpkeep } from '../../contract/upkeep.js';
import type { UpkeepSubject } from '../../contract/upkeep-subject.js';
import { createDatabase } from '../../postgres.js';
import { temporaryFolder } from '../../temporary-folder.js';

for (const describeIt of [describeUpkeep, describeErasing, describeAnswers]) {
  describeIt('SQLite', openSqlite);
  describeIt('PostgreSQL', openPostgres);
}

async function openSqlite(): Promise<UpkeepSubject> {
  const folder = temporaryFolder();
  const data = await openData({ file: join(folder, 'desk.db') });
  const dump = (): Promise<string> =>
    Promise.resolve(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
    );
  return { data, dump };
}

async function openPostgres(): Promise<UpkeepSubject> {
  const url = await createDatabase();
  const data = await openData({ file: 'unused', url });
  return { data, dump: () => dumpTables(url) };
}

/** Every row of every table, as text. */
async function dumpTables(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    const texts: string[] = [];
    for (const { name } of rows) {
      const result = await client.query<{ text: string }>(
        `select row_to_json(each)::text as text from ${name} as each`,
      );
      texts.push(...result.rows.map(({ text }) => text));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}
