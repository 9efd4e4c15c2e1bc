import { describe, expect, test } from 'vitest';
import { cardFaults, messageFaults } from './adaptive-card-validator.js';

const text = { type: 'TextBlock', text: 'x' };
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  speak: 'x',
  fallbackText: 'x',
  body: [text],
};
const holding = (...body: readonly unknown[]) => ({ ...card, body });
const input = { type: 'Input.Text', id: 'a', label: 'A', isRequired: false };
const button = { type: 'Action.Submit', title: 'x' };
const cell = { type: 'TableCell', items: [text] };

describe('the validator', () => {
  test('takes a card that the schema allows', () => {
    expect(cardFaults(holding(text, input, { type: 'ActionSet', actions: [button] }))).toEqual([]);
    expect(messageFaults({ card, summary: 'x' })).toEqual([]);
  });

  test.each<[what: string, card: unknown]>([
    ['another version', { ...card, version: '1.6' }],
    ['no body', { ...card, body: [] }],
    ['a key that is not in the schema', { ...card, title: 'x' }],
    ['an unknown element', holding({ type: 'Carousel' })],
    ['an element with a foreign key', holding({ ...text, inlines: [] })],
    ['an unknown enumeration', holding({ ...text, size: 'huge' })],
    ['a text run without text', holding({ type: 'RichTextBlock', inlines: [{ type: 'TextRun' }] })],
    ['half a character', holding({ ...text, text: '\uD800' })],
    ['a fault within an element', holding({ type: 'Container', items: [{ ...text, wrap: 1 }] })],
    ['a fault in what stands in', holding({ ...text, fallback: { type: 'Carousel' } })],
    ['no address', holding({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', url: 'x' }] })],
    ['seven buttons', holding({ type: 'ActionSet', actions: Array(7).fill(button) })],
    ['an input without a label', holding({ ...input, label: undefined })],
    ['a needed input without a word for it', holding({ ...input, isRequired: true })],
    ['two inputs of one id', holding(input, input)],
    [
      'a row that is too short',
      holding({
        type: 'Table',
        columns: [{ width: 1 }, { width: 1 }],
        rows: [{ type: 'TableRow', cells: [cell] }],
      }),
    ],
    [
      'two choices of one value',
      holding({
        ...input,
        type: 'Input.ChoiceSet',
        choices: [
          { title: 'a', value: 'a' },
          { title: 'b', value: 'a' },
        ],
      }),
    ],
    [
      'a choice that is none',
      holding({ ...input, type: 'Input.ChoiceSet', choices: [], value: 'a' }),
    ],
    ['nothing to be spoken', { ...card, speak: '' }],
    ['no plain words', { ...card, fallbackText: undefined }],
  ])('refuses %s', (_what, refused) => {
    expect(cardFaults(refused)).not.toEqual([]);
  });

  test('refuses a message that is too large, counted in UTF-16', () => {
    const long = holding({ ...text, text: 'x'.repeat(12_500) });
    expect(messageFaults({ card: long, summary: 'x' })).toEqual([expect.stringContaining('large')]);
    expect(messageFaults({ card, summary: ' ' })).toEqual(['summary: empty']);
  });
});
