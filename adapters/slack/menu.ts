import { shortened } from '../../src/domain/split-text.js';
import { type Option, plainText, type Select } from './block-kit.js';
import { menuId } from './controls.js';
import { escapeMrkdwn } from './escape.js';
import { MESSAGE_SIZE, MESSAGE_TEXT, OPTION_TEXT, OPTIONS, PLACEHOLDER } from './limits.js';
import type { Offered } from './offered.js';
import type { Piece } from './piece.js';
import { splitLabel } from './split.js';
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
  const text = escapeMrkdwn(offered.map((each) => `· ${each.label}`).join('\n'));
  const fits = JSON.stringify(menu).length <= MESSAGE_SIZE / 2 && text.length <= MESSAGE_TEXT / 2;
  if (!isWhole || !areDistinct || !fits) return undefined;
  return { block: { type: 'actions', elements: [menu] }, text };
}

/** What is too long for the text of an option goes on in its description. */
function toOption({ label, value }: Offered): readonly Option[] {
  const [text, description, ...rest] = splitLabel(label, OPTION_TEXT);
  if (value === undefined || text === undefined || rest.length > 0) return [];
  return [
    {
      text: plainText(text),
      value,
      ...(description === undefined ? {} : { description: plainText(description) }),
    },
  ];
}
