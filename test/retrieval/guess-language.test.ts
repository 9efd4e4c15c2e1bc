import { describe, expect, test } from 'vitest';
import { openBundledDesk } from '../bundled-desk.js';

const { guesser } = await openBundledDesk();

describe('the language of a question', () => {
  test.each([
    ['how long is maternity leave', 'en'],
    ['night work', 'en'],
    ['congé mat', 'fr'],
    ['travail de nuit des femmes', 'fr'],
    ['la temperature des bureaux, il y a une regle ?', 'fr'],
    ['despido embarazo', 'es'],
    ['cuanto dura la licencia', 'es'],
    ['acoso en el trabajo', 'es'],
  ] as const)('%s', (question, language) => {
    expect(guesser.guess(question, 'en').language).toBe(language);
  });

  test('a word that every language has takes the language of the conversation', () => {
    expect(guesser.guess('art. 4', 'es').language).toBe('es');
    expect(guesser.guess('C183', 'fr').language).toBe('fr');
  });

  test('a mixed question names its other language', () => {
    const guess = guesser.guess(
      'do we need gender balance dans le comité de pilotage du projet',
      'en',
    );
    expect([guess.language, ...guess.others].sort()).toEqual(['en', 'fr']);
  });

  test('few words of a foreign question are known', () => {
    expect(guesser.guess('wie lange dauert der Mutterschutz', 'en').known).toBeLessThan(0.5);
  });
});
