import type { HistoryMessage } from '../domain/conversation.js';
import { cleanText, foldAccents } from '../domain/plain-text.js';

/** How a question that goes on from an earlier one opens, and the words that stand for what was said before. */
const OPENINGS =
  /^(?:¿\s*)?(?:and|or|but|also|then|so|what about|how about|what if|same|ok|okay|et|ou|mais|aussi|alors|qu'en est|et si|pareil|pour|y|e|o|pero|tambien|entonces|que pasa|y si|lo mismo|igual|para|in that case|dans ce cas|en ese caso|why|pourquoi|por que|who says|where)\b/u;
const POINTERS =
  /\b(?:it|its|that|this|those|these|they|them|their|he|she|there|the same|cela|ca|celui|celle|ceux|celles|ils|elles|il|elle|eux|y|en|eso|esto|ese|esa|esos|esas|ello|ellos|ellas|lo mismo|la misma|el mismo)\b|\bc'/u;

/** Most content words for a question to be taken as unfinished by itself. */
const FEW_WORDS = 3;
const FARTHEST = 4;

/** Whether a question opens as one that goes on from another: `and for …`, `qu'en est-il de …`. */
export function opensAsFollowUp(question: string): boolean {
  return OPENINGS.test(fold(question));
}

/** Whether a question leans on what was said before, judged by its words. */
export function leansOnHistory(question: string, concepts: number): boolean {
  const text = fold(question);
  if (OPENINGS.test(text)) return true;
  return concepts <= FEW_WORDS || (POINTERS.test(text) && concepts <= 2 * FEW_WORDS);
}

/** Whether a question holds a word that stands for something said before. */
export function pointsBack(question: string): boolean {
  return POINTERS.test(fold(question));
}

const TEXT_POINTER =
  /\b(?:this|that|ce|cet|cette|ese|esa|este|esta)\s(?:conventions?|recommendation|text|decision|instrument|standard|texte|norme|recommandation|convenio|recomendacion|texto|norma|instrumento)\b/u;

/** Whether a question points at a text without naming it: `that convention`. */
export function pointsAtText(question: string): boolean {
  return TEXT_POINTER.test(fold(question));
}

/** The earlier questions that a new one may go on from, the latest last; undefined when there are none. */
export function contextOf(
  history: readonly HistoryMessage[],
  isLeaning: (question: string) => boolean,
): string | undefined {
  const asked = history.filter(({ role }) => role === 'user').map(({ content }) => content);
  const context: string[] = [];
  for (const question of asked.reverse().slice(0, FARTHEST)) {
    context.unshift(question);
    if (!isLeaning(question)) break;
  }
  return context.length > 0 ? context.join('\n') : undefined;
}

function fold(question: string): string {
  return foldAccents(cleanText(question)).toLowerCase().replace(/[’]/gu, "'");
}
