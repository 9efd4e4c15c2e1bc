import type { Reply } from '../../../src/domain/reply.js';
import type { SlackBlock, SlackMessage } from '../block-kit.js';
import { renderReply } from '../render.js';
import type { SlackWords } from '../words.js';

/** An answer that appears paragraph by paragraph. */
export interface StreamedAnswer {
  readonly paragraphs: readonly [SlackBlock, ...(readonly SlackBlock[])];
  /** Sources and choices, below it when it is complete. */
  readonly end: readonly SlackBlock[];
}

/** A reply as it is streamed, of which `drawn` is all; undefined unless it is a grounded answer. */
export function toStreamed(
  { language, blocks }: Reply,
  drawn: SlackMessage,
  words: SlackWords,
): StreamedAnswer | undefined {
  const sources = blocks.findIndex(({ kind }) => kind === 'citations');
  const above = blocks.slice(0, Math.max(sources, 0));
  const isGrounded = above.some(
    (block) => block.kind === 'paragraph' && block.content.citations.length > 0,
  );
  const count = renderReply({ language, blocks: above }, words)[0]?.blocks.length ?? 0;
  const [first, ...others] = drawn.blocks.slice(0, count);
  if (!isGrounded || first === undefined) return undefined;
  return { paragraphs: [first, ...others], end: drawn.blocks.slice(count) };
}
