import type { Selectable } from 'kysely';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Reader, Writer } from '../database.js';
import { letterSchema, messageSchema } from '../message-schema.js';
import { toMessage } from '../rows.js';
import type { MessageTable } from '../schema.js';

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

/** What somebody typed, pressed, filled in or sent. */
export function textsOfWaiting({
  text,
  command = '',
  fields = {},
  file,
  place,
}: IncomingMessage): readonly string[] {
  const chosen = fields.person === undefined ? [] : [`${place.platform}:${fields.person}`];
  return [text, command, ...Object.values(fields), ...chosen, file?.name ?? ''];
}

function textsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsWithin);
}

/** A message that waits for its turn. */
interface Waiting {
  readonly position: number;
  readonly message: IncomingMessage;
}

/** The messages of a tenant, or of all, that wait for their turn, in order. */
export async function waitingIn(tables: Reader, tenant?: string): Promise<readonly Waiting[]> {
  let query = tables
    .selectFrom('inbox')
    .select(['position', 'message'])
    .where('state', '=', 'waiting')
    .orderBy('position');
  if (tenant !== undefined) query = query.where('tenant', '=', tenant);
  const rows = await query.execute();
  return rows.map(({ position, message }) => ({
    position,
    message: messageSchema.parse(JSON.parse(message)),
  }));
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
