import { type Selectable, sql } from 'kysely';
import type { PersonId } from '../../../src/domain/actor.js';
import type { GivenFeedback } from '../../../src/domain/feedback.js';
import type { HandOff } from '../../../src/domain/hand-off.js';
import type { PersonOfTenant, PersonRecord } from '../../../src/domain/upkeep.js';
import type { Reader } from '../database.js';
import { toHandOff, toOpinion } from '../desk-rows.js';
import { toPlace } from '../rows.js';
import type { FeedbackTable, HandOffTable } from '../schema.js';

/** What people think of answers, newest first. */
export async function readFeedback(tables: Reader): Promise<readonly GivenFeedback[]> {
  const rows = await withQuestions(tables).orderBy('feedback.at', 'desc').execute();
  return rows.map(toGiven);
}

/** Opinions with what was asked, as long as that is kept. */
function withQuestions(tables: Reader) {
  return tables
    .selectFrom('feedback')
    .selectAll('feedback')
    .select((is) =>
      is
        .selectFrom('message')
        .select('message.content')
        .whereRef('message.tenant', '=', 'feedback.tenant')
        .whereRef('message.platform', '=', 'feedback.platform')
        .whereRef('message.channel', '=', 'feedback.channel')
        .whereRef('message.thread', '=', 'feedback.thread')
        .whereRef('message.delivery', '=', 'feedback.delivery')
        .where('message.role', '=', 'user')
        .limit(1)
        .as('question'),
    );
}

function toGiven({
  question,
  ...row
}: Selectable<FeedbackTable> & { question: string | null }): GivenFeedback {
  return {
    place: toPlace(row),
    person: row.person as PersonId,
    of: row.delivery,
    at: new Date(row.at),
    opinion: toOpinion(row),
    ...(question === null ? {} : { question: JSON.parse(question) as string }),
  };
}

/** What nobody answered, oldest first. */
export async function readOpenHandOffs(tables: Reader): Promise<readonly HandOff[]> {
  const rows = await tables
    .selectFrom('hand_off')
    .selectAll()
    .where('answered_at', 'is', null)
    .orderBy('at')
    .execute();
  return rows.map(toHandOff);
}

/** What a person thinks of answers, handed on, and answered. */
export async function readDeskOf(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<Pick<PersonRecord, 'feedback' | 'handOffs' | 'handOffAnswers'>> {
  const feedback = await withQuestions(tables)
    .where((is) => is.and({ 'feedback.tenant': tenant, 'feedback.person': person }))
    .orderBy('feedback.at')
    .execute();
  const handOffs = (await handOffsOf(tables, tenant)).map(toHandOff);
  return {
    feedback: feedback.map(toGiven),
    handOffs: handOffs.filter(({ by }) => by.id === person),
    handOffAnswers: handOffs.flatMap(({ id, answered }) =>
      answered?.by.id === person ? [{ handOff: id, ...answered }] : [],
    ),
  };
}

export function handOffsOf(tables: Reader, tenant: string): Promise<Selectable<HandOffTable>[]> {
  return tables
    .selectFrom('hand_off')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('at')
    .execute();
}

/** The tenants in which a person thinks anything, handed anything on, or answered. */
export async function deskTenantsOf(tables: Reader, person: PersonId): Promise<readonly string[]> {
  const rows = await sql<{ tenant: string }>`
    select tenant from feedback where person = ${person}
    union select tenant from hand_off where person = ${person} or answered_by = ${person}`.execute(
    tables,
  );
  return rows.rows.map(({ tenant }) => tenant);
}

/** What a person is called in what was handed on, and what they wrote there beside the question, which may be another's. */
export async function tracesIn(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<{ readonly names: readonly string[]; readonly texts: readonly string[] }> {
  const handOffs = (await handOffsOf(tables, tenant)).map(toHandOff);
  const own = handOffs.filter(({ by }) => by.id === person);
  const answers = handOffs.flatMap(({ answered }) =>
    answered?.by.id === person ? [answered] : [],
  );
  return {
    names: [...own, ...answers].map(({ by }) => by.name),
    texts: [...own.flatMap(({ remark }) => remark ?? []), ...answers.map(({ text }) => text)],
  };
}
