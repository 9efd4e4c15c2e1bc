import type { AnswerTable } from '../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { Timer } from '../../../src/domain/clock.js';
import type { Language } from '../../../src/domain/language.js';
import type { Shown } from '../controls.js';
import { tableDialog } from '../table-dialog.js';
import type { TakenIn } from '../taken-in.js';
import { opened } from './answers.js';
import type { By } from './envelope.js';
import type { Kept, Receiving } from './receiving.js';
import type { Spot } from './spot.js';

/** Somebody before a table. */
export interface AtTable {
  readonly by: By;
  readonly spot: Spot;
  readonly language: Language;
}

/** Undefined when there is no such assessment that they see there or take part in. */
export async function tableOf(
  id: AssessmentId,
  { by, spot, language }: AtTable,
  { desk, people }: Receiving,
): Promise<AnswerTable | undefined> {
  return desk.table(id, { actor: await people.find(by), place: spot.place }, language);
}

/** Shows a page of a table as it is now. Undefined where there is none for them. */
export async function openTable(
  { table: id, page }: Shown,
  at: AtTable,
  receiving: Receiving,
): Promise<TakenIn | undefined> {
  const table = await tableOf(id, at, receiving);
  return table && opened(tableDialog(table, page, receiving.desk.words(at.language)));
}

/** What is answered in a table is told to whoever answers alone; the team sees how far it is. */
export function spotIn({ place }: AnswerTable): Spot {
  return { place, isPrivate: true };
}

/** Teams gives up on an answer after some ten seconds; in milliseconds. */
const PATIENCE = 4_000;

/** Resolves when what was kept is done, or takes long: the table is drawn as it is then. */
export async function done(
  kept: Kept | undefined,
  { desk, clock }: Pick<Receiving, 'desk' | 'clock'>,
): Promise<void> {
  if (kept === undefined) return;
  const [tooLong, forget] = after(PATIENCE, clock);
  await Promise.race([desk.settled(kept.message), tooLong]);
  forget();
}

function after(milliseconds: number, clock: Timer): readonly [Promise<void>, () => void] {
  let forget = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    forget = clock.after(milliseconds, resolve);
  });
  return [passed, forget];
}
