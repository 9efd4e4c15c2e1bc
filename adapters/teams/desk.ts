import type { ChatDesk } from '../../src/domain/chat-desk.js';
import type { Language } from '../../src/domain/language.js';
import type { LookedUp } from '../../src/domain/looked-up.js';
import type { TeamsWords } from './words.js';

/** The desk as Teams needs it. */
export interface TeamsDesk extends ChatDesk {
  readonly words: (language: Language) => TeamsWords;
  /** Looks a question up in its own language, else in `usual`, with so many provisions at most. Nothing is kept. */
  readonly lookUp: (question: string, usual: Language, count: number) => Promise<LookedUp>;
}
