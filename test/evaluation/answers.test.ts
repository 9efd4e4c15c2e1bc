import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../src/cli/evaluate-answers.js';
import { ask } from '../../src/conversation/ask.js';
import type { Answer } from '../../src/domain/answer.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import { passageText } from '../../src/domain/passage.js';
import { unknownPlaces } from '../../src/evaluation/expectation.js';
import { type Score, scoreAnswer, summarise } from '../../src/evaluation/score.js';
import { openingLine } from '../../src/reply/answer-to-reply.js';
import { stringsFor } from '../../src/strings/strings.js';
import { openBundledDesk } from '../bundled-desk.js';

/** What was reached, rounded down: an answer that gets worse shows here. `gender-desk evaluate answers` prints the figures. */
const FLOOR = { answerable: 0.86, source: 0.96, unanswerable: 0.85 } as const;

const desk = await openBundledDesk();
const questions = readQuestions(join(import.meta.dirname, 'questions.jsonl'));
const answers = await Promise.all(
  questions.map(({ question, history = [] }) => ask({ question, history }, desk)),
);

function scoresOf(isAnswerable: boolean): readonly Score[] {
  return questions.flatMap((question, position) => {
    const answer = answers[position];
    if (answer === undefined || question.expect.kind.includes('grounded') !== isAnswerable)
      return [];
    const text = openingLine(answer, desk.knowledge, stringsFor(answer.language));
    return [scoreAnswer(question, answer, text, desk.knowledge)];
  });
}

describe('the evaluation set', () => {
  test('names only places that the knowledge has', () => {
    const unknown = questions.flatMap((question) => unknownPlaces(question, desk.knowledge));
    // Some expectations also allow a text that is not bundled.
    const bundled = unknown.filter((each) =>
      desk.knowledge.sources.has(each.split(' ')[0] as never),
    );
    expect(bundled).toEqual([]);
  });

  test('is answered at least as well as before', () => {
    const { right, source } = summarise(scoresOf(true));
    expect(right).toBeGreaterThanOrEqual(FLOOR.answerable);
    expect(source).toBeGreaterThanOrEqual(FLOOR.source);
  });

  test('is declined where the texts hold no answer', () => {
    expect(summarise(scoresOf(false)).right).toBeGreaterThanOrEqual(FLOOR.unanswerable);
  });
});

describe('every citation of every evaluated answer', () => {
  const cited = answers.flatMap((answer: Answer) =>
    answer.kind === 'grounded'
      ? answer.segments.flatMap(({ citations }) =>
          citations.map((citation) => ({ citation, language: answer.language })),
        )
      : [],
  );

  test('is of a passage that exists and holds the quote', () => {
    expect(cited.length).toBeGreaterThan(300);
    for (const { citation, language } of cited) {
      const passage = findPassage(desk.knowledge, citation.passage, language);
      expect(passage, citation.passage).toBeDefined();
      expect(passage && passageText(passage)).toContain(citation.quote);
      expect(citation.quote).not.toBe('');
    }
  });

  test('stands under a sentence: no segment is without one', () => {
    for (const answer of answers)
      if (answer.kind === 'grounded')
        for (const { citations } of answer.segments) expect(citations.length).toBeGreaterThan(0);
  });
});
