import { type Option, plainText, type Select } from './block-kit.js';
import { menuId } from './controls.js';
import { escapeMrkdwn } from './escape.js';
import { MESSAGE_SIZE, MESSAGE_TEXT, OPTION_TEXT, OPTIONS, PLACEHOLDER } from './limits.js';
import type { Offered } from './offered.js';
import type { Piece } from './piece.js';
import { shortened } from './split.js';
import type { Drawing } from './words.js';

/** Choices as a menu; undefined when one of them, or all together, are too long for it or too many. */
export function menuPiece(
  label: string,
  offered: readonly Offered[],
  { language, at, words }: Drawing,
): Piece | undefined {
  const options = offered.flatMap(toOption);
  const isWhole = options.length === offered.length && options.length <= OPTIONS;
  const areDistinct = new Set(options.map(({ value }) => value)).size === options.length;
  const chosen = options[offered.findIndex(({ isChosen }) => isChosen)];
  const menu: Select = {
    type: 'static_select',
    action_id: menuId(language, String(at)),
    placeholder: plainText(shortened(label === '' ? words.choose : label, PLACEHOLDER)),
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
  const text = escapeMrkdwn(options.map((option) => `· ${option.text.text}`).join('\n'));
  const fits = JSON.stringify(menu).length <= MESSAGE_SIZE / 2 && text.length <= MESSAGE_TEXT / 2;
  if (!isWhole || !areDistinct || !fits) return undefined;
  return { block: { type: 'actions', elements: [menu] }, text };
}

function toOption({ label, value }: Offered): readonly Option[] {
  const isHeld = value !== undefined && label.length <= OPTION_TEXT;
  return isHeld ? [{ text: plainText(label), value }] : [];
}
