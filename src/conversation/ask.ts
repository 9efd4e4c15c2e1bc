import { answerQuestion } from '../answer/answer-question.js';
import { verifyAnswer } from '../answer/verify.js';
import type { Answer } from '../domain/answer.js';
import type { HistoryMessage } from '../domain/conversation.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { cleanText } from '../domain/plain-text.js';
import type { Retriever } from '../retrieval/retriever.js';
import { findPassages } from './find.js';
import { readLanguage, type SpeechContext } from './speak.js';

/** Most characters of a question; nobody asks for more, and a pasted document is not a question. */
export const LONGEST_QUESTION = 4_000;

export interface AskContext extends SpeechContext {
  readonly knowledge: KnowledgeBase;
  readonly retriever: Retriever;
}

export interface Asked {
  readonly question: string;
  /** The language to answer in; by default that of the question. */
  readonly language?: Language;
  readonly history?: readonly HistoryMessage[];
}

/** Answers one question: clean, read its language, find, answer, verify. Never throws for anything a person may type. */
export async function ask(asked: Asked, context: AskContext): Promise<Answer> {
  const text = cleanText(asked.question);
  const history = asked.history ?? [];
  if (!/[\p{L}\p{N}]/u.test(text)) return unusable('empty', asked, context);
  if (text.length > LONGEST_QUESTION) return unusable('too-long', asked, context);
  const spoken = await readLanguage(text, history, asked.language, context);
  const found = await findPassages(spoken, context.knowledge, context.retriever);
  const answer = answerQuestion(found, context.knowledge);
  return (
    verifyAnswer(answer, context.knowledge) ?? {
      kind: 'not-found',
      language: spoken.language,
      notices: [],
      nearest: [],
    }
  );
}

function unusable(
  about: 'empty' | 'too-long',
  { question, language, history = [] }: Asked,
  { guesser }: AskContext,
): Answer {
  const sample = about === 'empty' ? (history.at(-1)?.content ?? '') : question.slice(0, 500);
  const spoken = language ?? guesser.guess(sample, 'en').language;
  return { kind: 'clarify', about, language: spoken, notices: [], options: [] };
}
