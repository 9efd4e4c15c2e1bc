import { beforeAll, describe, expect, test } from 'vitest';
import { openBundledDesk } from '../bundled-desk.js';
import { type HomeContext, homeOf, ownAnswers, tableFor } from '../../src/conversation/home.js';
import { runTurn } from '../../src/conversation/run-turn.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import type { ItemId } from '../../src/domain/checklist.js';
import type { Deed } from '../../src/domain/deed.js';
import type { Place } from '../../src/domain/place.js';
import { DEFAULT_RETENTION } from '../../src/domain/retention.js';
import type { Desk } from '../../src/main.js';
import { stringsFor } from '../../src/strings/strings.js';
import { ANA, BEN, createTurns, HERE, NOW, person, seenFrom, type TestTurns } from '../turns.js';
import { textOf } from './checklist/talk.js';

const ROLES = { focalPoints: ['@ilo.org'], administrators: ['web:ruth'], projectMembers: [] };
const RUTH = person('Ruth', 'administrator');
const CLEO = person('Cleo');
/** Where Ben alone is. */
const OWN: Place = { ...HERE, channel: 'ben' };
const A1 = 'A1' as ItemId;
const A2 = 'A2' as ItemId;

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

function contextOf({ store, checklists }: TestTurns): HomeContext {
  const { knowledge } = desk;
  return { store, checklists, knowledge, retention: DEFAULT_RETENTION, roles: ROLES };
}

/** Ana begins a checklist in a channel that Ben is not in. */
async function begun(): Promise<{ turns: TestTurns; id: AssessmentId; context: HomeContext }> {
  const turns = createTurns(desk);
  await turns.say('start the checklist for Fisheries');
  const [known] = await turns.store.assessments(seenFrom(HERE));
  return { turns, id: known!.id, context: contextOf(turns) };
}

async function act({ checklists }: TestTurns, id: AssessmentId, deed: Deed, message: string) {
  await checklists.act({ actor: ANA, place: HERE, message }, id, deed);
}

const ben = { actor: BEN, place: OWN };

describe('a home', () => {
  test('is empty for whoever did nothing yet', async () => {
    const { context } = await begun();
    expect(await homeOf({ actor: CLEO, place: OWN }, 'fr', context)).toEqual({
      language: 'fr',
      projects: [],
      assigned: [],
      answers: [],
      retention: DEFAULT_RETENTION,
    });
  });

  test('shows how far what somebody takes part in is, and where it is gone through', async () => {
    const { turns, id, context } = await begun();
    await act(turns, id, { kind: 'answered', item: A1, answer: 'yes', sees: 0 }, 'm1');
    const { projects } = await homeOf(
      { actor: ANA, place: { ...HERE, channel: 'x' } },
      'en',
      context,
    );
    expect(projects).toMatchObject([
      { assessment: id, project: 'Fisheries', place: HERE, done: 1 },
    ]);
    expect(projects[0]?.progress).toBe(
      stringsFor('en').assessment.progress({ done: 1, of: projects[0]!.of }),
    );
  });

  test('shows what is theirs to answer, the first due first, until it is answered', async () => {
    const { turns, id, context } = await begun();
    const to = { id: BEN.id, name: 'Ben' };
    await act(turns, id, { kind: 'assigned', item: A1, to }, 'm1');
    await act(turns, id, { kind: 'assigned', item: A2, to, date: '2026-06-30' }, 'm2');
    const home = await homeOf(ben, 'es', context);
    expect(home.assigned.map(({ item, due }) => [item, due])).toEqual([
      [A2, '30 de junio de 2026'],
      [A1, undefined],
    ]);
    expect(home.projects.map(({ assessment }) => assessment)).toEqual([id]);
    await act(turns, id, { kind: 'answered', item: A2, answer: 'no', sees: 0 }, 'm3');
    expect((await homeOf(ben, 'es', context)).assigned.map(({ item }) => item)).toEqual([A1]);
    for (const item of [A1, A2]) await act(turns, id, { kind: 'assigned', item }, `${item}m4`);
    expect(await homeOf(ben, 'es', context)).toMatchObject({ assigned: [], projects: [] });
  });

  test('leaves out what is closed', async () => {
    const { turns, id, context } = await begun();
    await turns.checklists.act({ actor: RUTH, place: HERE, message: 'm' }, id, { kind: 'closed' });
    const home = await homeOf({ actor: ANA, place: HERE }, 'en', context);
    expect(home.projects).toEqual([]);
  });

  test('shows the last questions that the texts answered, and nothing else that was said', async () => {
    const { turns, context } = await begun();
    await turns.say('what is the weather', BEN, OWN);
    await turns.say('how long is maternity leave?', BEN, HERE);
    await turns.say('next', BEN, HERE);
    await turns.say('who approves the travel?', BEN, OWN);
    const { answers } = await homeOf(ben, 'en', context);
    expect(answers.map(({ text, place }) => [text, place])).toEqual([
      ['how long is maternity leave?', HERE],
    ]);
    expect(textOf(answers[0]!.reply)).toContain('14 weeks');
    expect(await ownAnswers(seenFrom(OWN, CLEO), turns.store)).toEqual([]);
  });

  test('speaks the language that was chosen', async () => {
    const { turns, context } = await begun();
    const settings = { of: 'person', settings: { language: 'es' }, at: NOW } as const;
    await turns.store.commit(seenFrom(OWN, BEN), { settings: [settings] });
    expect(await homeOf(ben, 'en', context)).toMatchObject({ language: 'es', chosen: 'es' });
  });

  test('shows roles to administrators alone', async () => {
    const { context } = await begun();
    const home = await homeOf({ actor: RUTH, place: OWN }, 'en', context);
    expect(home.administration).toEqual(ROLES);
    expect(await homeOf(ben, 'en', context)).not.toHaveProperty('administration');
  });
});

