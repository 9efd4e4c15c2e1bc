import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/conversation/checklist/read-answer.js';
import { ANSWERS } from '../../../src/domain/checklist.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { WRITTEN } from './written/written.js';

/** An answer and its comment as it is stored, or that it is asked back. */
function read(text: string): readonly unknown[] {
  const found = readAnswer(text);
  if (found?.kind !== 'answer') return ['asked back'];
  return found.comment === undefined ? [found.answer] : [found.answer, found.comment];
}

describe.each(LANGUAGES)('a reply in %s', (language) => {
  it('has been tried in at least sixty ways', () => {
    expect(new Set(WRITTEN[language].map(([text]) => text)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(WRITTEN[language].map(([text, ...meant]) => ({ text, meant })))(
    '“$text” is $meant',
    ({ text, meant }) => {
      expect(read(text)).toEqual(meant);
    },
  );

  it.each(ANSWERS)('may be the words of the button for %s', (answer) => {
    const label = stringsFor(language).checklist.answer[answer].replaceAll('’', "'");
    expect(read(label)).toEqual([answer]);
    expect(read(`${label.toLowerCase()}, annex 2, p. 14`)).toEqual([answer, 'annex 2, p. 14']);
  });

  it.each(ANSWERS)('is what its own words say, whatever case they are in: %s', (answer) => {
    const label = stringsFor(language).checklist.answer[answer].replaceAll('’', "'");
    for (const written of [label.toUpperCase(), `  ${label} !`, `“${label}”`, `${label} 🙂`])
      expect(read(written)).toEqual([answer]);
  });
});

describe('a reply', () => {
  it('keeps the comment as it was written', () => {
    expect(read('Partly: see §1.2 (pp. 6–8) of the ProDoc')).toEqual([
      'partly',
      'see §1.2 (pp. 6–8) of the ProDoc',
    ]);
  });

  it('that does not begin with an answer has none', () => {
    expect(readAnswer('the annex on page 9')).toBeUndefined();
    expect(readAnswer('')).toBeUndefined();
  });

  it.each(['no '.repeat(1_000), 'half of ' + 'a '.repeat(1_500), '(yes, '.repeat(500)])(
    'of great length is read to its end: %.12s…',
    (long) => {
      expect(['answer', 'unclear', undefined]).toContain(readAnswer(long)?.kind);
    },
  );
});
