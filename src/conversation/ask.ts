import { answerQuestion } from '../answer/answer-question.js';
import { isPassage } from '../answer/decide.js';
import { verifyAnswer } from '../answer/verify.js';
import type { Answer } from '../domain/answer.js';
import type { HistoryMessage } from '../domain/conversation.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { cleanText } from '../domain/plain-text.js';
import type { FoundQuestion } from '../domain/question.js';
import type { Preference } from '../domain/settings.js';
import type { Retriever } from '../retrieval/retriever.js';
import { findPassages, type SpokenQuestion } from './find.js';
import { preferOrigin } from './prefer-origin.js';
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
  /** The language of what does not tell its own and goes on from nothing; English by default. */
  readonly usual?: Language;
  /** Which of two texts of one provision is quoted; by default what fits the question better. */
  readonly prefers?: Preference;
  readonly history?: readonly HistoryMessage[];
}

/** Answers one question: clean, read its language, find, answer, verify. Never throws for anything a person may type. */
export async function ask(asked: Asked, context: AskContext): Promise<Answer> {
  const text = cleanText(asked.question);
  if (!/[\p{L}\p{N}]/u.test(text)) return unusable('empty', asked, context);
  if (text.length > LONGEST_QUESTION) return unusable('too-long', asked, context);
  const spoken = await readLanguage(text, asked, context);
  return answerFrom(await find(spoken, asked, context), context);
}

/**
 * What nobody asked the desk: the answer only where it is sure that this is a question, that the texts answer it, and with what;
 * undefined otherwise.
 */
export async function askSurely(asked: Asked, context: AskContext): Promise<Answer | undefined> {
  const text = cleanText(asked.question);
  if (text.length > LONGEST_QUESTION) return undefined;
  const spoken = await readLanguage(text, asked, context);
  const found = await find(spoken, asked, context);
  const concepts = context.retriever.countConcepts(text, spoken.spoken);
  if (concepts < SURE.concepts || !isSure(found)) return undefined;
  const answer = answerFrom(found, context);
  return answer.kind === 'grounded' ? answer : undefined;
}

/**
 * Least confidence, least share of the question that a sentence answers, most odds (logarithm) that the answer is outside the texts,
 * without and with one of them named, and fewest things asked about. Of the questions of `test/evaluation` that the texts answer a
 * quarter pass, of those that they do not one in a hundred; of fifty lines of colleagues among themselves none.
 */
const SURE = {
  confidence: 0.6,
  share: 0.4,
  outside: -2.7,
  outsideNamed: -1.7,
  concepts: 2,
} as const;

function isSure({ ranked, named, namesSource, outside }: FoundQuestion): boolean {
  const best = ranked.find(isPassage);
  if (best === undefined || outside > (namesSource ? SURE.outsideNamed : SURE.outside))
    return false;
  const share = Math.max(0, ...best.sentences);
  return named.length > 0 || (best.confidence >= SURE.confidence && share >= SURE.share);
}

async function find(
  spoken: SpokenQuestion,
  { prefers }: Asked,
  { knowledge, retriever }: AskContext,
): Promise<FoundQuestion> {
  const found = await findPassages(spoken, knowledge, retriever);
  return prefers === undefined ? found : preferOrigin(found, prefers);
}

function answerFrom(found: FoundQuestion, { knowledge }: AskContext): Answer {
  return (
    verifyAnswer(answerQuestion(found, knowledge), knowledge) ?? {
      kind: 'not-found',
      language: found.language,
      notices: [],
      nearest: [],
    }
  );
}

function unusable(
  about: 'empty' | 'too-long',
  { question, language, usual = 'en', history = [] }: Asked,
  { guesser }: AskContext,
): Answer {
  const sample = about === 'empty' ? (history.at(-1)?.content ?? '') : question.slice(0, 500);
  const spoken = language ?? guesser.guess(sample, usual).language;
  return { kind: 'clarify', about, language: spoken, notices: [], options: [] };
}
