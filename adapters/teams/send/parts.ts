import type { AttachedReport, Block, Reply } from '../../../src/domain/reply.js';
import type { OutgoingActivity } from '../connector.js';
import { renderReply } from '../render.js';
import type { TeamsWords } from '../words.js';
import { toActivity } from './activity.js';

/** What is sent at a time. */
export type Part =
  | { readonly kind: 'message'; readonly activity: OutgoingActivity }
  | { readonly kind: 'report'; readonly report: AttachedReport; readonly label: string };

/** A reply as it is sent: its messages, then its reports, each a file. */
export function partsOf(reply: Reply, words: TeamsWords): readonly Part[] {
  return [...messagesOf(reply, words), ...reply.blocks.flatMap(reportOf)];
}

function messagesOf(reply: Reply, words: TeamsWords): readonly Part[] {
  return renderReply(reply, words).map((message) => ({
    kind: 'message',
    activity: toActivity(message),
  }));
}

function reportOf(block: Block): readonly Part[] {
  return block.kind === 'attachment'
    ? [{ kind: 'report', report: block.report, label: block.label }]
    : [];
}
