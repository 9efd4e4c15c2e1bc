import { pack } from '../../src/domain/pack.js';
import type { Button } from './block-kit.js';
import { escapeMrkdwn } from './escape.js';
import { ACTIONS, MESSAGE_SIZE } from './limits.js';
import type { Piece } from './piece.js';

/** Characters of JSON around the buttons of a row. */
const AROUND = 50;

/** Buttons in as many rows as they need. */
export function buttonRows(buttons: readonly Button[]): readonly Piece[] {
  const sizeOf = (button: Button): number => JSON.stringify(button).length + 1;
  return pack(buttons, sizeOf, MESSAGE_SIZE - AROUND, ACTIONS).map((elements) => ({
    block: { type: 'actions', elements },
    text: escapeMrkdwn(elements.map(({ text }) => `· ${text.text}`).join('\n')),
    isSpare: true,
  }));
}
