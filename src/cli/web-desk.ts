import type { WebDesk } from '../../adapters/web/desk.js';
import type { WebStrings } from '../../adapters/web/strings.js';
import { LONGEST_QUESTION } from '../conversation/ask.js';
import { runTurn, type TurnContext } from '../conversation/run-turn.js';
import { findPassage } from '../domain/knowledge-base.js';
import { type Language, localize } from '../domain/language.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { toMarkdown } from '../reply/to-markdown.js';
import { stringsFor } from '../strings/strings.js';

/** The desk as the web page needs it. */
export function toWebDesk(context: TurnContext, report: WebDesk['report']): WebDesk {
  return {
    answer: (place, text) => runTurn({ place, text }, context),
    store: context.store,
    readPassage: (id, language) => {
      const passage = findPassage(context.knowledge, id, language);
      return passage && passageToReply(passage, context.knowledge, stringsFor(language));
    },
    toMarkdown: (reply) => toMarkdown(reply, stringsFor(reply.language)),
    strings: localize(webStrings),
    longestQuestion: LONGEST_QUESTION,
    report,
  };
}

/** The page's own sentences, and the words it shares with the other surfaces. */
export function webStrings(language: Language): WebStrings {
  const { web, name, note, citations } = stringsFor(language);
  return { ...web, name, note, sources: citations };
}
