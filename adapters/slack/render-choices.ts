import type { DrawnChoices } from '../../src/domain/draw-blocks.js';
import { above, leading } from '../../src/domain/pieces.js';
import { shortened } from '../../src/domain/split-text.js';
import { type Button, plainText } from './block-kit.js';
import { buttonRows } from './button-rows.js';
import { ACTIONS, BUTTON_LABEL, BUTTON_SHOWN } from './limits.js';
import { menuPiece } from './menu.js';
import { type Offered, toOffered } from './offered.js';
import { paragraphs, type Piece, remarks } from './piece.js';
import { listPieces } from './render-list.js';
import type { Drawing, SlackWords } from './words.js';

/** Choices as buttons; many as a menu; where one is too long for either, all are written out with numbers first. */
export function choicePieces(
  { label, title, choices }: DrawnChoices,
  drawing: Drawing,
): readonly Piece[] {
  const offered = choices.map((choice, place) => toOffered(choice, place, drawing));
  const name = paragraphs(title, true);
  if (offered.length === 0) return name;
  const areShort = offered.every(isShort);
  if (areShort && offered.length <= ACTIONS) return withButtons(name, offered, drawing.words);
  const menu = offered.length > FEW ? menuPiece(label, offered, drawing) : undefined;
  if (menu !== undefined) return [...leading(name), menu];
  return areShort
    ? withButtons(name, offered, drawing.words)
    : writtenOut(name, offered, drawing.words);
}

/** Of so many each is written out; of more none would be read. */
const FEW = 5;

function isShort({ label, isChosen, control }: Offered): boolean {
  return control !== undefined && marked(label, isChosen).length <= BUTTON_SHOWN;
}

function withButtons(
  title: readonly Piece[],
  offered: readonly Offered[],
  words: SlackWords,
): readonly Piece[] {
  const rows = buttonRows(offered.flatMap((choice) => toButton(choice, choice.label, words)));
  return [...leading(title), ...rows.map(said)];
}

/** The words of the buttons are nowhere else. */
function said({ block, text }: Piece): Piece {
  return { block, text };
}

function writtenOut(
  title: readonly Piece[],
  offered: readonly Offered[],
  words: SlackWords,
): readonly Piece[] {
  const list = listPieces(
    offered.map(({ label, isChosen }) => marked(label, isChosen)),
    'ordered',
  );
  const buttons = offered.flatMap((choice, at) =>
    toButton(choice, shortened(`${at + 1}. ${choice.label}`, BUTTON_SHOWN - CHOSEN.length), words),
  );
  const typed = offered.flatMap(({ control }, at) => (control === undefined ? [at + 1] : []));
  const rows = buttonRows(buttons);
  const remark = typed.length > 0 ? remarks(words.typed({ numbers: typed.join(', ') })) : [];
  return [...above([...title, ...list], rows), ...remark];
}

/** Before the label of what stands. */
const CHOSEN = '✓ ';

function marked(label: string, isChosen: boolean): string {
  return isChosen ? `${CHOSEN}${label}` : label;
}

function toButton(
  { label, isChosen, control }: Offered,
  text: string,
  words: SlackWords,
): readonly Button[] {
  if (control === undefined) return [];
  const shown = marked(text, isChosen);
  const spoken = shortened(isChosen ? words.chosen({ label }) : label, BUTTON_LABEL);
  return [
    {
      type: 'button',
      text: plainText(shown),
      ...control,
      ...(isChosen ? { style: 'primary' } : {}),
      ...(spoken === shown ? {} : { accessibility_label: spoken }),
    },
  ];
}
