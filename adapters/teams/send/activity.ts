import type { Language } from '../../../src/domain/language.js';
import type { Block } from '../../../src/domain/reply.js';
import type { TeamsMessage } from '../adaptive-card.js';
import type { OutgoingActivity } from '../connector.js';
import { renderReply } from '../render.js';
import type { TeamsWords } from '../words.js';

/** A message as an activity: its card, and its beginning for notifications. */
export function toActivity({ card, summary }: TeamsMessage): OutgoingActivity {
  return { type: 'message', summary, attachments: [cardAttachment(card)] };
}

export function cardAttachment(card: TeamsMessage['card']): Readonly<Record<string, unknown>> {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** One short block as a message. */
export function toNotice(block: Block, language: Language, words: TeamsWords): OutgoingActivity {
  const [message] = renderReply({ language, blocks: [block] }, words);
  return message === undefined ? { type: 'message' } : toActivity(message);
}
