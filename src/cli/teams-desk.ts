import type { TeamsDesk } from '../../adapters/teams/desk.js';
import type { AskContext } from '../conversation/ask.js';
import { lookUp } from '../conversation/look-up.js';
import type { ChatDesk } from '../domain/chat-desk.js';
import { teamsWords } from './teams-words.js';

/** The desk as Teams needs it. */
export function toTeamsDesk(desk: ChatDesk, context: AskContext): TeamsDesk {
  return {
    ...desk,
    words: teamsWords,
    lookUp: (question, usual, count) => lookUp(question, usual, count, context),
  };
}
