import { describe, expect, test } from 'vitest';
import { createMemoryData } from '../../memory-store.js';
import { createChecklistDesk } from '../../../src/conversation/checklist/checklist-desk.js';
import type { Actor } from '../../../src/domain/actor.js';
import { itemState } from '../../../src/domain/assessment-state.js';
import type { Checklist, ItemId } from '../../../src/domain/checklist.js';
import type { ChecklistDesk, Doer } from '../../../src/domain/checklist-desk.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { KnowledgeBase } from '../../../src/domain/knowledge-base.js';
import type { DocumentReader, Prefilled } from '../../../src/domain/project-document.js';
import type { Store } from '../../../src/domain/store.js';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../../knowledge/knowledge-files.js';
import { ANA, BEN, FAY, HERE, NOW, person, seenFrom } from '../../turns.js';

const ALARM = 'alarm' as ItemId;
const { knowledge } = loadKnowledge(toFiles(smallKnowledge()));
const [kitchen] = knowledge.checklists.values();

let messages = 0;
function by(actor: Actor, message = `m${++messages}`): Doer {
  return { actor, place: HERE, message };
}

function withVersion(checklist: Checklist): KnowledgeBase {
  return { ...knowledge, checklists: new Map([[checklist.id, checklist]]) };
}

const PREFILLED: Prefilled = {
  profile: { size: 'small' },
  shown: { size: 'small' },
  proposals: [{ item: ALARM, answer: 'yes', confidence: 0.9, quotes: [], reason: 'shown' }],
  warnings: [{ code: 'little-text' }],
};

function deskOver(
  store: Store,
  base: KnowledgeBase = knowledge,
  read: DocumentReader['read'] = ({ name }) => Promise.resolve({ name, text: '', sections: [] }),
): ChecklistDesk {
  return createChecklistDesk({
    store,
    knowledge: base,
    clock: { now: () => NOW },
    newId: () => `id-${++messages}`,
    reader: { read },
    prefill: () => Promise.resolve(PREFILLED),
  });
}

const answer = (value: 'yes' | 'no', sees = 0) =>
  ({ kind: 'answered', item: ALARM, answer: value, sees }) as const;

describe('the checklist over a store', () => {
  test('lets one of ten people win who answer an item at once; the others are told who, and nothing is lost', async () => {
    const desk = deskOver(createMemoryData().store);
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    const people = Array.from({ length: 10 }, (_, at) => person(`P${at}`));
    const acted = await Promise.all(
      people.map((each) => desk.act(by(each), state.id, answer('yes'))),
    );
    expect(acted.filter((each) => each?.kind === 'done')).toHaveLength(1);
    const after = itemState((await desk.open(seenFrom(HERE), state.id))!.state, ALARM);
    expect(after.overtaken).toHaveLength(9);
    for (const each of acted)
      if (each?.kind === 'overtaken') expect(each.by?.by.name).toBe(after.current?.by.name);
  });

  test('does the same message once', async () => {
    const desk = deskOver(createMemoryData().store);
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    await desk.act(by(ANA, 'same'), state.id, answer('yes'));
    const again = await desk.act(by(ANA, 'same'), state.id, answer('no', 1));
    expect(again?.kind).toBe('done');
    expect(itemState(again!.opened.state, ALARM)).toMatchObject({ version: 1, earlier: [] });
  });

  test('an assessment keeps the version of the checklist it began with', async () => {
    const store = createMemoryData().store;
    const old = await deskOver(store).start(by(ANA), { project: 'Canteen', language: 'en' });
    const newer = { ...kitchen!, version: 2, items: kitchen!.items.slice(0, 1) };
    const desk = deskOver(store, withVersion(newer));
    expect((await desk.open(seenFrom(HERE), old.state.id))?.checklist.items).toHaveLength(4);
    const begun = await desk.start(by(ANA), { project: 'Bar', language: 'en' });
    expect(begun.checklist.items).toHaveLength(1);
    await expect(
      deskOver(createMemoryStoreWithout(store), withVersion(newer)).open(
        seenFrom(HERE),
        old.state.id,
      ),
    ).rejects.toMatchObject({ code: 'checklist-missing' });
  });

  test('another tenant has no such assessment, whatever it knows of its id', async () => {
    const desk = deskOver(createMemoryData().store);
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    const abroad = { ...HERE, tenant: 'other' };
    expect(await desk.open(seenFrom(abroad), state.id)).toBeUndefined();
    const doer = { ...by(BEN), place: abroad };
    expect(await desk.act(doer, state.id, answer('yes'))).toBeUndefined();
    await desk.join({ ...seenFrom(abroad), holds: state.id });
    expect(await desk.list(seenFrom(abroad))).toEqual([]);
  });

  test('the next stage goes on from what was signed off, not from what came later', async () => {
    const desk = deskOver(createMemoryData().store);
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    await desk.act(by(ANA), state.id, {
      kind: 'profile-answered',
      question: 'size',
      value: 'small',
    });
    await desk.act(by(ANA), state.id, answer('yes'));
    await desk.act(by(FAY), state.id, { kind: 'signed-off' });
    await desk.act(by(FAY), state.id, { kind: 'reopened' });
    await desk.act(by(ANA), state.id, answer('no', 1));
    const next = await desk.start(by(BEN), {
      project: 'Canteen',
      language: 'en',
      before: state.id,
    });
    expect(next.state.before).toMatchObject({
      signedBy: 'Fay',
      answers: { alarm: { answer: 'yes' } },
    });
    expect(next.course.profile).toEqual({ size: 'small' });
    expect(itemState(next.state, ALARM).current).toBeUndefined();
  });

  test('a document proposes and answers nothing', async () => {
    const desk = deskOver(createMemoryData().store);
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    const file = { name: 'plan.pdf', bytes: new Uint8Array() };
    const proposed = await desk.propose(by(ANA), state.id, file);
    const after = proposed!.acted.opened;
    expect(proposed?.warnings).toEqual(PREFILLED.warnings);
    expect(itemState(after.state, ALARM)).toMatchObject({
      version: 0,
      proposal: { document: 'plan.pdf', state: 'open' },
    });
    expect(after.state.proposedProfile).toEqual({ size: 'small' });
    expect(after.course.profile).toEqual({ size: 'large' });
  });

  test('a document that cannot be read changes nothing', async () => {
    const store = createMemoryData().store;
    const broken = new DeskError('document-broken', { file: 'plan.pdf' });
    const desk = deskOver(store, knowledge, () => Promise.reject(broken));
    const { state } = await desk.start(by(ANA), { project: 'Canteen', language: 'en' });
    const file = { name: 'plan.pdf', bytes: new Uint8Array() };
    await expect(desk.propose(by(ANA), state.id, file)).rejects.toBe(broken);
    expect(await store.events(seenFrom(HERE), state.id)).toHaveLength(1);
  });
});

/** The same logs, without the checklists that were kept. */
function createMemoryStoreWithout(store: Store): Store {
  return { ...store, checklist: () => Promise.resolve(undefined) };
}
