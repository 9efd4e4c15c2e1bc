import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { Language } from '../../src/domain/language.js';
import type { SlackWords } from './words.js';

/** The desk as Slack needs it. */
export interface SlackDesk extends ChatDesk {
  readonly words: (language: Language) => SlackWords;
}
