import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/conversation/ask.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import { passageText } from '../../src/domain/passage.js';
import { openBundledDesk } from '../bundled-desk.js';

const desk = await openBundledDesk();

/** Words of the field among anything else, so that many questions find something. */
const word = fc.oneof(
  fc.constantFrom(
    'leave',
    'pay',
    'congé',
    'salaire',
    'C183',
    'art. 4',
    'acoso',
    'quién',
    '14',
    'and',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const question = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const asked = fc.record({
  question,
  history: fc.array(fc.record({ role: fc.constantFrom('user', 'assistant'), content: question }), {
    maxLength: 3,
  }),
});

describe('any question at all', () => {
  test('is answered, twice in the same way', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (any) => {
        const answer = await ask(any, desk);
        expect(LANGUAGES).toContain(answer.language);
        expect(await ask(any, desk)).toEqual(answer);
      }),
      { numRuns: 150 },
    );
  });

  test(
    'is never answered with a quote that is not in its passage',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(asked, async (any) => {
          const answer = await ask(any, desk);
          if (answer.kind !== 'grounded') return;
          expect(answer.segments).not.toEqual([]);
          for (const { passage, quote } of answer.segments.flatMap(({ citations }) => citations)) {
            const cited = findPassage(desk.knowledge, passage, answer.language);
            expect(cited && passageText(cited)).toContain(quote);
          }
        }),
        { numRuns: 150 },
      );
    },
  );
});
