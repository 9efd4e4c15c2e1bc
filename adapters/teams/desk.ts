import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { Language } from '../../src/domain/language.js';
import type { TeamsWords } from './words.js';

/** The desk as Teams needs it. */
export interface TeamsDesk extends ChatDesk {
  readonly words: (language: Language) => TeamsWords;
}
