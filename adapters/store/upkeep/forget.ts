import { type ExpressionBuilder, sql } from 'kysely';
import { keptSince, type Retention } from '../../../src/domain/retention.js';
import type { Forgotten, Operator } from '../../../src/domain/upkeep.js';
import type { Reader, Writer } from '../database.js';
import type { Tables } from '../schema.js';
import { note } from './audit.js';
import { deleteHandOffs } from './desk-erase.js';
import { deleteAssessments } from './erase-assessments.js';

const COUNT = sql<number>`count(*)`.as('count');

/** Counts what is older than it is to be kept. */
export async function countOld(tables: Reader, keep: Retention, now: Date): Promise<Forgotten> {
  const old = oldOf(keep, now);
  const { messages, received, sent, dead, audit, feedback, handOffs } = await tables
    .selectNoFrom((is) => [
      is.selectFrom('message').select(COUNT).where(old.message).as('messages'),
      is.selectFrom('inbox').select(COUNT).where(old.received).as('received'),
      is.selectFrom('outbox').select(COUNT).where(old.sent).as('sent'),
      is.selectFrom('outbox').select(COUNT).where(old.dead).as('dead'),
      is.selectFrom('audit').select(COUNT).where(old.audit).as('audit'),
      is.selectFrom('feedback').select(COUNT).where(old.feedback).as('feedback'),
      is.selectFrom('hand_off').select(COUNT).where(old.handOff).as('handOffs'),
    ])
    .executeTakeFirstOrThrow();
  return {
    messages: messages ?? 0,
    deliveries: (received ?? 0) + (sent ?? 0),
    letters: dead ?? 0,
    assessments: (await finished(tables, old)).length,
    audit: audit ?? 0,
    feedback: feedback ?? 0,
    handOffs: handOffs ?? 0,
  };
}

/** Deletes it, and notes that it did when there was anything. */
export async function forgetOld(tables: Writer, keep: Retention, by: Operator): Promise<Forgotten> {
  const counts = await countOld(tables, keep, by.at);
  const old = oldOf(keep, by.at);
  await tables.deleteFrom('message').where(old.message).execute();
  if (counts.messages > 0) await forgetFocus(tables);
  await tables.deleteFrom('inbox').where(old.received).execute();
  await tables.deleteFrom('outbox').where(old.sent).execute();
  await tables.deleteFrom('outbox').where(old.dead).execute();
  await tables.deleteFrom('feedback').where(old.feedback).execute();
  const handedOff = tables.selectFrom('hand_off').select(['tenant', 'id']);
  await deleteHandOffs(tables, await handedOff.where(old.handOff).execute());
  for (const { tenant, id } of await finished(tables, old))
    await deleteAssessments(tables, tenant, [id]);
  await tables.deleteFrom('audit').where(old.audit).execute();
  if (Object.values(counts).some((each) => each > 0)) await note(tables, by, 'forgotten');
  return counts;
}

/** Nothing is before the beginning of time. */
const ALWAYS = '';

type Rows<Table extends keyof Tables> = ExpressionBuilder<Tables, Table>;

/** Which rows are old, to be counted and to be deleted. */
function oldOf(keep: Retention, now: Date) {
  const cut = (kept: Retention[keyof Retention]): string =>
    keptSince(kept, now)?.toISOString() ?? ALWAYS;
  const conversations = cut(keep.conversations);
  const deliveries = cut(keep.deliveries);
  return {
    message: (is: Rows<'message'>) => is('at', '<', conversations),
    received: (is: Rows<'inbox'>) =>
      is.and([is('state', '!=', 'waiting'), is('created_at', '<', deliveries)]),
    sent: (is: Rows<'outbox'>) =>
      is.and([is('state', '=', 'sent'), is('sent_at', '<', deliveries)]),
    dead: (is: Rows<'outbox'>) =>
      is.and([is('state', '=', 'dead'), is('created_at', '<', conversations)]),
    assessment: (is: Rows<'assessment'>) =>
      is.and([is('is_open', '=', 0), is('changed_at', '<', cut(keep.assessments))]),
    feedback: (is: Rows<'feedback'>) => is('at', '<', conversations),
    handOff: (is: Rows<'hand_off'>) => is('at', '<', conversations),
    audit: (is: Rows<'audit'>) => is('at', '<', cut(keep.audit)),
  };
}

/** Closed or signed off, and not changed since. */
function finished(
  tables: Reader,
  { assessment }: ReturnType<typeof oldOf>,
): Promise<readonly { readonly tenant: string; readonly id: string }[]> {
  return tables.selectFrom('assessment').select(['tenant', 'id']).where(assessment).execute();
}

/** Where a conversation is, goes with the last of it. */
async function forgetFocus(tables: Writer): Promise<void> {
  await tables
    .deleteFrom('focus')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('message')
            .select('message.id')
            .whereRef('message.tenant', '=', 'focus.tenant')
            .whereRef('message.platform', '=', 'focus.platform')
            .whereRef('message.channel', '=', 'focus.channel')
            .whereRef('message.thread', '=', 'focus.thread'),
        ),
      ),
    )
    .execute();
}
