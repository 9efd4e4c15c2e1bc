import type { Transaction } from 'kysely';
import { keptSince, type Retention } from '../../../src/domain/retention.js';
import type { Forgotten, Operator } from '../../../src/domain/upkeep.js';
import type { Reader } from '../database.js';
import type { Tables } from '../schema.js';
import { note } from './audit.js';
import { deleteHandOffs } from './desk-erase.js';
import { deleteAssessments } from './erase-assessments.js';

type Writer = Transaction<Tables>;

/** Counts what is older than it is to be kept. */
export async function countOld(tables: Reader, keep: Retention, now: Date): Promise<Forgotten> {
  const cuts = cutsOf(keep, now);
  const { messages, received, sent, dead, audit, feedback, handOffs } = await tables
    .selectNoFrom((is) => [
      is
        .selectFrom('message')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('at', '<', cuts.conversations)
        .as('messages'),
      is
        .selectFrom('inbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '!=', 'waiting')
        .where('created_at', '<', cuts.deliveries)
        .as('received'),
      is
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'sent')
        .where('sent_at', '<', cuts.deliveries)
        .as('sent'),
      is
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('state', '=', 'dead')
        .where('created_at', '<', cuts.conversations)
        .as('dead'),
      is
        .selectFrom('audit')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('at', '<', cuts.audit)
        .as('audit'),
      is
        .selectFrom('feedback')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('at', '<', cuts.conversations)
        .as('feedback'),
      is
        .selectFrom('hand_off')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('at', '<', cuts.conversations)
        .as('handOffs'),
    ])
    .executeTakeFirstOrThrow();
  return {
    messages: messages ?? 0,
    deliveries: (received ?? 0) + (sent ?? 0),
    letters: dead ?? 0,
    assessments: (await finished(tables, cuts.assessments)).length,
    audit: audit ?? 0,
    feedback: feedback ?? 0,
    handOffs: handOffs ?? 0,
  };
}

/** Deletes it, and notes that it did when there was anything. */
export async function forgetOld(tables: Writer, keep: Retention, by: Operator): Promise<Forgotten> {
  const counts = await countOld(tables, keep, by.at);
  const { conversations, deliveries, assessments, audit } = cutsOf(keep, by.at);
  await tables.deleteFrom('message').where('at', '<', conversations).execute();
  if (counts.messages > 0) await forgetFocus(tables);
  await tables
    .deleteFrom('inbox')
    .where('state', '!=', 'waiting')
    .where('created_at', '<', deliveries)
    .execute();
  await tables
    .deleteFrom('outbox')
    .where('state', '=', 'sent')
    .where('sent_at', '<', deliveries)
    .execute();
  await tables
    .deleteFrom('outbox')
    .where('state', '=', 'dead')
    .where('created_at', '<', conversations)
    .execute();
  await tables.deleteFrom('feedback').where('at', '<', conversations).execute();
  const handedOff = tables.selectFrom('hand_off').select(['tenant', 'id']);
  await deleteHandOffs(tables, await handedOff.where('at', '<', conversations).execute());
  for (const { tenant, id } of await finished(tables, assessments))
    await deleteAssessments(tables, tenant, [id]);
  await tables.deleteFrom('audit').where('at', '<', audit).execute();
  if (Object.values(counts).some((each) => each > 0)) await note(tables, by, 'forgotten');
  return counts;
}

/** Nothing is before the beginning of time. */
const ALWAYS = '';

function cutsOf(keep: Retention, now: Date): Readonly<Record<keyof Retention, string>> {
  const cut = (kept: Retention[keyof Retention]): string =>
    keptSince(kept, now)?.toISOString() ?? ALWAYS;
  return {
    conversations: cut(keep.conversations),
    deliveries: cut(keep.deliveries),
    assessments: cut(keep.assessments),
    audit: cut(keep.audit),
  };
}

/** Closed or signed off, and not changed since. */
function finished(
  tables: Reader,
  before: string,
): Promise<readonly { readonly tenant: string; readonly id: string }[]> {
  return tables
    .selectFrom('assessment')
    .select(['tenant', 'id'])
    .where('is_open', '=', 0)
    .where('changed_at', '<', before)
    .execute();
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
