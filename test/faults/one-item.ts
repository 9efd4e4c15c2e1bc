import type { IncomingMessage } from '../../src/domain/incoming-message.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { itemState } from '../../src/domain/assessment-state.js';
import type { ItemId } from '../../src/domain/checklist.js';
import { replay } from '../../src/checklist/replay.js';
import { createStore } from '../../adapters/store/sql-store.js';
import { toPlainText } from '../../src/reply/to-plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';
import type { Target } from './desk/desk-process.js';
import { type Kept, openKept } from './kept.js';
import { beginning, messageOf, placeOf } from './messages.js';
import { createPlatform, type Platform } from './platform.js';
import { runDesk } from './run-desk.js';

export interface OneItem {
  readonly rounds: number;
  /** Rounds in which the answer that stands is that of the first in the log, and all others stand beside it. */
  readonly oneWinner: number;
  /** Of nine in each round: those whose reply names the winner. */
  readonly told: number;
  /** What those who came second wrote and is kept. */
  readonly keptBeside: number;
  readonly failed: number;
}

const PEOPLE = Array.from({ length: 10 }, (_, at) => `Person${String.fromCharCode(65 + at)}`);
const ITEMS = ['alarm', 'blanket', 'fridge', 'tasting'] as const;

/** Ten people answer one item at once, each in a place of their own or all in one. */
export async function answerTogether(
  target: Target,
  rounds: number,
  isApart: boolean,
  processes = 1,
): Promise<OneItem> {
  const ports: number[] = [];
  let turn = 0;
  const platform = await createPlatform({ desk: () => ports[turn++ % ports.length] });
  const kept = await openKept(target);
  const desks = [];
  for (let each = 0; each < processes; each++)
    desks.push(await runDesk({ target, platform: platform.address }));
  ports.push(...desks.map(({ port }) => port));
  const shown = { oneWinner: 0, told: 0, keptBeside: 0 };
  try {
    for (let round = 0; round < rounds; round++) {
      const played = await playRound(round, isApart, kept, platform);
      shown.oneWinner += played.isOne ? 1 : 0;
      shown.told += played.told;
      shown.keptBeside += played.beside;
    }
    return { rounds, ...shown, failed: await kept.failed() };
  } finally {
    for (const desk of desks) await desk.end('SIGTERM');
    await kept.close();
    await platform.close();
  }
}

async function playRound(
  round: number,
  isApart: boolean,
  kept: Kept,
  platform: Platform,
): Promise<{ isOne: boolean; told: number; beside: number }> {
  const manner = isApart ? 'apart' : 'together';
  const home = `${manner}-${Math.floor(round / ITEMS.length)}`;
  const id = await assessmentOf(home, kept, platform);
  const item = ITEMS[round % ITEMS.length]!;
  const store = createStore(kept.database);
  const messages = PEOPLE.map((person) => {
    const channel = isApart ? `${home}-${person}` : home;
    return answering(`${manner}-round-${round}-${person}`, channel, id, item, person);
  });
  for (const { place, actor } of messages) await store.join({ place, person: actor.id, holds: id });
  await Promise.all(messages.map(platform.deliver));
  await kept.quiet();
  const events = await store.events({ place: placeOf(home), person: 'p' as PersonId }, id);
  const here = events.filter((event) => event.id.startsWith(`${manner}-round-${round}-`));
  const [winner, ...others] = here.flatMap(({ kind, by }) =>
    kind === 'answered' ? [by.name] : [],
  );
  const { current, overtaken } = itemState(replay(id, events), item as ItemId);
  const told = messages.filter(({ id: name, actor }) => {
    const reply = platform.posted.get(name)?.[0]?.reply;
    const text = reply === undefined ? '' : toPlainText(reply, stringsFor('en'));
    return actor.name !== winner && text.includes(winner ?? 'nobody');
  }).length;
  const isOne = current?.by.name === winner && overtaken.length === others.length;
  return { isOne, told, beside: others.length };
}

async function assessmentOf(home: string, kept: Kept, platform: Platform): Promise<AssessmentId> {
  await platform.deliver(beginning(home));
  await kept.quiet();
  const store = createStore(kept.database);
  const [known] = await store.assessments({ place: placeOf(home), person: 'p' as PersonId });
  return known!.id;
}

function answering(
  id: string,
  channel: string,
  assessment: AssessmentId,
  item: string,
  person: string,
): IncomingMessage {
  const deed = { kind: 'answered', item, answer: 'yes', comment: `of ${person}`, sees: 0 };
  const command = JSON.stringify({ do: 'deed', assessment, deed });
  return messageOf(id, channel, { text: 'yes', command }, person);
}
