import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { Claim, Claimed, Delivery, Queue, Sending } from '../../src/domain/queue.js';
import type { Place, Platform } from '../../src/domain/place.js';
import { readBacklog } from './backlog.js';
import type { Attendance, Database, Reader, Writer } from './database.js';
import { messageSchema } from './message-schema.js';
import { keepReference, putLetter, slotOf, toOutgoing } from './outbox.js';
import { channelColumns, placeColumns } from './rows.js';
import type { OutboxTable, Tables } from './schema.js';

type QueueName = 'inbox' | 'outbox';

/** The queues over either database, worked through by this process. */
export function createQueue(database: Database, attendance: Attendance): Queue {
  const { read, write } = database;
  const { worker } = attendance;
  return {
    receive: (message, now) =>
      database.inOrder(message.place, () =>
        write((tables) => receive(tables, message, now, database)),
      ),
    stateOf: ({ tenant, platform }, delivery) =>
      read(async (tables) => {
        const row = await tables
          .selectFrom('inbox')
          .select('state')
          .where((is) => is.and({ tenant, platform, delivery }))
          .executeTakeFirst();
        return row && toState(row.state);
      }),
    claimDeliveries: (count, now, inHand) =>
      write((tables) => claimDeliveries(tables, { count, now, inHand }, database, attendance)),
    release: (claim, notBefore) =>
      write(async (tables) => {
        await giveBack(tables, 'inbox', claim, { not_before: notBefore.toISOString() });
      }),
    claimLetters: (count, now, paces, inHand) =>
      write((tables) => claimLetters(tables, { count, now, paces, inHand }, database, attendance)),
    markSent: (claim, reference, now, hasMore = false) =>
      write(async (tables) => {
        await keepReference(tables, claim.position, reference);
        const sent = { sent_at: now.toISOString(), reference };
        if (hasMore) await toNextPart(tables, claim, sent);
        else await giveBack(tables, 'outbox', claim, { ...sent, state: 'sent', letter: '' });
      }),
    postpone: (claim, notBefore, isUnsure) =>
      write(async (tables) => {
        const later = { not_before: notBefore.toISOString() };
        const isOurs = await giveBack(tables, 'outbox', claim, later);
        if (isOurs && isUnsure) await countUnsure(tables, [claim.position]);
      }),
    giveUp: (claim, reason, notice) =>
      write(async (tables) => {
        await giveBack(tables, 'outbox', claim, { state: 'dead', reason });
        if (notice === undefined) return;
        await putLetter(tables, notice);
        await database.tellOfWork(tables);
      }),
    slotOf: (channel, reference) =>
      read((tables) => slotOf(tables, channelColumns(channel), reference)),
    isTalking: (place) => read((tables) => isTalking(tables, place)),
    backlog: () => read(readBacklog),
    onWork: attendance.onWork,
    close: async () => {
      try {
        await write(async (tables) => {
          // A letter stays claimed: nobody knows whether it was sent.
          await tables
            .updateTable('inbox')
            .set({ worker: null })
            .where('worker', '=', worker)
            .execute();
        });
      } finally {
        await attendance.end();
      }
    },
  };
}

