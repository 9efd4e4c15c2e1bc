import { describe, expect, test } from 'vitest';
import { cite } from '../../src/domain/cite.js';
import { verifyAnswer } from '../../src/answer/verify.js';
import type { Answer, Segment } from '../../src/domain/answer.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import { readKnowledge, readSettings } from '../../src/main.js';

const { knowledge } = await readKnowledge(readSettings({}));
const passage = findPassage(knowledge, 'C183/art-4-1', 'en')!;
const sentence = passage.sentences[0]!;

function answerOf(...segments: Segment[]): Answer {
  return { kind: 'grounded', language: 'en', notices: [], nearest: [], segments };
}

function segment(change: Partial<Segment>, quote = sentence): Segment {
  return { role: 'text', text: quote, citations: [cite(passage, quote, knowledge)], ...change };
}

describe('verification', () => {
  test('keeps a sentence that its passage holds', () => {
    const answer = answerOf(segment({}));
    expect(verifyAnswer(answer, knowledge)).toEqual(answer);
  });

  test('keeps a note of the passage', () => {
    const answer = answerOf(segment({ role: 'note', text: passage.notes[0]! }));
    expect(verifyAnswer(answer, knowledge)).toEqual(answer);
  });

  test.each([
    ['a quote that is not in the passage', segment({}, 'Maternity leave lasts at least 18 weeks.')],
    ['an empty quote', segment({ text: 'Maternity leave.' }, '')],
    ['a number that the quote lacks', segment({ text: 'Maternity leave lasts 16 weeks.' })],
    [
      'a note that is none of the passage',
      segment({ role: 'note', text: 'Everybody must comply.' }),
    ],
    ['no citation', segment({ citations: [] })],
  ])('leaves nothing of %s', (_, wrong) => {
    expect(verifyAnswer(answerOf(wrong), knowledge)).toBeUndefined();
  });

  test('drops what does not hold and keeps the rest', () => {
    const right = segment({});
    const wrong = segment({ text: 'Maternity leave lasts 16 weeks.' });
    expect(verifyAnswer(answerOf(wrong, right), knowledge)).toMatchObject({ segments: [right] });
  });

  test('leaves other kinds of answer alone', () => {
    const answer: Answer = { kind: 'out-of-scope', language: 'fr', notices: [] };
    expect(verifyAnswer(answer, knowledge)).toBe(answer);
  });
});
