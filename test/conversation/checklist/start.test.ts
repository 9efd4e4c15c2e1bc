import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.js';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { createTurns, HERE, seenFrom } from '../../turns.js';
import { buttonsOf, questionOf, stored, textOf } from './talk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

const { assessment } = stringsFor('en');

describe('starting', () => {
  it('names the project, shows what is supposed of it, and asks nothing else yet', async () => {
    const turns = createTurns(desk);
    const reply = await turns.say('start the checklist for the fisheries project');
    const { state, course, checklist } = await stored(turns);
    expect(state.project).toBe('Fisheries');
    expect(textOf(reply)).toContain(assessment.started({ project: 'Fisheries' }));
    for (const { id } of checklist.profile) {
      const { question, values } = checklist.words.en.profile[id]!;
      expect(textOf(reply)).toContain(
        `${question} | ${values[course.profile[id]!]!} | ${assessment.supposed}`,
      );
    }
    expect(textOf(reply)).not.toContain(questionOf(turns, 'A1'));
    expect(textOf(await turns.press(assessment.begin))).toContain(questionOf(turns, 'A1'));
  });

  it('asks for the name when there is none, and takes the next message for it', async () => {
    const turns = createTurns(desk);
    expect(textOf(await turns.say('start a checklist'))).toBe(assessment.askProject);
    await turns.say('Rural jobs, phase II');
    expect((await stored(turns)).state.project).toBe('Rural jobs, phase II');
  });

  it('answers a question in between, and still waits for the name', async () => {
    const turns = createTurns(desk);
    await turns.say('start a checklist');
    await turns.say('What does C183 say about breastfeeding breaks?');
    expect(await turns.store.assessments(seenFrom(HERE))).toEqual([]);
    await turns.say('Fisheries');
    expect((await stored(turns)).state.project).toBe('Fisheries');
  });

  it('offers the open checklist of that name before it opens another', async () => {
    const turns = createTurns(desk);
    await turns.say('start the checklist for Fisheries');
    const again = await turns.say('start the checklist for fisheries');
    expect(buttonsOf(again)).toEqual([
      assessment.choose.resume({ project: 'Fisheries' }),
      assessment.choose.anew,
    ]);
    expect(await turns.store.assessments(seenFrom(HERE))).toHaveLength(1);
    await turns.press(assessment.choose.anew);
    expect(await turns.store.assessments(seenFrom(HERE))).toHaveLength(2);
  });

  it.each(LANGUAGES)('speaks the language it was begun in: %s', async (language) => {
    const turns = createTurns(desk);
    const begun = {
      en: 'start the checklist for Fisheries',
      fr: 'démarrer la liste pour Fisheries',
      es: 'iniciar la lista para Fisheries',
    }[language];
    expect((await turns.say(begun)).language).toBe(language);
    for (const said of ['next', 'suivant', 'siguiente'])
      expect((await turns.say(said)).language).toBe(language);
  });
});

describe('the profile', () => {
  it('is changed with buttons, and decides what is asked', async () => {
    const turns = createTurns(desk);
    await turns.say('start the checklist for Fisheries');
    const { checklist, course } = await stored(turns);
    const { question, values } = checklist.words.en.profile.donorAgreement!;
    expect(course.asked.map(({ id }) => id)).toContain('P1');
    await turns.press(question);
    const changed = await turns.press(values.none!);
    expect(textOf(changed)).toContain(`${question} | ${values.none} | ${assessment.answered}`);
    expect((await stored(turns)).course.asked.map(({ id }) => id)).not.toContain('P1');
  });

  it('is answered in words where only one question has such an answer', async () => {
    const turns = createTurns(desk);
    await turns.say('start the checklist for Fisheries');
    await turns.say('humanitarian');
    expect((await stored(turns)).state.profile).toEqual({ nature: 'humanitarian' });
  });

  it('is shown again, and nothing stored, when it is not said which question is meant', async () => {
    const turns = createTurns(desk);
    await turns.say('start the checklist for Fisheries');
    const reply = await turns.say('yes');
    expect(buttonsOf(reply)).toContain(assessment.begin);
    expect((await stored(turns)).state.profile).toEqual({});
  });
});
