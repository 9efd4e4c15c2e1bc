import { describe, expect, test } from 'vitest';
import { passageDialog } from '../../../adapters/teams/passage-dialog.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import type { Block } from '../../../src/domain/reply.js';
import { many, say } from '../blocks.js';
import { cardFaults } from './adaptive-card-validator.js';
import { seenIn } from './cards.js';

function open(...blocks: readonly Block[]) {
  return passageDialog({ language: 'en', blocks }, teamsWords('en'));
}

describe('a passage in a dialog', () => {
  test('is shown whole', () => {
    const dialog = open({ kind: 'heading', text: 'C183, Art. 4(1)' }, say('Fourteen weeks.'));
    expect(cardFaults(dialog?.card)).toEqual([]);
    expect(dialog?.title).toBe('The source');
    expect(seenIn(dialog?.card)).toEqual(['C183, Art. 4(1)', 'Fourteen weeks.']);
  });

  test('that is too long is begun, which is said', () => {
    const dialog = open(...many(20, (at) => say(`Paragraph ${at}. ${'word '.repeat(200)}`)));
    expect(cardFaults(dialog?.card)).toEqual([]);
    expect(seenIn(dialog?.card)[0]).toMatch(/^Paragraph 0\./u);
    expect(seenIn(dialog?.card).at(-1)).toBe(
      'This is only the beginning. The official page holds all of it.',
    );
  });

  test('that says nothing is none', () => {
    expect(open(say(''))).toBeUndefined();
  });
});
