import type { Place } from '../../src/domain/place.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Changes, Committed, Said } from '../../src/domain/store.js';
import { extendLog } from './assessment-logs.js';
import type { Database, Writer } from './database.js';
import { putLetter } from './outbox.js';
import { placeColumns, toMessageRow } from './rows.js';
import { writeSettings } from './settings.js';
import { putFeedback, putHandOff } from './sql-desk.js';
import { erasePerson } from './upkeep/erase-person.js';

/** Undoes a transaction, and says why. */
class Undone extends Error {
  override readonly name = 'Undone';

  constructor(readonly why: Exclude<Committed, 'kept'>) {
    super(why);
  }
}

/** See `Store.commit`. */
export async function commit(
  database: Database,
  scope: Scope,
  changes: Changes,
): Promise<Committed> {
  try {
    await database.write(async (tables) => {
      await keep(tables, scope, changes, database);
      if (changes.letters !== undefined) await database.tellOfWork(tables);
    });
    return 'kept';
  } catch (cause) {
    if (cause instanceof Undone) return cause.why;
    throw cause;
  }
}

/** Keeps everything, or throws `Undone`. */
async function keep(
  tables: Writer,
  scope: Scope,
  {
    logs = [],
    threads = [],
    letters = [],
    settings = [],
    feedback = [],
    handOffs = [],
    erases,
    settles,
    ...said
  }: Changes,
  { lockPlace }: Database,
): Promise<void> {
  const { place } = scope;
  if (settles !== undefined) await settle(tables, settles);
  if (erases !== undefined) await eraseOwn(tables, scope, erases);
  for (const log of logs) if (!(await extendLog(tables, scope, log))) throw new Undone('overtaken');
  await lockPlace(tables, place);
  await keepSaid(tables, place, said);
  for (const { thread, ...elsewhere } of threads)
    await keepSaid(tables, { ...place, thread }, elsewhere);
  for (const change of settings) await writeSettings(tables, scope, change);
  for (const each of feedback) await putFeedback(tables, scope, each);
  for (const handOff of handOffs)
    if (!(await putHandOff(tables, scope, handOff))) throw new Undone('overtaken');
  for (const letter of letters) await putLetter(tables, letter);
}

/** What is said in a conversation, in the order it is said, and where it is afterwards. */
async function keepSaid(
  tables: Writer,
  place: Place,
  { messages = [], focus }: Said,
): Promise<void> {
  for (const message of messages)
    await tables.insertInto('message').values(toMessageRow(place, message)).execute();
  if (focus !== undefined) {
    const written = { focus: JSON.stringify(focus) };
    await tables
      .insertInto('focus')
      .values({ ...placeColumns(place), ...written })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'platform', 'channel', 'thread']).doUpdateSet(written),
      )
      .execute();
  }
}

/** The files are written anew by the upkeep alone: it cannot be done while others write. */
async function eraseOwn(
  tables: Writer,
  { place, person }: Scope,
  { words, at }: NonNullable<Changes['erases']>,
): Promise<void> {
  await erasePerson(tables, { tenant: place.tenant, person }, words, { person, place, at });
}

/** The message is done with, if it still is this process's. */
async function settle(
  tables: Writer,
  { claim, state }: NonNullable<Changes['settles']>,
): Promise<void> {
  const { numUpdatedRows } = await tables
    .updateTable('inbox')
    .set({ state, message: '', worker: null })
    .where((is) => is.and({ position: claim.position, worker: claim.worker, state: 'waiting' }))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Undone('lost');
}
