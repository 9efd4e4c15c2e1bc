import type { Answer } from '../domain/answer.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { LookedUp, LookedUpPassage } from '../domain/looked-up.js';
import type { Passage } from '../domain/passage.js';
import { answerToReply } from '../reply/answer-to-reply.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { stringsFor } from '../strings/strings.js';
import { ask, type AskContext } from './ask.js';
import { searchPassages } from './search-passages.js';

/** Looks a question up in the texts, in its own language, else in `usual`. Keeps nothing, and goes on from nothing. */
export async function lookUp(
  question: string,
  usual: Language,
  count: number,
  context: AskContext,
): Promise<LookedUp> {
  const { knowledge } = context;
  const answer = await ask({ question, usual }, context);
  const passages = count > 0 ? await passagesFor(question, answer, count, context) : [];
  return {
    answer: answerToReply(answer, knowledge, stringsFor(answer.language)),
    isAnswered: answer.kind === 'grounded',
    passages: passages.map((passage) => toLookedUp(passage, knowledge)),
  };
}

async function passagesFor(
  question: string,
  answer: Answer,
  count: number,
  context: AskContext,
): Promise<readonly Passage[]> {
  const { language } = answer;
  switch (answer.kind) {
    case 'grounded':
      return search(question, language, count, context);
    case 'clarify':
      return answer.about === 'instrument' ? search(question, language, count, context) : [];
    case 'not-found':
      return answer.nearest
        .flatMap((id) => findPassage(context.knowledge, id, language) ?? [])
        .slice(0, count);
    case 'out-of-scope':
      return [];
    default:
      return answer satisfies never;
  }
}

async function search(
  question: string,
  language: Language,
  count: number,
  context: AskContext,
): Promise<readonly Passage[]> {
  const found = await searchPassages(question, count, context, language);
  return found.map(({ passage }) => passage);
}

function toLookedUp(passage: Passage, knowledge: KnowledgeBase): LookedUpPassage {
  const { id, language, heading } = passage;
  return {
    id,
    title: sourceOf(knowledge, passage.source).titles[language],
    locator: printLocator(passage.locator, language),
    heading,
    reply: passageToReply(passage, knowledge, stringsFor(language)),
  };
}
