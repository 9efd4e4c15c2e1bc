import type { Selectable, Transaction } from 'kysely';
import type { Feedback } from '../../src/domain/feedback.js';
import type { HandOff, HandOffId } from '../../src/domain/hand-off.js';
import type { Scope } from '../../src/domain/scope.js';
import type { Reader } from './database.js';
import { toAnswerColumns, toFeedbackRow, toHandOff, toHandOffRow } from './desk-rows.js';
import { channelColumns, placeColumns } from './rows.js';
import type { HandOffTable, Tables } from './schema.js';
import { note } from './upkeep/audit.js';

type Writer = Transaction<Tables>;

/** The person's opinion takes the place of the one they had. */
export async function putFeedback(tables: Writer, scope: Scope, feedback: Feedback): Promise<void> {
  const { opinion, of } = feedback;
  const mine = { ...placeColumns(scope.place), delivery: of, person: scope.person };
  await tables
    .deleteFrom('feedback')
    .where((is) => is.and(mine))
    .execute();
  const deed = opinion === undefined ? 'feedback-taken-back' : 'feedback-given';
  await note(tables, { ...scope, at: feedback.at }, deed);
  if (opinion === undefined) return;
  await tables
    .insertInto('feedback')
    .values(toFeedbackRow(scope, feedback, opinion))
    .execute();
}

/** False when it was handed on, or answered, before. */
export async function putHandOff(tables: Writer, scope: Scope, handOff: HandOff): Promise<boolean> {
  const { answered, at } = handOff;
  if (!(await writeHandOff(tables, scope, handOff))) return false;
  const deed = answered === undefined ? 'handed-on' : 'hand-off-answered';
  await note(tables, { ...scope, at: answered?.at ?? at }, deed);
  return true;
}

async function writeHandOff(tables: Writer, scope: Scope, handOff: HandOff): Promise<boolean> {
  const { answered } = handOff;
  if (answered === undefined) {
    const { numInsertedOrUpdatedRows } = await tables
      .insertInto('hand_off')
      .values(toHandOffRow(scope, handOff))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tables
    .updateTable('hand_off')
    .set(toAnswerColumns(scope, answered))
    .where((is) => is.and(givenTo(scope, handOff.id)))
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export function readHandOff(
  tables: Reader,
  scope: Scope,
  id: HandOffId,
): Promise<HandOff | undefined> {
  return handOffOf(tables, givenTo(scope, id));
}

export function readHandedOff(
  tables: Reader,
  { place, person }: Scope,
  delivery: string,
): Promise<HandOff | undefined> {
  return handOffOf(tables, { ...placeColumns(place), delivery, person });
}

async function handOffOf(
  tables: Reader,
  columns: Partial<Selectable<HandOffTable>>,
): Promise<HandOff | undefined> {
  const row = await tables
    .selectFrom('hand_off')
    .selectAll()
    .where((is) => is.and(columns))
    .executeTakeFirst();
  return row && toHandOff(row);
}

/** What was given to the channel of the place. */
function givenTo({ place }: Scope, id: HandOffId) {
  const { channel: to_channel, ...platform } = channelColumns(place);
  return { ...platform, to_channel, id };
}
