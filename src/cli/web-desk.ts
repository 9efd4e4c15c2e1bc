import type { AssessmentDesk } from '../../adapters/web/assessment/desk.js';
import type { WebDesk } from '../../adapters/web/desk.js';
import type { WebStrings } from '../../adapters/web/strings.js';
import { LONGEST_QUESTION } from '../conversation/ask.js';
import type { TurnContext } from '../conversation/run-turn.js';
import type { DeskTurns } from '../desk-turns.js';
import { writeReport } from '../desk-reports.js';
import { findPassage } from '../domain/knowledge-base.js';
import { type Language, localize } from '../domain/language.js';
import { citePassages } from '../reply/citation-item.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { toMarkdown } from '../reply/to-markdown.js';
import { stringsFor } from '../strings/strings.js';
import { faultText } from '../reply/fault-text.js';

/** The desk as the web page needs it. */
export function toWebDesk(
  context: TurnContext,
  turns: Pick<DeskTurns, 'answer'>,
  report: WebDesk['report'],
  rolesOf: WebDesk['rolesOf'],
): WebDesk {
  return {
    ...assessmentDesk(context, rolesOf),
    answer: async ({ place, actor, message }, { text: typed, command }) => {
      const pressed = command === undefined ? {} : { command };
      const said = { id: message, place, actor, text: typed, ...pressed };
      const { text, reply } = await turns.answer(said);
      return { question: text, reply };
    },
    store: context.store,
    readPassage: readPassageOf(context),
    toMarkdown: (reply) => toMarkdown(reply, stringsFor(reply.language)),
    strings: localize(webStrings),
    longestQuestion: LONGEST_QUESTION,
    report,
  };
}

/** Shows a passage whole. */
export function readPassageOf({
  knowledge,
}: Pick<TurnContext, 'knowledge'>): WebDesk['readPassage'] {
  return (id, language) => {
    const passage = findPassage(knowledge, id, language);
    return passage && passageToReply(passage, knowledge, stringsFor(language));
  };
}

/** What the pages of the checklist need. */
function assessmentDesk(
  { store, checklistsOver, knowledge, clock }: TurnContext,
  rolesOf: WebDesk['rolesOf'],
): AssessmentDesk {
  return {
    checklists: checklistsOver(store),
    rolesOf,
    now: () => clock.now(),
    cite: (passages, language) => citePassages(passages, knowledge, language, stringsFor(language)),
    writeReport: (opened, format, language) =>
      writeReport(opened, format, knowledge, language, clock.now()),
    faultText: (fault, language) => faultText(fault, stringsFor(language)),
  };
}

/** The page's own sentences, and the words it shares with the other surfaces. */
export function webStrings(language: Language): WebStrings {
  const { web, name, note, citations, checklist, assessment } = stringsFor(language);
  return {
    ...web,
    name,
    note,
    sources: citations,
    checklist,
    documentWarnings: assessment.documentWarnings,
  };
}