async function receive(
  tables: Writer,
  message: IncomingMessage,
  now: Date,
  { lockPlace, tellOfWork }: Database,
): Promise<'new' | 'known'> {
  const { id, place } = message;
  await lockPlace(tables, place);
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('inbox')
    .values({
      ...placeColumns(place),
      delivery: id,
      message: JSON.stringify(message),
      state: 'waiting',
      attempts: 0,
      not_before: now.toISOString(),
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return 'known';
  await tellOfWork(tables);
  return 'new';
}

function toState(state: string): 'waiting' | 'done' | 'failed' {
  return state === 'done' || state === 'failed' ? state : 'waiting';
}

/** One of each lane at a time: a conversation's messages, a channel's letters. */
const LANES = {
  inbox: ['tenant', 'platform', 'channel', 'thread'],
  outbox: ['tenant', 'platform', 'channel'],
} as const;

/** The first rows of lanes that nobody works at; those that another process claims just now are left to it. */
async function free<Name extends QueueName>(
  tables: Writer,
  queue: Name,
  inHand: readonly Claim[] | undefined,
  { kind }: Database,
  { present, worker }: Attendance,
): Promise<readonly Selectable<Tables[Name]>[]> {
  const positions = sql.join([-1, ...(inHand ?? []).map(({ position }) => position)]);
  // A claim that was kept although its process never heard of it.
  const unheard =
    inHand === undefined
      ? sql``
      : sql`or (waits.worker = ${worker} and waits.position not in (${positions}))`;
  const alive = sql.join((await present(tables)).map((each) => sql.lit(each)));
  const { rows } = await sql<Selectable<Tables[Name]>>`
    select waits.* from ${sql.table(queue)} as waits
    where waits.state = 'waiting' and (waits.worker is null or waits.worker not in (${alive}) ${unheard})
      and waits.position in (
        select min(position) from ${sql.table(queue)} where state = 'waiting'
        group by ${sql.join(LANES[queue].map((column) => sql.ref(column)))})
    order by waits.position limit ${LOOKED_AT}
    ${kind === 'postgres' ? sql`for update skip locked` : sql``}`.execute(tables);
  return rows;
}

/** How many places are looked at for one that is ready: others wait for a time of their own. */
const LOOKED_AT = 100;

interface DeliveryClaim {
  readonly count: number;
  readonly now: Date;
  readonly inHand: readonly Claim[] | undefined;
}

async function claimDeliveries(
  tables: Writer,
  { count, now, inHand }: DeliveryClaim,
  database: Database,
  attendance: Attendance,
): Promise<Claimed<Delivery>> {
  const rows = await free(tables, 'inbox', inHand, database, attendance);
  const { ready, next } = readyOf(rows, (row) => row.not_before, now);
  const taken = ready.slice(0, count);
  await take(tables, 'inbox', taken, attendance.worker);
  const claimed = taken.map((row) => ({
    claim: { position: row.position, worker: attendance.worker },
    message: messageSchema.parse(JSON.parse(row.message)),
    attempts: row.attempts + 1,
    receivedAt: new Date(row.created_at),
  }));
  return next === undefined ? { claimed } : { claimed, next };
}

interface LetterClaim extends DeliveryClaim {
  readonly paces: ReadonlyMap<Platform, number>;
}

async function claimLetters(
  tables: Writer,
  { count, now, paces, inHand }: LetterClaim,
  database: Database,
  attendance: Attendance,
): Promise<Claimed<Sending>> {
  const rows = await free(tables, 'outbox', inHand, database, attendance);
  const sendable = rows.filter(({ platform }) => paces.has(platform));
  const starts = new Map<number, string>();
  for (const row of sendable)
    starts.set(row.position, await startOf(tables, row, paces.get(row.platform)!));
  const { ready, next } = readyOf(sendable, ({ position }) => starts.get(position)!, now);
  const taken = ready.slice(0, count);
  // Whoever had it in hand ended, and nobody knows whether it had been sent.
  const isOrphan = ({ worker }: { readonly worker: number | null }): boolean =>
    worker !== null && worker !== attendance.worker;
  const orphans = taken.filter(isOrphan).map(({ position }) => position);
  await take(tables, 'outbox', taken, attendance.worker);
  await countUnsure(tables, orphans);
  const claimed: Sending[] = [];
  for (const row of taken)
    claimed.push({
      claim: { position: row.position, worker: attendance.worker },
      outgoing: await toOutgoing(tables, row),
      attempts: row.attempts + 1,
      unsure: row.unsure + (isOrphan(row) ? 1 : 0),
    });
  return next === undefined ? { claimed } : { claimed, next };
}

/** When a letter may be sent: not before its time, and not sooner than the pace after the last one to its channel. */
async function startOf(
  tables: Reader,
  row: Selectable<OutboxTable>,
  pace: number,
): Promise<string> {
  if (pace === 0) return row.not_before;
  const { last } = await tables
    .selectFrom('outbox')
    .select((is) => is.fn.max<string | null>('sent_at').as('last'))
    .where((is) => is.and(channelColumns(row)))
    .executeTakeFirstOrThrow();
  const paced = last === null ? '' : new Date(Date.parse(last) + pace).toISOString();
  return paced > row.not_before ? paced : row.not_before;
}

/** Those whose time has come, and the earliest time of the others. */
function readyOf<Row>(
  rows: readonly Row[],
  startOfRow: (row: Row) => string,
  now: Date,
): { readonly ready: readonly Row[]; readonly next?: Date } {
  const ready = rows.filter((row) => startOfRow(row) <= now.toISOString());
  const [next] = rows
    .map(startOfRow)
    .filter((start) => start > now.toISOString())
    .sort();
  return next === undefined ? { ready } : { ready, next: new Date(next) };
}

async function take(
  tables: Writer,
  queue: QueueName,
  rows: readonly { readonly position: number }[],
  worker: number,
): Promise<void> {
  if (rows.length === 0) return;
  await tables
    .updateTable(queue)
    .set((is: ExpressionBuilder<Tables, QueueName>) => ({
      worker,
      attempts: is('attempts', '+', 1),
    }))
    .where(
      'position',
      'in',
      rows.map(({ position }) => position),
    )
    .execute();
}

/** What nobody knows of is sent once more at most. */
async function countUnsure(tables: Writer, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  await tables
    .updateTable('outbox')
    .set((is) => ({ unsure: is('unsure', '+', 1) }))
    .where('position', 'in', positions)
    .execute();
}

type Settled = Partial<
  Pick<OutboxTable, 'state' | 'not_before' | 'sent_at' | 'reference' | 'letter' | 'reason'>
>;

/** Lets go of a letter whose next message begins anew. */
async function toNextPart(
  tables: Writer,
  { position, worker }: Claim,
  sent: Pick<OutboxTable, 'sent_at' | 'reference'>,
): Promise<void> {
  await tables
    .updateTable('outbox')
    .set((is) => ({ ...sent, worker: null, part: is('part', '+', 1), attempts: 0, unsure: 0 }))
    .where((is) => is.and({ position, worker, state: 'waiting' }))
    .execute();
}

/** Whether anything was said there, or waits to be. */
async function isTalking(tables: Reader, place: Place): Promise<boolean> {
  for (const table of ['message', 'inbox'] as const) {
    const row = await tables
      .selectFrom(table)
      .select('tenant')
      .where((is) => is.and(placeColumns(place)))
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

/** Lets go of a row with what became of it, if it still is this process's: it is not when a write is repeated that was kept. */
async function giveBack(
  tables: Writer,
  queue: QueueName,
  { position, worker }: Claim,
  settled: Settled,
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable(queue)
    .set({ worker: null, ...settled })
    .where((is) => is.and({ position, worker, state: 'waiting' }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
