import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.js';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { createTurns, type TestTurns } from '../../turns.js';
import { begin, buttonsOf, questionOf, stored, storedItem, textOf } from './talk.js';

let desk: Desk;
let turns: TestTurns;
beforeAll(async () => {
  desk = await openBundledDesk();
});
beforeEach(() => {
  turns = createTurns(desk);
});

const PARTLY = {
  en: [
    'partly, only the baseline survey is split by sex',
    'only the baseline survey is split by sex',
  ],
  fr: ['en partie, seule l’enquête de base est ventilée', "seule l'enquête de base est ventilée"],
  es: ['en parte, solo la encuesta de base', 'solo la encuesta de base'],
} as const;

const ABOUT_BREAKS = {
  en: 'breastfeeding breaks in C183',
  fr: 'pauses d’allaitement dans la C183',
  es: 'pausas de lactancia en el C183',
} as const;

describe.each(LANGUAGES)('a reply in words in %s', (language) => {
  const { assessment, checklist } = stringsFor(language);

  it('is stored with its comment, said back, and followed by the next question', async () => {
    await begin(turns, language);
    const [said, comment] = PARTLY[language];
    const reply = textOf(await turns.say(said));
    expect((await storedItem(turns, 'A1')).current).toMatchObject({ answer: 'partly', comment });
    expect(reply).toContain(`${checklist.answer.partly} · ${comment}`);
    expect(reply).toContain(questionOf(turns, 'A2', language));
  });

  it('is asked back when it is unclear, and stored only as what is then pressed', async () => {
    await begin(turns, language);
    const asked = await turns.say('🤷 we have one but it is old');
    expect(textOf(asked)).toContain(assessment.unclear);
    expect(await storedItem(turns, 'A1')).toMatchObject({ version: 0 });
    await turns.press(checklist.answer.partly);
    expect((await storedItem(turns, 'A1')).current).toMatchObject({
      answer: 'partly',
      comment: '🤷 we have one but it is old',
    });
  });

  it('that is asked back may be a question after all', async () => {
    await begin(turns, language);
    await turns.say(ABOUT_BREAKS[language]);
    const reply = await turns.press(assessment.choose.question);
    expect(reply.blocks.some(({ kind }) => kind === 'citations')).toBe(true);
    expect(buttonsOf(reply)).toContain(assessment.choose.resume({ project: 'Fisheries' }));
    expect(await storedItem(turns, 'A1')).toMatchObject({ version: 0 });
  });

  it('may be said better instead of pressed', async () => {
    await begin(turns, language);
    await turns.say('hm, not yet');
    await turns.say(checklist.answer.no);
    const { current } = await storedItem(turns, 'A1');
    expect(current?.answer).toBe('no');
    expect(current?.comment).toBeUndefined();
  });
});

describe('not applicable', () => {
  const { assessment, checklist } = stringsFor('en');

  it('needs a reason, which the next message is taken for', async () => {
    await begin(turns);
    await turns.say('A3');
    expect(textOf(await turns.press(checklist.answer['not-applicable']))).toBe(
      assessment.await.reason,
    );
    await turns.say('a product of the Office; nobody was to be consulted');
    expect((await storedItem(turns, 'A3')).current).toMatchObject({
      answer: 'not-applicable',
      comment: 'a product of the Office; nobody was to be consulted',
    });
  });

  it('is refused with what may be answered, where the checklist does not allow it', async () => {
    await begin(turns);
    const reply = await turns.say('n/a, too early');
    expect(textOf(reply)).toContain(
      assessment.refusal['answer-not-offered']({
        offered: (['yes', 'partly', 'no', 'dont-know'] as const)
          .map((answer) => checklist.answer[answer])
          .join(', '),
      }),
    );
    expect((await stored(turns)).course.given).toEqual({});
  });
});
