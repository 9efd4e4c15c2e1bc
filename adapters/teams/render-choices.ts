import type { DrawnChoices } from '../../src/domain/draw-blocks.js';
import { above, leading } from '../../src/domain/pieces.js';
import type { Choice } from '../../src/domain/reply.js';
import { shortened } from '../../src/domain/split-text.js';
import { buttonSets, type CardButton, toButton } from './buttons.js';
import { type Control, toControl } from './controls.js';
import { ACTIONS, BUTTON_SHOWN } from './limits.js';
import { menuPieces } from './menu.js';
import { BOLD, listPieces, NUMERAL, paragraphs, type Piece, REMARK } from './piece.js';
import type { Drawing } from './words.js';

/**
 * Choices as buttons; more than a set of them as a menu; where one is too long for either, all are written out with numbers first.
 */
export function choicePieces({ title, choices }: DrawnChoices, drawing: Drawing): readonly Piece[] {
  const name = paragraphs(title, BOLD);
  if (choices.length === 0) return name;
  const menu = choices.length > ACTIONS ? menuPieces(title, choices, drawing) : undefined;
  if (menu !== undefined) return menu;
  return choices.every((choice) => isShort(choice, drawing))
    ? withButtons(name, choices, drawing)
    : writtenOut(name, choices, drawing);
}

function isShort(choice: Choice, { language }: Drawing): boolean {
  return marked(choice, choice.label).length <= BUTTON_SHOWN && hasButton(choice, language);
}

function hasButton({ action }: Choice, language: Drawing['language']): boolean {
  return toControl(action, language) !== undefined;
}

function withButtons(
  title: readonly Piece[],
  offered: readonly Choice[],
  drawing: Drawing,
): readonly Piece[] {
  const sets = buttonSets(offered.flatMap((choice) => buttonOf(choice, choice.label, drawing)));
  return [...leading(title), ...sets.map(said)];
}

/** The words of the buttons are nowhere else. */
function said({ element, text }: Piece): Piece {
  return { element, text };
}

function writtenOut(
  title: readonly Piece[],
  offered: readonly Choice[],
  drawing: Drawing,
): readonly Piece[] {
  const list = listPieces(
    offered.map((choice) => marked(choice, choice.label)),
    NUMERAL,
  );
  const room = BUTTON_SHOWN - CHOSEN.length;
  const sets = buttonSets(
    offered.flatMap((choice, at) =>
      buttonOf(choice, shortened(`${NUMERAL.shown(at)} ${choice.label}`, room), drawing),
    ),
  );
  return [...above([...title, ...list], sets), ...typedRemark(offered, drawing)];
}

/** What no button holds is to be typed, which is said. */
function typedRemark(offered: readonly Choice[], { words, language }: Drawing): readonly Piece[] {
  const typed = offered.flatMap((choice, at) => (hasButton(choice, language) ? [] : [at + 1]));
  return typed.length > 0 ? paragraphs(words.typed({ numbers: typed.join(', ') }), REMARK) : [];
}

/** Before the label of what stands. */
const CHOSEN = '✓ ';

function marked({ isChosen }: Choice, text: string): string {
  return isChosen === true ? `${CHOSEN}${text}` : text;
}

function buttonOf(
  choice: Choice,
  text: string,
  { words, language }: Drawing,
): readonly CardButton[] {
  const control = toControl(choice.action, language);
  if (control === undefined) return [];
  return [choiceButton(choice, control, words, text)];
}

/** `text`: what stands on it, where that is not all of the label. */
export function choiceButton(
  choice: Choice,
  control: Control,
  { chosen }: Drawing['words'],
  text = choice.label,
): CardButton {
  const { label, isChosen } = choice;
  return isChosen === true
    ? toButton(marked(choice, text), control, chosen({ label }), { style: 'positive' })
    : toButton(text, control, label);
}
