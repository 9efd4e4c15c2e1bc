import type { SlackMessage } from '../block-kit.js';
import { wordOf } from '../errors.js';
import { lengthOf, splitText } from '../split.js';

/** How Slack says that a message is too long; its limits are not documented. */
const TOO_LONG: ReadonlySet<string | undefined> = new Set(['msg_too_long', 'msg_blocks_too_long']);

/**
 * Sends a message whole, or, where Slack finds it too long, its halves one after the other. `piece` tells them apart. Returns what
 * sending the first gave.
 */
export async function inPieces(
  message: SlackMessage,
  send: (message: SlackMessage, piece: string) => Promise<string>,
  pause: () => Promise<void>,
  piece = '',
): Promise<string> {
  try {
    return await send(message, piece);
  } catch (fault) {
    const halves = halvesOf(message);
    if (!TOO_LONG.has(wordOf(fault)) || halves === undefined) throw fault;
    const first = await inPieces(halves[0], send, pause, `${piece}0`);
    await pause();
    await inPieces(halves[1], send, pause, `${piece}1`);
    return first;
  }
}

function halvesOf({
  blocks,
  text,
}: SlackMessage): readonly [SlackMessage, SlackMessage] | undefined {
  if (blocks.length < 2) return undefined;
  const middle = Math.ceil(blocks.length / 2);
  const [said = text, ...others] = splitText(text, Math.ceil(lengthOf(text) / 2));
  return [
    { blocks: blocks.slice(0, middle), text: said },
    { blocks: blocks.slice(middle), text: others.join('\n\n') || said },
  ];
}
