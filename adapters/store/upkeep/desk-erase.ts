import type { Selectable, Transaction } from 'kysely';
import { isAbout, type Pseudonym, type Trace, withoutPerson } from '../../../src/domain/erasure.js';
import type { HandOffId } from '../../../src/domain/hand-off.js';
import { handOffSlot } from '../../../src/domain/letter.js';
import type { Erased } from '../../../src/domain/upkeep.js';
import { toHandOff, toOpinion } from '../desk-rows.js';
import type { FeedbackTable, HandOffTable, Tables } from '../schema.js';
import { handOffsOf } from './desk.js';

type Writer = Transaction<Tables>;
type FeedbackRow = Selectable<FeedbackTable>;
type HandOffRow = Selectable<HandOffTable>;

/** What is kept of an answer: where it was given, of which delivery, by whom, and every text. */
export interface AboutAnswer {
  readonly tenant: string;
  readonly platform: string;
  readonly channel: string;
  readonly delivery: string;
  readonly person: string;
  readonly texts: readonly string[];
}

/** Tells exchanges of a tenant apart: a question and its answer, and what is kept of them. */
export function exchangeKey({
  platform,
  channel,
  delivery,
}: Pick<AboutAnswer, 'platform' | 'channel' | 'delivery'>): string {
  return JSON.stringify([platform, channel, delivery]);
}

/** Deletes the opinions and what was handed on that are chosen, with the messages that bring it to the focal points. */
export async function deleteAboutAnswers(
  tables: Writer,
  tenant: string,
  isChosen: (about: AboutAnswer) => boolean,
): Promise<Pick<Erased, 'feedback' | 'handOffs'>> {
  const opinions = await opinionsOf(tables, tenant);
  const feedback = opinions.filter((row) => isChosen({ ...row, texts: remarkIn(row) }));
  for (const row of feedback)
    await tables
      .deleteFrom('feedback')
      .where((is) => is.and(keyOf(row)))
      .execute();
  const handOffs = (await handOffsOf(tables, tenant)).filter((row) =>
    isChosen({ ...row, texts: textsOf(row) }),
  );
  await deleteHandOffs(tables, handOffs);
  return { feedback: feedback.length, handOffs: handOffs.length };
}

function opinionsOf(tables: Writer, tenant: string): Promise<FeedbackRow[]> {
  return tables.selectFrom('feedback').selectAll().where('tenant', '=', tenant).execute();
}

function keyOf(row: FeedbackRow) {
  const { tenant, platform, channel, thread, delivery, person } = row;
  return { tenant, platform, channel, thread, delivery, person };
}

function remarkIn(row: FeedbackRow): readonly string[] {
  const opinion = toOpinion(row);
  return opinion.kind === 'helpful' || opinion.remark === undefined ? [] : [opinion.remark];
}

function textsOf(row: HandOffRow): readonly string[] {
  const { question, remark, by, answered } = toHandOff(row);
  const answer = answered === undefined ? [] : [answered.text, answered.by.name];
  return [question, remark ?? '', by.name, ...answer];
}

/** With what stands in their slots, sent or not. */
export async function deleteHandOffs(
  tables: Writer,
  handOffs: readonly Pick<HandOffRow, 'tenant' | 'id'>[],
): Promise<void> {
  for (const { tenant, id } of handOffs) {
    const slot = handOffSlot(id as HandOffId);
    for (const table of ['slot', 'outbox'] as const)
      await tables
        .deleteFrom(table)
        .where((is) => is.and({ tenant, slot }))
        .execute();
    await tables
      .deleteFrom('hand_off')
      .where((is) => is.and({ tenant, id }))
      .execute();
  }
}

/** Takes a person out of what others think and handed on; resolves to what was changed. */
export async function renameInDesk(
  tables: Writer,
  tenant: string,
  trace: Trace,
  pseudonym: Pseudonym,
): Promise<Pick<Erased, 'feedback' | 'handOffs'>> {
  const named = (text: string): string => JSON.stringify(withoutPerson(text, trace, pseudonym));
  const isTold = (texts: readonly string[]): boolean => texts.some((text) => isAbout(text, trace));
  const counts = { feedback: 0, handOffs: 0 };
  for (const row of await opinionsOf(tables, tenant)) {
    const [remark] = remarkIn(row);
    if (remark === undefined || !isTold([remark])) continue;
    counts.feedback++;
    await tables
      .updateTable('feedback')
      .set({ remark: named(remark) })
      .where((is) => is.and(keyOf(row)))
      .execute();
  }
  for (const row of await handOffsOf(tables, tenant)) {
    const isAnswerer = row.answered_by === trace.person;
    if (!isAnswerer && !isTold(textsOf(row))) continue;
    counts.handOffs++;
    const { question, remark, answered } = toHandOff(row);
    await tables
      .updateTable('hand_off')
      .set({
        question: named(question),
        remark: remark === undefined ? null : named(remark),
        ...(answered === undefined ? {} : { answer: named(answered.text) }),
        ...(isAnswerer ? anonymous(pseudonym) : {}),
      })
      .where((is) => is.and({ tenant, id: row.id }))
      .execute();
  }
  return counts;
}

function anonymous({ id, name, text }: Pseudonym) {
  return {
    answered_by: id,
    answered_name: JSON.stringify(name),
    answer: JSON.stringify(text),
  };
}
