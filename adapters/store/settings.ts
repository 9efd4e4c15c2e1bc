import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { ChecklistId } from '../../src/domain/checklist.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { Scope } from '../../src/domain/scope.js';
import {
  type ChannelSettings,
  LISTENS,
  type PersonSettings,
  PREFERENCES,
  type Settings,
  type SettingsChange,
} from '../../src/domain/settings.js';
import type { Reader } from './database.js';
import type { SettingTable, Tables } from './schema.js';
import { note } from './upkeep/audit.js';

type Subject = Pick<SettingTable, 'tenant' | 'platform' | 'of' | 'subject'>;

const language = z.enum(LANGUAGES).exactOptional();
const channelSchema: z.ZodType<ChannelSettings> = z.object({
  listens: z.enum(LISTENS).exactOptional(),
  language,
  prefers: z.enum(PREFERENCES).exactOptional(),
  checklist: z
    .string()
    .transform((id) => id as ChecklistId)
    .exactOptional(),
});
const personSchema: z.ZodType<PersonSettings> = z.object({ language });

export async function readSettings(tables: Reader, { place, person }: Scope): Promise<Settings> {
  const { tenant, platform, channel } = place;
  const read = (of: Subject['of'], subject: string): Promise<unknown> =>
    readSubject(tables, { tenant, platform, of, subject });
  return {
    channel: channelSchema.parse(await read('channel', channel)),
    person: personSchema.parse(await read('person', person)),
  };
}

async function readSubject(tables: Reader, subject: Subject): Promise<unknown> {
  const rows = await tables
    .selectFrom('setting')
    .select(['key', 'value'])
    .where((is) => is.and({ ...subject }))
    .execute();
  return toSettings(rows);
}

/** What somebody chose for themselves, on any platform. */
export async function readChosen(
  tables: Reader,
  { tenant, person }: { readonly tenant: string; readonly person: string },
): Promise<PersonSettings> {
  const rows = await tables
    .selectFrom('setting')
    .select(['key', 'value'])
    .where((is) => is.and({ tenant, of: 'person', subject: person }))
    .execute();
  return personSchema.parse(toSettings(rows));
}

function toSettings(rows: readonly Pick<SettingTable, 'key' | 'value'>[]): unknown {
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

/** Puts settings in the place of those that held, and notes it where they hold. */
export async function writeSettings(
  tables: Transaction<Tables>,
  { place, person }: Scope,
  change: SettingsChange,
): Promise<void> {
  const { tenant, platform } = place;
  const subject: Subject = {
    tenant,
    platform,
    of: change.of,
    subject: change.of === 'channel' ? change.channel : person,
  };
  await tables
    .deleteFrom('setting')
    .where((is) => is.and({ ...subject }))
    .execute();
  for (const [key, value] of Object.entries(change.settings))
    await tables
      .insertInto('setting')
      .values({ ...subject, key, value: JSON.stringify(value) })
      .execute();
  const channel = change.of === 'channel' ? change.channel : place.channel;
  await note(tables, { person, place: { ...place, channel }, at: change.at }, 'settings-changed');
}

/** What a person chose goes with them. */
export async function deleteChosen(
  tables: Transaction<Tables>,
  { tenant, person }: { readonly tenant: string; readonly person: string },
): Promise<void> {
  await tables
    .deleteFrom('setting')
    .where((is) => is.and({ tenant, of: 'person', subject: person }))
    .execute();
}
