import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../src/domain/report.js';
import type { Desk } from '../../../src/main.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { ANA, FAY } from '../../turns.js';
import { CHANNEL, createChannelTalk, inShort } from './channel.js';
import { begunTurns, buttonsOf, stored, textOf } from './talk.js';
import { forEachTest } from '../../for-test.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});
const talk = forEachTest(() => createChannelTalk(desk));
beforeEach(async () => {
  await talk.say('start the checklist for Fisheries');
});

const { assessment, web } = stringsFor('en');
const { format } = web.assessment.results;

async function answerAll(): Promise<void> {
  const { state, course } = await stored(talk.turns, CHANNEL);
  await talk.press(assessment.begin, ANA, state.place);
  for (let left = course.asked.length; left > 0; left--) await talk.say('yes', ANA, state.place);
}

describe('the report', () => {
  it('comes as a Word file where replies are sent, with a way to every other format', async () => {
    const { state } = await stored(talk.turns, CHANNEL);
    await talk.say('report', ANA, state.place);
    const { reply } = (await talk.sent()).at(-1)!.letter;
    const report = { assessment: state.id, format: 'docx' };
    expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: 'attachment', report }));
    const others = REPORT_FORMATS.filter((each) => each !== 'docx');
    expect(buttonsOf(reply)).toEqual(others.map((each) => format[each]));
    await talk.press(format.pdf, ANA, state.place);
    const pdf = (await talk.sent()).at(-1)!.letter.reply;
    expect(pdf.blocks).toContainEqual(
      expect.objectContaining({ kind: 'attachment', report: { ...report, format: 'pdf' } }),
    );
  });

  it('stays where it can be had, elsewhere', async () => {
    const turns = await begunTurns();
    const { state } = await stored(turns);
    expect(textOf(await turns.say('report'))).toBe(assessment.reportCommand({ id: state.id }));
  });
});

describe('a review', () => {
  it('is asked for when everything is answered, in the thread, for focal points to read', async () => {
    await answerAll();
    const { state } = await stored(talk.turns, CHANNEL);
    await talk.press(assessment.review.ask, ANA, state.place);
    const [asked, ...others] = (await talk.sent()).map(inShort);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      to: state.place.thread,
      says: expect.stringContaining(
        assessment.review.asked({ name: 'Ana', project: 'Fisheries' }),
      ) as string,
    });
    await talk.press(assessment.choose.signOff, FAY, state.place);
    expect((await stored(talk.turns, CHANNEL)).state.status).toBe('signed-off');
  });

  it('is not offered while questions are open, nor when it is signed off', async () => {
    const { state } = await stored(talk.turns, CHANNEL);
    const offered = async (): Promise<readonly string[]> => {
      await talk.say('results', ANA, state.place);
      return buttonsOf((await talk.sent()).at(-1)!.letter.reply);
    };
    expect(await offered()).not.toContain(assessment.review.ask);
    await talk.say('sign off', FAY, state.place);
    expect(await offered()).not.toContain(assessment.review.ask);
  });
});
