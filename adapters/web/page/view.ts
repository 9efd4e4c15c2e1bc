import type { Language } from '../../../src/domain/language.js';
import type { Reply } from '../../../src/domain/reply.js';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a person wants the page drawn. */
export interface Appearance {
  readonly language: Language;
  /** Absent: as the machine is set. */
  readonly theme?: Theme;
}

/** A message and its answer; or what the desk says of itself, a reminder. */
export interface Exchange {
  readonly question?: string;
  readonly reply: Reply;
  /** The reply with its citations, to be pasted into a document. */
  readonly markdown: string;
}

/** Everything the conversation page shows. */
export interface ConversationView extends Appearance {
  readonly exchanges: readonly Exchange[];
  /** Text that was typed and not yet answered. */
  readonly draft: string;
  /** What went wrong, in words. */
  readonly refusal?: string;
  readonly longestQuestion: number;
  /** The id of what is sent from this page, so that the same form twice is answered once. */
  readonly delivery: string;
}
