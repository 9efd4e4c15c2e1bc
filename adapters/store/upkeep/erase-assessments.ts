import type { AssessmentId } from '../../../src/domain/assessment.js';
import { assessmentSlot } from '../../../src/domain/letter.js';
import type { Erased, Operator } from '../../../src/domain/upkeep.js';
import { focusSchema } from '../assessment-schema.js';
import type { Writer } from '../database.js';
import { placeColumns } from '../rows.js';
import { note } from './audit.js';
import { deleteAboutAnswers, exchangeKey } from './desk-erase.js';
import { toLetter } from './export.js';
import { assessmentsOf, readLog } from './logs.js';
import {
  deleteLetters,
  deleteMessages,
  dropWaiting,
  eachMessage,
  textsOfLetter,
  textsOfMessage,
  textsOfWaiting,
  waitingIn,
} from './messages.js';

/** What of a tenant goes with some of its assessments. */
interface Belonging {
  readonly tenant: string;
  readonly ids: readonly AssessmentId[];
  /** Whether a text has the id of one, or the name of its project. */
  readonly isNamed: (text: string) => boolean;
  /** The deliveries that something in a log came of. */
  readonly deliveries: ReadonlySet<string>;
}

/** Takes out assessments with everything that belongs to them; see `Upkeep.eraseAssessments`. */
export async function eraseAssessments(
  tables: Writer,
  tenant: string,
  ids: readonly AssessmentId[],
  by: Operator,
): Promise<Omit<Erased, 'scrubbed'>> {
  const belonging = await findBelonging(tables, tenant, ids);
  const gone = await findMessages(tables, belonging);
  const letters = await deleteLetters(
    tables,
    tenant,
    (letter) =>
      gone.replies.has(JSON.stringify(toLetter(letter).reply)) ||
      textsOfLetter(letter).some(belonging.isNamed),
  );
  const about = await deleteAboutAnswers(
    tables,
    tenant,
    (each) => gone.exchanges.has(exchangeKey(each)) || each.texts.some(belonging.isNamed),
  );
  const messages = await deleteMessages(tables, gone.ids);
  const waiting = await eraseWaiting(tables, belonging);
  await eraseFocus(tables, belonging);
  const events = await forgetPromises(tables, belonging);
  const removed = await deleteAssessments(tables, tenant, ids);
  for (const id of ids) await note(tables, by, 'erased', id);
  return {
    messages,
    waiting,
    letters,
    assessments: removed.assessments,
    events: removed.events + events,
    audit: 0,
    ...about,
  };
}

const PARTS = ['assessment_event', 'assessment_place', 'assessment_person'] as const;

/** Takes out assessments alone: their logs, where they are known, and who takes part in them. */
export async function deleteAssessments(
  tables: Writer,
  tenant: string,
  ids: readonly string[],
): Promise<{ readonly assessments: number; readonly events: number }> {
  let events = 0;
  for (const id of ids) {
    for (const table of PARTS) {
      const { numDeletedRows } = await tables
        .deleteFrom(table)
        .where((is) => is.and({ tenant, assessment: id }))
        .executeTakeFirstOrThrow();
      if (table === 'assessment_event') events += Number(numDeletedRows);
    }
    await tables
      .deleteFrom('assessment')
      .where((is) => is.and({ tenant, id }))
      .execute();
    const slot = assessmentSlot(id as AssessmentId);
    await tables
      .deleteFrom('slot')
      .where((is) => is.and({ tenant, slot }))
      .execute();
  }
  return { assessments: ids.length, events };
}

async function findBelonging(
  tables: Writer,
  tenant: string,
  ids: readonly AssessmentId[],
): Promise<Belonging> {
  const erased = (await assessmentsOf(tables, tenant)).filter(({ id }) => ids.includes(id));
  const others = (await assessmentsOf(tables, tenant)).filter(({ id }) => !ids.includes(id));
  const deliveries = new Set<string>();
  for (const id of ids)
    for (const event of await readLog(tables, tenant, id))
      deliveries.add(event.id.replace(/\/\d+$/u, ''));
  // Another project of the same name keeps what only names it.
  const names = erased
    .map(({ project }) => project)
    .filter((name) => others.every(({ project }) => fold(project) !== fold(name)));
  const patterns = names.map(wholeName);
  const isNamed = (text: string): boolean =>
    ids.some((id) => text.includes(id)) || patterns.some((pattern) => pattern.test(text));
  return { tenant, ids, isNamed, deliveries };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function wholeName(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'iu');
}

/** A message and its reply go together. */
async function findMessages(
  tables: Writer,
  { tenant, isNamed, deliveries }: Belonging,
): Promise<{
  readonly ids: readonly number[];
  readonly replies: ReadonlySet<string>;
  readonly exchanges: ReadonlySet<string>;
}> {
  const exchanges = new Set<string>();
  const exchangeOf = ({ delivery, ...row }: Parameters<typeof textsOfMessage>[0]) =>
    delivery === null ? undefined : exchangeKey({ ...row, delivery });
  const alone = new Set<number>();
  await eachMessage(tables, tenant, (row) => {
    const isIn = row.delivery !== null && deliveries.has(row.delivery);
    if (!isIn && !textsOfMessage(row).some(isNamed)) return;
    const exchange = exchangeOf(row);
    if (exchange === undefined) alone.add(row.id);
    else exchanges.add(exchange);
  });
  const ids: number[] = [];
  const replies = new Set<string>();
  await eachMessage(tables, tenant, (row) => {
    if (!alone.has(row.id) && !exchanges.has(exchangeOf(row) ?? '')) return;
    ids.push(row.id);
    if (row.reply !== null) replies.add(row.reply);
  });
  return { ids, replies, exchanges };
}

async function eraseWaiting(tables: Writer, { tenant, isNamed }: Belonging): Promise<number> {
  const waiting = await waitingIn(tables, tenant);
  const chosen = waiting.filter(({ message }) => textsOfWaiting(message).some(isNamed));
  for (const { position } of chosen) await dropWaiting(tables, position);
  return chosen.length;
}

async function eraseFocus(tables: Writer, { tenant, ids }: Belonging): Promise<void> {
  const rows = await tables.selectFrom('focus').selectAll().where('tenant', '=', tenant).execute();
  for (const row of rows) {
    const { assessment } = focusSchema.parse(JSON.parse(row.focus));
    if (assessment === undefined || !ids.includes(assessment)) continue;
    await tables
      .deleteFrom('focus')
      .where((is) => is.and(placeColumns(row)))
      .execute();
  }
}

/** The next stage keeps which answers were promised, without their words and who signed them. */
async function forgetPromises(tables: Writer, { tenant, ids }: Belonging): Promise<number> {
  let count = 0;
  for (const { id } of await assessmentsOf(tables, tenant)) {
    if (ids.includes(id)) continue;
    const [first] = await readLog(tables, tenant, id);
    if (first?.kind !== 'opened' || first.before === undefined) continue;
    if (!ids.includes(first.before.assessment)) continue;
    const answers = Object.fromEntries(
      Object.entries(first.before.answers).map(([item, { answer }]) => [item, { answer }]),
    );
    const event = { ...first, before: { ...first.before, signedBy: UNNAMED, answers } };
    await tables
      .updateTable('assessment_event')
      .set({ event: JSON.stringify(event) })
      .where((is) => is.and({ tenant, assessment: id, position: 0 }))
      .execute();
    count++;
  }
  return count;
}

const UNNAMED = '–';
