import type { AttachedReport, Block, Reply } from '../../../src/domain/reply.js';
import type { TeamsMessage } from '../adaptive-card.js';
import type { OutgoingActivity } from '../connector.js';
import { renderReply } from '../render.js';
import type { TeamsWords } from '../words.js';
import { toActivity } from './activity.js';
import { type Answer, toAnswer } from './answer.js';

/** What is sent at a time. */
export type Part =
  | { readonly kind: 'message'; readonly activity: OutgoingActivity }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'report'; readonly report: AttachedReport; readonly label: string };

/** A reply as it is sent: its messages, then its reports, each a file. `address`: of the desk's own pages. */
export function partsOf(reply: Reply, words: TeamsWords, address?: string): readonly Part[] {
  return [...messagesOf(reply, words, address), ...reply.blocks.flatMap(reportOf)];
}

function messagesOf(reply: Reply, words: TeamsWords, address: string | undefined): readonly Part[] {
  const answer = toAnswer(reply, words, address);
  return answer === undefined
    ? renderReply(reply, words).map(toPart)
    : [{ kind: 'answer', answer }, ...answer.others.map(toPart)];
}

function toPart(message: TeamsMessage): Part {
  return { kind: 'message', activity: toActivity(message) };
}

function reportOf(block: Block): readonly Part[] {
  return block.kind === 'attachment'
    ? [{ kind: 'report', report: block.report, label: block.label }]
    : [];
}
