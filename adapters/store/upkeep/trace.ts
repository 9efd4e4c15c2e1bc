import type { AssessmentEvent, StageBefore } from '../../../src/domain/assessment.js';
import type { PersonId } from '../../../src/domain/actor.js';
import { isPersonal, namesIn, textsIn, type Trace } from '../../../src/domain/erasure.js';
import type { Place } from '../../../src/domain/place.js';
import type { PersonOfTenant } from '../../../src/domain/upkeep.js';
import type { Reader } from '../database.js';
import { channelColumns } from '../rows.js';
import { tracesIn } from './desk.js';
import { assessmentsOf, readLog } from './logs.js';
import { waitingIn } from './messages.js';

/** How a person is to be found in a tenant, and the places that are theirs alone. */
export interface Found {
  readonly trace: Trace;
  readonly places: readonly Place[];
}

/** Looks through everything that is kept of a tenant. */
export async function findPerson(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<Found> {
  const names = new Set<string>();
  const texts = new Set<string>();
  const places = new Map<string, Place>();
  const signers = new Map<string, PersonId>();
  const seenIn = (place: Place): void => {
    if (isPersonal(place)) places.set(keyOf(place), place);
  };
  for (const { id } of await assessmentsOf(tables, tenant))
    for (const event of await readLog(tables, tenant, id)) {
      if (event.kind === 'signed-off') signers.set(`${id} ${event.at}`, event.by.id);
      for (const name of namesIn(event, person)) names.add(name);
      if (event.by.id !== person) continue;
      for (const text of textsIn(event)) if (text.trim() !== '') texts.add(text);
      seenIn(event.from);
    }
  const traces = await tracesIn(tables, { tenant, person });
  for (const name of traces.names) names.add(name);
  for (const text of traces.texts) texts.add(text);
  for (const { message } of await waitingIn(tables, tenant)) {
    const { actor, place } = message;
    if (actor.id !== person) continue;
    names.add(actor.name);
    seenIn(place);
  }
  for (const place of await placesOf(tables, { tenant, person })) seenIn(place);
  const signed = ({ assessment, signedAt }: StageBefore): boolean | undefined => {
    const signer = signers.get(`${assessment} ${signedAt}`);
    return signer === undefined ? undefined : signer === person;
  };
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  return {
    trace: { person, names, texts: longestFirst, signed },
    places: [...places.values()],
  };
}

export function keyOf({ tenant, platform, channel }: Place): string {
  return JSON.stringify([tenant, platform, channel]);
}

/** Where they wrote, or did anything else. */
async function placesOf(
  tables: Reader,
  { tenant, person }: PersonOfTenant,
): Promise<readonly Place[]> {
  const query = (table: 'message' | 'audit') =>
    tables
      .selectFrom(table)
      .select(['tenant', 'platform', 'channel'])
      .distinct()
      .where((is) => is.and({ tenant, person }))
      .execute();
  return [...(await query('message')), ...(await query('audit'))].map(channelColumns);
}

/** Whether an event is by the person, or says anything of them. */
export function isChanged(before: AssessmentEvent, after: AssessmentEvent): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