describe('the table of an assessment', () => {
  test('has every item that is asked, with its answer and what can be answered', async () => {
    const { turns, id, context } = await begun();
    await act(turns, id, { kind: 'answered', item: A1, answer: 'partly', sees: 0 }, 'm1');
    const table = await tableFor(id, { actor: ANA, place: HERE }, 'en', context);
    const opened = await turns.checklists.open(seenFrom(HERE), id);
    const rows = table!.sections.flatMap((section) => section.rows);
    expect(rows.map(({ item }) => item)).toEqual(opened!.course.asked.map((item) => item.id));
    const [first] = rows;
    expect(first?.answer).toBe('Partly · Ana · 12 March 2026');
    expect(first?.choices.find(({ isChosen }) => isChosen)?.label).toBe('Partly');
    expect(table).toMatchObject({ project: 'Fisheries', place: HERE });
  });

  test('is there for whoever takes part from anywhere, and acts where it is gone through', async () => {
    const { turns, id, context } = await begun();
    expect(await tableFor(id, ben, 'en', context)).toBeUndefined();
    await act(turns, id, { kind: 'assigned', item: A1, to: { id: BEN.id, name: 'Ben' } }, 'm1');
    expect(await tableFor(id, ben, 'en', context)).toMatchObject({ place: HERE });
    await act(turns, id, { kind: 'assigned', item: A1 }, 'm2');
    expect(await tableFor(id, ben, 'en', context)).toBeUndefined();
  });

  test('offers nothing once it is closed, and says why', async () => {
    const { turns, id, context } = await begun();
    await turns.checklists.act({ actor: RUTH, place: HERE, message: 'm' }, id, { kind: 'closed' });
    const table = await tableFor(id, { actor: ANA, place: HERE }, 'fr', context);
    expect(table?.closed).toBe(stringsFor('fr').assessment.refusal['not-open']);
    expect(table?.sections.flatMap(({ rows }) => rows).flatMap(({ choices }) => choices)).toEqual(
      [],
    );
  });

  test('is answered without moving the conversation', async () => {
    const { turns, id, context } = await begun();
    await turns.press(stringsFor('en').assessment.begin);
    const focus = await turns.store.focus(seenFrom(HERE));
    const table = await tableFor(id, { actor: BEN, place: HERE }, 'en', context);
    const row = table!.sections.at(-1)!.rows.at(-1)!;
    const action = row.choices.find(({ label }) => label === 'No')!.action;
    if (action.kind !== 'command') throw new Error('an answer is a command');
    const message = { id: 'm', place: HERE, actor: BEN, text: 'No', command: action.command };
    const turn = await runTurn(message, turns.context);
    expect(turn!.reply.blocks).toEqual([]);
    expect(await turns.store.focus(seenFrom(HERE))).toEqual(focus);
    const again = await runTurn({ ...message, id: 'm2', actor: ANA }, turns.context);
    expect(textOf(again!.reply)).toContain('Ben');
    expect(await turns.store.focus(seenFrom(HERE))).toEqual(focus);
  });
});
