import { leading } from '../../src/domain/pieces.js';
import type { Choice } from '../../src/domain/reply.js';
import type { ChoiceSet } from './adaptive-card.js';
import { toButton } from './buttons.js';
import { menuControl, toOptionValue } from './controls.js';
import { harmless } from './harmless.js';
import { INPUT_LABEL, MESSAGE_SIZE, OPTION } from './limits.js';
import { BOLD, paragraphs, type Piece } from './piece.js';
import type { Drawing } from './words.js';

/**
 * Choices as a menu with a button below it; undefined when one of them, or all together, are too long for it, or one opens a form.
 * `title`: what the menu is called above it, or nothing where that is said already.
 */
export function menuPieces(
  title: string,
  choices: readonly Choice[],
  drawing: Drawing,
): readonly Piece[] | undefined {
  const { words, language, at } = drawing;
  const id = `menu-${at}`;
  const options = choices.flatMap(toOption);
  const isLabel = title !== '' && title.length <= INPUT_LABEL;
  const chosen = options[choices.findIndex(({ isChosen }) => isChosen)];
  const menu: ChoiceSet = {
    type: 'Input.ChoiceSet',
    id,
    label: isLabel ? title : words.choose,
    style: 'compact',
    choices: options,
    placeholder: words.choose,
    isRequired: false,
    errorMessage: words.notOffered,
    ...(chosen === undefined ? {} : { value: chosen.value }),
  };
  const send = toButton(words.send, menuControl(id, language));
  const text = harmless(
    [...(isLabel ? [title] : []), ...options.map((option) => `· ${option.title}`)].join('\n'),
  );
  const piece: Piece = {
    element: { type: 'Container', items: [menu, { type: 'ActionSet', actions: [send] }] },
    text,
    asks: true,
  };
  const areWhole = options.length === choices.length;
  const areDistinct = new Set(options.map(({ value }) => value)).size === options.length;
  const fits = JSON.stringify(piece).length <= MESSAGE_SIZE * (3 / 4);
  if (!areWhole || !areDistinct || !fits) return undefined;
  return isLabel ? [piece] : [...leading(paragraphs(title, BOLD)), piece];
}

function toOption({ label: title, action }: Choice): readonly ChoiceSet['choices'][number][] {
  const value = toOptionValue(action);
  return value === undefined || title.length > OPTION ? [] : [{ title, value }];
}
