import type { Insertable, Selectable } from 'kysely';
import type { Letter } from '../../src/domain/letter.js';
import type { Outgoing } from '../../src/domain/surface.js';
import type { Reader, Writer } from './database.js';
import { letterSchema } from './message-schema.js';
import { channelColumns, placeColumns } from './rows.js';
import type { ChannelTable, OutboxTable } from './schema.js';

/** A letter that waits from the start of time is sent as soon as its turn comes. */
const AT_ONCE = new Date(0).toISOString();

/** Puts a letter into the outbox; one of a slot takes the place of one that still waits untouched. */
export async function putLetter(tables: Writer, letter: Letter): Promise<void> {
  const row = toRow(letter);
  if (letter.slot !== undefined) {
    const { numUpdatedRows } = await tables
      .updateTable('outbox')
      .set({ letter: row.letter, created_at: row.created_at })
      .where((is) => is.and({ ...channelColumns(letter.to), slot: letter.slot! }))
      .where((is) => is.and({ state: 'waiting', part: 0, unsure: 0 }))
      .where('worker', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return;
  }
  await tables.insertInto('outbox').values(row).execute();
}

function toRow({ at, ...letter }: Letter): Insertable<OutboxTable> {
  return {
    ...channelColumns(letter.to),
    state: 'waiting',
    attempts: 0,
    not_before: AT_ONCE,
    created_at: at.toISOString(),
    letter: JSON.stringify(letter),
    unsure: 0,
    slot: letter.slot ?? null,
  };
}

/** A row as it is to be sent, with what the platform calls the messages it goes by. */
export async function toOutgoing(tables: Reader, row: Selectable<OutboxTable>): Promise<Outgoing> {
  const letter = { ...letterSchema.parse(JSON.parse(row.letter)), at: new Date(row.created_at) };
  const { slot, to } = letter;
  const replaces = slot === undefined ? undefined : await referenceOf(tables, row, slot);
  return {
    letter,
    part: row.part,
    ...(replaces === undefined ? {} : { replaces }),
    ...(to.thread === undefined ? {} : await rootOf(tables, row, to.thread)),
  };
}

/** The message that a thread is below, where the thread is named after a slot. */
async function rootOf(
  tables: Reader,
  channel: ChannelTable,
  slot: string,
): Promise<Pick<Outgoing, 'root' | 'isRootless'>> {
  const root = await referenceOf(tables, channel, slot);
  if (root !== undefined) return { root };
  const letters = await tables
    .selectFrom('outbox')
    .select('state')
    .where((is) => is.and({ ...channelColumns(channel), slot }))
    .where('state', 'in', ['waiting', 'dead'])
    .execute();
  const isGivenUp = letters.length > 0 && letters.every(({ state }) => state === 'dead');
  return isGivenUp ? { isRootless: true } : {};
}

/** The platform's own id of the message in a slot; undefined while there is none. */
async function referenceOf(
  tables: Reader,
  channel: ChannelTable,
  slot: string,
): Promise<string | undefined> {
  const row = await tables
    .selectFrom('slot')
    .select('reference')
    .where((is) => is.and({ ...channelColumns(channel), slot }))
    .executeTakeFirst();
  return row?.reference;
}

/** Remembers which message of the platform a letter is, once its first part was sent. */
export async function keepReference(
  tables: Writer,
  position: number,
  reference: string,
): Promise<void> {
  const row = await tables
    .selectFrom('outbox')
    .select(['tenant', 'platform', 'channel', 'slot', 'part', 'letter'])
    .where('position', '=', position)
    .executeTakeFirst();
  if (row === undefined || row.part > 0) return;
  await keepAnswer(tables, row, reference);
  if (row.slot === null) return;
  await tables
    .insertInto('slot')
    .values({ ...channelColumns(row), slot: row.slot, reference })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'platform', 'channel', 'slot']).doUpdateSet({ reference }),
    )
    .execute();
}

/** The reply that the letter brings is known by the message that brought it. */
async function keepAnswer(
  tables: Writer,
  { letter, ...channel }: Pick<Selectable<OutboxTable>, keyof ChannelTable | 'letter'>,
  reference: string,
): Promise<void> {
  const { answers, to } = letterSchema.parse(JSON.parse(letter));
  if (answers === undefined) return;
  await tables
    .updateTable('message')
    .set({ reference })
    .where((is) =>
      is.and({
        ...placeColumns({ ...to, ...channelColumns(channel) }),
        delivery: answers,
        role: 'assistant',
      }),
    )
    .execute();
}

/** The slot that a message of the platform is in. */
export async function slotOf(
  tables: Reader,
  channel: ChannelTable,
  reference: string,
): Promise<string | undefined> {
  const row = await tables
    .selectFrom('slot')
    .select('slot')
    .where((is) => is.and({ ...channelColumns(channel), reference }))
    .executeTakeFirst();
  return row?.slot;
}
