import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ANSWERS } from '../../../src/domain/checklist.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import type { Reply } from '../../../src/domain/reply.js';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { createTurns } from '../../turns.js';
import { begin, buttonsOf, stored, textOf } from './talk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

const TAKEN = ['yes', 'partly', 'no', 'dont-know'] as const;

describe.each(LANGUAGES)('the whole checklist in %s', (language) => {
  const strings = stringsFor(language);

  it('is walked one question a message, in words and with buttons, to the end', async () => {
    const turns = createTurns(desk);
    let reply: Reply = await begin(turns, language);
    const { course, checklist } = await stored(turns);
    const words = checklist.words[language];
    const given: Answer[] = [];
    for (const [at, asked] of course.asked.entries()) {
      const text = textOf(reply);
      const others = course.asked.filter(({ id }) => id !== asked.id);
      expect(text).toContain(words.items[asked.id]!.question);
      expect(text).toContain(words.items[asked.id]!.why);
      expect(text).toContain(words.items[asked.id]!.evidence);
      expect(text).toContain(strings.assessment.progress({ done: at, of: course.asked.length }));
      for (const { id } of others) expect(text).not.toContain(words.items[id]!.question);
      const offered = TAKEN.filter((each) =>
        buttonsOf(reply).includes(strings.checklist.answer[each]),
      );
      const taken = offered[at % offered.length]!;
      given.push(taken);
      const answer = strings.checklist.answer[taken];
      reply = at % 2 === 0 ? await turns.press(answer) : await turns.say(`${answer}, p. ${at}`);
    }
    expect(textOf(reply)).toContain(strings.assessment.complete);
    const { course: after } = await stored(turns);
    expect(after.open).toEqual([]);
    expect(after.asked.map(({ id }) => after.given[id])).toEqual(given);
    expect(new Set(given)).toEqual(new Set(TAKEN));
  });

  it('cites the text that a question rests on', async () => {
    const turns = createTurns(desk);
    let reply = await begin(turns, language);
    const { course } = await stored(turns);
    for (const asked of course.asked) {
      const cited = reply.blocks.flatMap((block) =>
        block.kind === 'citations' ? block.items.map(({ passage }) => passage) : [],
      );
      expect(cited, asked.id).toEqual(asked.cites);
      reply = await turns.say(strings.checklist.answer.yes);
    }
  });

  it('has nothing in it but words: no code, no hole, no placeholder', async () => {
    const turns = createTurns(desk);
    const seen = [textOf(await begin(turns, language))];
    const { course } = await stored(turns);
    for (let left = course.asked.length; left > 0; left--)
      seen.push(textOf(await turns.press(strings.checklist.answer.no)));
    for (const label of [strings.assessment.choose.results, strings.assessment.choose.report])
      seen.push(textOf(await turns.press(label)));
    const text = seen.join('\n');
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\{|…{2,}/u);
    for (const answer of ANSWERS.filter((each) => each.includes('-')))
      expect(text).not.toContain(answer);
  });
});
