import type { PersonId } from '../../../src/domain/actor.js';
import type { Address } from '../../../src/domain/addresses.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { Letter } from '../../../src/domain/letter.js';
import type {
  AssessmentRecord,
  PersonOfTenant,
  PersonRecord,
  PlacedEvent,
  PlacedMessage,
} from '../../../src/domain/upkeep.js';
import type { Reader } from '../database.js';
import { letterSchema } from '../message-schema.js';
import { toAddress } from '../sql-addresses.js';
import { channelColumns, toMessage, toPlace, toSummary } from '../rows.js';
import { readChosen } from '../settings.js';
import { auditOf } from './audit.js';
import { deskTenantsOf, readDeskOf } from './desk.js';
import { assessmentsOf, mayHold, readLog } from './logs.js';
import { waitingIn } from './messages.js';

export async function tenantsOf(tables: Reader, person: PersonId): Promise<readonly string[]> {
  const said = tables
    .selectFrom('message')
    .select('tenant')
    .where((is) => is.or([is('person', '=', person), is('only_for', '=', person)]));
  const noted = tables.selectFrom('audit').select('tenant').where('person', '=', person);
  const chosen = tables
    .selectFrom('setting')
    .select('tenant')
    .where((is) => is.and({ of: 'person', subject: person }));
  const reached = tables.selectFrom('address').select('tenant').where('person', '=', person);
  const rows = await said.union(noted).union(chosen).union(reached).execute();
  const tenants = new Set(rows.map(({ tenant }) => tenant));
  for (const tenant of await deskTenantsOf(tables, person)) tenants.add(tenant);
  const events = await tables
    .selectFrom('assessment_event')
    .select(['tenant', 'event'])
    .where(mayHold('event', person))
    .execute();
  for (const { tenant, event } of events)
    if (event.includes(JSON.stringify(person))) tenants.add(tenant);
  for (const { message } of await waitingIn(tables))
    if (message.actor.id === person) tenants.add(message.place.tenant);
  const letters = await tables
    .selectFrom('outbox')
    .select(['tenant', 'letter'])
    .where('letter', '!=', '')
    .execute();
  for (const { tenant, letter } of letters)
    if (isFor(toLetter(letter), person)) tenants.add(tenant);
  return [...tenants].sort();
}

/** Whether a letter is to somebody alone, brings what they asked for, or they had it sent. */
export function isFor({ only, asker, sender }: Omit<Letter, 'at'>, person: PersonId): boolean {
  return [only, asker, sender?.person].includes(person);
}

export function toLetter(letter: string): Omit<Letter, 'at'> {
  return letterSchema.parse(JSON.parse(letter));
}

export async function readPerson(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<PersonRecord> {
  const events = await readEvents(tables, { tenant, person });
  const waiting = await waitingIn(tables, tenant);
  return {
    messages: await readMessages(tables, { tenant, person }),
    waiting: waiting.map(({ message }) => message).filter(({ actor }) => actor.id === person),
    letters: await readLetters(tables, { tenant, person }),
    events: events.filter(({ event }) => event.by.id === person),
    assigned: events.filter(({ event }) => event.kind === 'assigned' && event.to?.id === person),
    settings: await readChosen(tables, { tenant, person }),
    audit: await auditOf(tables, { tenant, person }),
    addresses: await addressesOf(tables, { tenant, person }),
    ...(await readDeskOf(tables, { tenant, person })),
  };
}

async function addressesOf(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<readonly Address[]> {
  const rows = await tables
    .selectFrom('address')
    .selectAll()
    .where((is) => is.and({ tenant, person }))
    .orderBy('channel')
    .execute();
  return rows.map(toAddress);
}

/** What they wrote, what answers it, and what only they see. */
async function readMessages(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<readonly PlacedMessage[]> {
  const rows = await tables
    .selectFrom('message')
    .selectAll()
    .where('tenant', '=', tenant)
    .where((is) =>
      is.or([
        is('person', '=', person),
        is('only_for', '=', person),
        is.exists(
          is
            .selectFrom('message as said')
            .select('said.id')
            .whereRef('said.tenant', '=', 'message.tenant')
            .whereRef('said.platform', '=', 'message.platform')
            .whereRef('said.channel', '=', 'message.channel')
            .whereRef('said.delivery', '=', 'message.delivery')
            .where('said.person', '=', person),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toMessage(row), place: toPlace(row) }));
}

async function readLetters(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<readonly Letter[]> {
  const rows = await tables
    .selectFrom('outbox')
    .select(['letter', 'created_at'])
    .where('tenant', '=', tenant)
    .where('letter', '!=', '')
    .orderBy('position')
    .execute();
  return rows
    .map((row) => ({ ...toLetter(row.letter), at: new Date(row.created_at) }))
    .filter((letter) => isFor(letter, person));
}

/** Events that are theirs, or give them something. */
async function readEvents(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<readonly PlacedEvent[]> {
  const placed: PlacedEvent[] = [];
  for (const { id, project } of await assessmentsOf(tables, tenant))
    for (const event of await readLog(tables, tenant, id))
      if (event.by.id === person || (event.kind === 'assigned' && event.to?.id === person))
        placed.push({ assessment: id, project, event });
  return placed;
}

export async function readAssessment(
  tables: Reader,
  tenant: string,
  id: AssessmentId,
): Promise<AssessmentRecord | undefined> {
  const row = await tables
    .selectFrom('assessment')
    .selectAll()
    .where((is) => is.and({ tenant, id }))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const places = await tables
    .selectFrom('assessment_place')
    .selectAll()
    .where((is) => is.and({ tenant, assessment: id }))
    .execute();
  return {
    summary: toSummary(row),
    places: places.map(channelColumns),
    log: await readLog(tables, tenant, id),
    audit: await auditOf(tables, { tenant, subject: id }),
  };
}
