import type { AttachedReport, Reply } from '../../../src/domain/reply.js';
import type { SlackMessage } from '../block-kit.js';
import { renderReply } from '../render.js';
import type { SlackWords } from '../words.js';

/** What is sent at a time. */
export type Part =
  | { readonly kind: 'message'; readonly message: SlackMessage }
  | { readonly kind: 'report'; readonly report: AttachedReport };

/** A reply as it is sent: its messages, then its reports, each a file. */
export function partsOf(reply: Reply, words: SlackWords): readonly Part[] {
  return [
    ...renderReply(reply, words).map((message) => ({ kind: 'message', message }) as const),
    ...reply.blocks.flatMap((block) =>
      block.kind === 'attachment' ? [{ kind: 'report', report: block.report } as const] : [],
    ),
  ];
}
