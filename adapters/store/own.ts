import type { Insertable, Transaction } from 'kysely';
import type { AssessmentSummary } from '../../src/domain/assessment.js';
import type { Scope } from '../../src/domain/scope.js';
import type { LogEntry, OwnExchange } from '../../src/domain/store.js';
import type { Reader } from './database.js';
import { toMessage, toPlace, toSummary } from './rows.js';
import type { Tables } from './schema.js';

/** The assessments known on the platform that a person takes part in, those changed last first. */
export async function readOwnAssessments(
  tables: Reader,
  { place: { tenant, platform }, person }: Scope,
): Promise<readonly AssessmentSummary[]> {
  const rows = await tables
    .selectFrom('assessment_person as own')
    .innerJoin('assessment', (on) =>
      on
        .onRef('assessment.tenant', '=', 'own.tenant')
        .onRef('assessment.id', '=', 'own.assessment'),
    )
    .selectAll('assessment')
    .where('own.tenant', '=', tenant)
    .where('own.person', '=', person)
    .where((is) =>
      is.exists(
        is
          .selectFrom('assessment_place as known')
          .select('known.assessment')
          .whereRef('known.tenant', '=', 'own.tenant')
          .whereRef('known.assessment', '=', 'own.assessment')
          .where('known.platform', '=', platform),
      ),
    )
    .orderBy('assessment.changed_at', 'desc')
    .execute();
  return rows.map(toSummary);
}

/** Notes who does something, and who is given something; the desk itself, which reminds, takes no part. */
export async function notePeople(
  tables: Transaction<Tables>,
  tenant: string,
  { assessment, events }: LogEntry,
): Promise<void> {
  const people = new Set(
    events.flatMap((event) => [
      ...(event.kind === 'reminded' ? [] : [event.by.id]),
      ...(event.kind === 'assigned' && event.to !== undefined ? [event.to.id] : []),
    ]),
  );
  for (const person of people) {
    const row: Insertable<Tables['assessment_person']> = { tenant, assessment, person };
    await tables
      .insertInto('assessment_person')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** What a person said and was answered last, newest first. */
export async function readOwnExchanges(
  tables: Reader,
  { place: { tenant, platform }, person }: Scope,
  count: number,
): Promise<readonly OwnExchange[]> {
  if (count <= 0) return [];
  const rows = await tables
    .selectFrom('message as said')
    .innerJoin('message as answer', (on) =>
      on
        .onRef('answer.tenant', '=', 'said.tenant')
        .onRef('answer.platform', '=', 'said.platform')
        .onRef('answer.channel', '=', 'said.channel')
        .onRef('answer.thread', '=', 'said.thread')
        .onRef('answer.delivery', '=', 'said.delivery'),
    )
    .selectAll('answer')
    .select('said.content as said')
    .where('said.tenant', '=', tenant)
    .where('said.platform', '=', platform)
    .where('said.person', '=', person)
    .where('answer.role', '=', 'assistant')
    .orderBy('said.id', 'desc')
    .limit(count)
    .execute();
  return rows.flatMap(({ said, ...row }) => {
    const answer = toMessage(row);
    if (answer.role !== 'assistant' || row.delivery === null) return [];
    const { reply, at } = answer;
    // Written by `toMessageRow`.
    const text = JSON.parse(said) as string;
    return [{ text, reply, at, place: toPlace(row), delivery: row.delivery }];
  });
}
