import { pack } from '../../src/domain/pack.js';
import { shortened } from '../../src/domain/split-text.js';
import type { Execute, Submit } from './adaptive-card.js';
import type { Control } from './controls.js';
import { harmless, inert } from './harmless.js';
import { ACTIONS, BUTTON_LABEL, MESSAGE_SIZE } from './limits.js';
import type { Piece } from './piece.js';

export type CardButton = Execute | Submit;

/** `spoken`: said by screen readers in place of the title. */
export function toButton(
  title: string,
  control: Control,
  spoken = title,
  style: Pick<CardButton, 'style'> = {},
): CardButton {
  const label = inert(shortened(spoken, BUTTON_LABEL));
  return {
    ...control,
    title: inert(title),
    ...(label === inert(title) ? {} : { tooltip: label }),
    ...style,
  };
}

/** Buttons in as many sets as they need. */
export function buttonSets(buttons: readonly CardButton[]): readonly Piece[] {
  const sizeOf = (button: CardButton): number => JSON.stringify(button).length + 1;
  const apart = buttons.map((button) => ({ ...button, associatedInputs: 'none' as const }));
  return pack(apart, sizeOf, MESSAGE_SIZE / 2, ACTIONS).map((actions) => ({
    element: { type: 'ActionSet', actions },
    text: harmless(actions.map(({ title }) => `· ${title}`).join('\n')),
    isSpare: true,
  }));
}
