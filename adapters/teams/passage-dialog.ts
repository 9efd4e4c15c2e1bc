import type { Reply } from '../../src/domain/reply.js';
import type { TeamsDialog } from './adaptive-card.js';
import { toCard, toGroups } from './messages.js';
import { paragraphs, REMARK } from './piece.js';
import { renderBlocks } from './render.js';
import type { TeamsWords } from './words.js';

/** A passage to be read whole, as a dialog; undefined when it says nothing. */
export function passageDialog(reply: Reply, words: TeamsWords): TeamsDialog | undefined {
  const [first, ...rest] = toGroups(renderBlocks(reply, words), reply.language);
  if (first === undefined) return undefined;
  const remark = rest.length > 0 ? paragraphs(words.beginning, REMARK) : [];
  return { title: words.source, card: toCard([...first, ...remark], reply.language) };
}
