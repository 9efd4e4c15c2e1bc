import type { Selectable, Transaction } from 'kysely';
import type { Reader } from '../database.js';
import { letterSchema, messageSchema } from '../message-schema.js';
import { toMessage } from '../rows.js';
import type { MessageTable, Tables } from '../schema.js';

type Writer = Transaction<Tables>;

/** Rows looked at in one go. */
const BATCH = 500;

/** Visits every message of a tenant, in order. */
export async function eachMessage(
  tables: Reader,
  tenant: string,
  visit: (row: Selectable<MessageTable>) => Promise<void> | void,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await tables
      .selectFrom('message')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const row of rows) await visit(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Every text in a message: what was said, and what stands in the reply. */
export function textsOfMessage(row: Selectable<MessageTable>): readonly string[] {
  const message = toMessage(row);
  return [message.content, ...(message.role === 'assistant' ? textsWithin(message.reply) : [])];
}

/** Every text in a letter. */
export function textsOfLetter(letter: string): readonly string[] {
  return textsWithin(letterSchema.parse(JSON.parse(letter)).reply);
}

/** What somebody typed, pressed or filled in. */
export function textsOfWaiting(message: string): readonly string[] {
  const { text, command, fields = {} } = messageSchema.parse(JSON.parse(message));
  return [text, ...(command === undefined ? [] : [command]), ...Object.values(fields)];
}

function textsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsWithin);
}

/** Resolves to how many there were. */
export async function deleteMessages(tables: Writer, ids: readonly number[]): Promise<number> {
  for (let at = 0; at < ids.length; at += BATCH)
    await tables
      .deleteFrom('message')
      .where('id', 'in', ids.slice(at, at + BATCH))
      .execute();
  return ids.length;
}

/** Deletes the letters of a tenant, not sent yet or given up, that are chosen; resolves to how many. */
export async function deleteLetters(
  tables: Writer,
  tenant: string,
  isChosen: (letter: string) => boolean,
): Promise<number> {
  const rows = await tables
    .selectFrom('outbox')
    .select(['position', 'letter'])
    .where('tenant', '=', tenant)
    .where('letter', '!=', '')
    .execute();
  const chosen = rows.filter(({ letter }) => isChosen(letter)).map(({ position }) => position);
  for (let at = 0; at < chosen.length; at += BATCH)
    await tables
      .deleteFrom('outbox')
      .where('position', 'in', chosen.slice(at, at + BATCH))
      .execute();
  return chosen.length;
}

/** Is done with a message that waits, so that the same delivery is still known; what is said of it now is gone. */
export async function dropWaiting(tables: Writer, position: number): Promise<void> {
  await tables
    .updateTable('inbox')
    .set({ state: 'done', worker: null, message: '' })
    .where((is) => is.and({ position, state: 'waiting' }))
    .execute();
}
