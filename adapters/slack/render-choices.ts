import type { Block, Choice } from '../../src/domain/reply.js';
import { type Button, plainText } from './block-kit.js';
import { buttonRows } from './button-rows.js';
import { type Control, toControl } from './controls.js';
import { BUTTON_LABEL, BUTTON_SHOWN } from './limits.js';
import { leading, paragraphs, type Piece, remarks } from './piece.js';
import { listPieces } from './render-list.js';
import { shortened } from './split.js';
import { oneLine } from './visible.js';
import type { Drawing, SlackWords } from './words.js';

/** A choice as it is offered. */
interface Offered {
  readonly label: string;
  readonly isChosen: boolean;
  /** Undefined when no button holds the action. */
  readonly control: Control | undefined;
}

/** Choices as buttons; where one is too long for its button, all are written out with numbers first. */
export function choicePieces(
  { label, choices }: Extract<Block, { readonly kind: 'choices' }>,
  drawing: Drawing,
): readonly Piece[] {
  const offered = choices
    .map((choice, place) => toOffered(choice, place, drawing))
    .filter((choice) => choice.label !== '');
  const title = oneLine(label) === drawing.said ? [] : paragraphs(oneLine(label), true);
  if (offered.length === 0) return title;
  return offered.every(isShort)
    ? withButtons(title, offered, drawing.words)
    : writtenOut(title, offered, drawing.words);
}

function toOffered({ label, action, isChosen }: Choice, place: number, drawing: Drawing): Offered {
  return {
    label: oneLine(label),
    isChosen: isChosen === true,
    control: toControl(action, drawing.language, `${drawing.at}.${place}`),
  };
}

function isShort({ label, control }: Offered): boolean {
  return control !== undefined && label.length + CHOSEN.length <= BUTTON_SHOWN;
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
    offered.map(({ label, isChosen }) => `${isChosen ? CHOSEN : ''}${label}`),
    'ordered',
  );
  const buttons = offered.flatMap((choice, at) =>
    toButton(choice, shortened(`${at + 1}. ${choice.label}`, BUTTON_SHOWN - CHOSEN.length), words),
  );
  const typed = offered.flatMap(({ control }, at) => (control === undefined ? [at + 1] : []));
  const rows = buttonRows(buttons);
  const remark = typed.length > 0 ? remarks(words.typed({ numbers: typed.join(', ') })) : [];
  const above = [...title, ...list];
  return [
    ...leading(above.slice(0, -1)),
    ...(rows.length > 0 ? leading(above.slice(-1)) : above.slice(-1)),
    ...rows,
    ...remark,
  ];
}

/** Before the label of what stands. */
const CHOSEN = '✓ ';

function toButton(
  { label, isChosen, control }: Offered,
  text: string,
  words: SlackWords,
): readonly Button[] {
  if (control === undefined) return [];
  const shown = `${isChosen ? CHOSEN : ''}${text}`;
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
