import type { HistoryMessage } from '../domain/conversation.js';
import { foldText } from '../domain/plain-text.js';

/** How a question that goes on from an earlier one opens. */
const OPENINGS =
  /^(?:¿\s*)?(?:(?:ok|okay|bon|vale|bueno|well),?\s+)?(?:and|also|what about|how about|what if|et|aussi|qu'en est|y|e|tambien|que pasa con|in that case|dans ce cas|en ese caso|same for|pareil pour|lo mismo|igual)\b/u;
/** Openings of a short follow-up; of a longer question they open a doubt or a conclusion. */
const WEAK_OPENINGS =
  /^(?:¿\s*)?(?:or|but|then|so|ok|okay|same|why|where|who says|ou|mais|alors|donc|pareil|pour|pourquoi|o|pero|entonces|para|por que)\b/u;
/** Words that stand for what was said before. */
const POINTERS =
  /\b(?:it|its|that|this|those|these|they|them|their|he|she|there|the same|cela|ca|celui|celle|ceux|celles|ils|elles|il|elle|eux|y|en|eso|esto|ese|esa|esos|esas|ello|ellos|ellas|lo mismo|la misma|el mismo)\b|\bc'/u;

/** Most content words of a question that leans by its shortness, a weak opening, a pointer, or its opening. */
const WORDS = { bare: 2, weak: 3, pointing: 4, opened: 6 } as const;
const FARTHEST = 4;

/** Whether a question opens as one that goes on from another: `and for …`, `qu'en est-il de …`. */
export function opensAsFollowUp(question: string, concepts: number): boolean {
  return concepts <= WORDS.opened && OPENINGS.test(foldText(question));
}

/** Whether what is asked before is asked of another thing: `and in …`, `under …?`. */
export function opensAsAlike(question: string): boolean {
  const text = foldText(question);
  return OPENINGS.test(text) || ALIKE.test(text);
}

const ALIKE =
  /^(?:¿\s*)?(?:in|under|for|with|according to|or|but|dans|selon|pour|avec|ou|mais|en|segun|para|con|o|pero)\b/u;

/** Whether a question leans on what was said before, judged by its words. */
export function leansOnHistory(question: string, concepts: number): boolean {
  const text = foldText(question);
  if (opensAsFollowUp(question, concepts)) return true;
  if (WEAK_OPENINGS.test(text) && concepts <= WORDS.weak) return true;
  return concepts <= (POINTERS.test(text) ? WORDS.pointing : WORDS.bare);
}

/** Whether a question holds a word that stands for something said before. */
export function pointsBack(question: string): boolean {
  return POINTERS.test(foldText(question));
}

/** Whether hardly more than a pointer is asked: `is it paid?`, whatever such words may fit by themselves. */
export function pointsBackShortly(question: string, concepts: number): boolean {
  return concepts <= WORDS.bare && pointsBack(question);
}

/** What is asked of a subject, in words that say nothing of it. */
const ASKED = new RegExp(
  String.raw`\b(?:${[
    'how (?:many|much|long|often|old|big|far)|what (?:percentage|percent|rate|number|share|age|amount|length)',
    'what|which|who|when|since when|lasts?|length',
    'combien(?: de temps)?|quel(?:le)?s? (?:est|sont)|quel(?:le)?s?|qui|quand|depuis quand|dur(?:e|ee|ent)',
    'pourcentage|taux|montant|nombre',
    'cuant[oa]s?|que|cual(?:es)?|quien(?:es)?|cuando|desde cuando|dura[n]?|duracion|porcentaje|tasa|monto|numero',
  ].join('|')})\b`,
  'gu',
);

/** What questions are about, without what they ask of that: `how long is maternity leave` is about maternity leave. */
function subjectOf(questions: string): string {
  return foldText(questions).replace(ASKED, ' ');
}

const TEXT_POINTER =
  /\b(?:this|that|ce|cet|cette|ese|esa|este|esta)\s(?:conventions?|recommendation|text|decision|instrument|standard|texte|norme|recommandation|convenio|recomendacion|texto|norma|instrumento)\b/u;

/** Whether a question points at a text without naming it: `that convention`. */
export function pointsAtText(question: string): boolean {
  return TEXT_POINTER.test(foldText(question));
}

/** What the earlier questions that a new one may go on from were about, the latest last; undefined when there are none. */
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
  return context.length > 0 ? context.map(subjectOf).join('\n') : undefined;
}
