// Writes the app that is uploaded to Teams: `npm run teams:package`, with TEAMS_APP_ID and GENDER_DESK_ADDRESS as the desk has them.
// Names every fault of manifest/teams, and then writes nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packApp } from './pack-app.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'manifest/teams');
// Beside dist, of which a build leaves nothing.
const target = 'gender-desk-teams.zip';

const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const { TEAMS_APP_ID: appId = '', GENDER_DESK_ADDRESS: address = '' } = process.env;

const packed = packApp(files, { appId, address, version });
if (packed.kind === 'faulty') {
  process.stderr.write(`${packed.faults.join('\n')}\nNothing was written.\n`);
  process.exitCode = 1;
} else {
  writeFileSync(join(root, target), packed.zip);
  process.stdout.write(`${target}: ${packed.names.join(', ')}\n`);
}
