import { describe, expect, test } from 'vitest';
import { cleanText, foldText, normalizeText } from '../../src/domain/plain-text.js';

/** Marks that stand below and above, so that their order is put right when they are normalized. */
const MARKS = '\u032A\u0353\u0326\u0312\u036C';

describe('marks heaped on a letter', () => {
  test.each(['NFC', 'NFD', 'NFKC'] as const)('are 30 at most, in %s', (form) => {
    const text = normalizeText(`q${MARKS.repeat(10_000)} weeks`, form);
    expect(text).toMatch(/^q\p{M}{30} weeks$/u);
  });

  test('are no part of what is compared', () => {
    expect(foldText(`Leave${MARKS.repeat(10_000)} for weeks`)).toBe('leave for weeks');
  });

  test.each(['bébé', 'Nguyễn Thị Ệ', 'שָׁלוֹם', 'กำลังทำ'])(
    'as words have them all stay: %s',
    (word) => {
      expect(cleanText(word)).toBe(word.normalize('NFKC'));
      expect(normalizeText(word, 'NFD')).toBe(word.normalize('NFD'));
    },
  );
});
