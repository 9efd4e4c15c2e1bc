import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../../adapters/store/open-data.js';
import { createChecklistDesk } from '../../src/conversation/checklist/checklist-desk.js';
import { runTurn, type TurnContext } from '../../src/conversation/run-turn.js';
import type { Actor, PersonId } from '../../src/domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../../src/domain/assessment.js';
import type { Place } from '../../src/domain/place.js';
import type { ChecklistDesk } from '../../src/domain/checklist-desk.js';
import type { Store } from '../../src/domain/store.js';
import { openDesk, readSettings } from '../../src/main.js';

/**
 * How long one step of a checklist takes in conversation when many are open, and how long a long one takes to open. On SQLite,
 * with a durable commit for each step: `npm run bench:checklist`.
 */
const ASSESSMENTS = 1_000;
const EVENTS = 200;
const LONG = 2_000;
const FOLDER = mkdtempSync(join(tmpdir(), 'gender-desk-bench-'));
const STEPS = 400;

/** Runs before the clock counts. */
const WARM_UP = 20;

const PERSON = 'p1' as PersonId;

async function measure(): Promise<void> {
  const desk = await openDesk({ ...readSettings(), dataFolder: join(FOLDER, 'data') });
  const data = await openData({ file: join(FOLDER, 'desk.db') });
  const { store } = data;
  const clock = { now: () => new Date() };
  const unread = (): never => {
    throw new Error('no document is read here');
  };
  const { knowledge } = desk;
  const checklistsOver = (over: Store): ChecklistDesk =>
    createChecklistDesk({
      knowledge,
      clock,
      store: over,
      newId: () => 'unused',
      reader: { read: unread },
      prefill: unread,
    });
  const context: TurnContext = {
    ...desk,
    store,
    clock,
    checklistsOver,
    reportAddress: () => undefined,
    administrators: [],
    fetch: unread,
    focalPoints: { channels: {}, addresses: [] },
    newId: () => 'id',
  };
  await fill(store, context);
  const steps = await timeSteps(context);
  print(`one step, ${ASSESSMENTS} open assessments of ${EVENTS} events`, steps);
  await keep(store, 'long', LONG, context);
  const openings = await repeat(50, () =>
    checklistsOver(store).open({ place: placeOf('long'), person: PERSON }, 'long' as AssessmentId),
  );
  print(`opening an assessment of ${LONG} events`, openings);
  await data.close();
}

async function fill(store: Store, context: TurnContext): Promise<void> {
  for (let at = 0; at < ASSESSMENTS; at++) await keep(store, `a${at}`, EVENTS, context);
}

/** An assessment as a team of five leaves it: most items answered more than once, with comments. */
async function keep(store: Store, id: string, count: number, context: TurnContext): Promise<void> {
  const [checklist] = context.knowledge.checklists.values();
  if (checklist === undefined) throw new Error('there is no checklist');
  const place = placeOf(id);
  const versions = new Map<string, number>();
  const events = Array.from({ length: count }, (_, at): AssessmentEvent => {
    const recorded = {
      id: `${id}-${at}/0` as EventId,
      by: { id: `p${at % 5}` as PersonId, name: `Person ${at % 5}` },
      at: new Date(Date.UTC(2026, 2, 1, 0, at)).toISOString(),
      from: place,
    };
    if (at === 0)
      return {
        ...recorded,
        kind: 'opened',
        checklist: checklist.id,
        version: checklist.version,
        project: `Project ${id}`,
        language: 'en',
      };
    const item = checklist.items[at % checklist.items.length]!.id;
    if (at % 3 === 0)
      return { ...recorded, kind: 'commented', item, text: 'See page 12. '.repeat(8) };
    const sees = versions.get(item) ?? 0;
    versions.set(item, sees + 1);
    return {
      ...recorded,
      kind: 'answered',
      item,
      answer: at % 2 ? 'partly' : 'yes',
      comment: 'As written.',
      sees,
    };
  });
  await store.commit(
    { place, person: PERSON },
    {
      logs: [{ assessment: id as AssessmentId, after: 0, events, isOpen: true }],
      focus: { assessment: id as AssessmentId, item: checklist.items[1]!.id },
    },
  );
}

async function timeSteps(context: TurnContext): Promise<readonly number[]> {
  const actor: Actor = { id: PERSON, name: 'Person 1', roles: ['staff', 'project-member'] };
  let message = 0;
  return repeat(STEPS, () => {
    const place = placeOf(`a${(message * 7) % ASSESSMENTS}`);
    message++;
    const text = message % 2 ? 'partly, only the survey is split by sex' : 'next';
    return runTurn({ id: `step-${message}`, place, actor, text }, context);
  });
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count + WARM_UP; at++) {
    const start = performance.now();
    await work();
    if (at >= WARM_UP) times.push(performance.now() - start);
  }
  return times;
}

function placeOf(channel: string): Place {
  return { platform: 'web', tenant: 'local', channel };
}

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  process.stdout.write(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
}

try {
  await measure();
} finally {
  rmSync(FOLDER, { recursive: true });
}
