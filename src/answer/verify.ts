import type { Answer, Citation, Segment } from '../domain/answer.js';
import { findPassage, type KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { passageText } from '../domain/passage.js';

/**
 * Drops every segment that does not hold: a citation whose passage is unknown or whose quote is not in it, a text with a
 * number that its quotes lack, a note that is none of the passage's. Undefined when nothing of a grounded answer is left.
 */
export function verifyAnswer(answer: Answer, knowledge: KnowledgeBase): Answer | undefined {
  if (answer.kind !== 'grounded') return answer;
  const segments = answer.segments.filter((segment) => holds(segment, answer.language, knowledge));
  return segments.length === 0 ? undefined : { ...answer, segments };
}

function holds(segment: Segment, language: Language, knowledge: KnowledgeBase): boolean {
  const { citations } = segment;
  if (citations.length === 0) return false;
  if (!citations.every((citation) => isQuoted(citation, language, knowledge))) return false;
  return segment.role === 'note'
    ? isNote(segment, language, knowledge)
    : numbersIn(segment.text).every((number) =>
        citations.some(({ quote }) => numbersIn(quote).includes(number)),
      );
}

function isQuoted(citation: Citation, language: Language, knowledge: KnowledgeBase): boolean {
  const passage = findPassage(knowledge, citation.passage, language);
  return (
    passage !== undefined && citation.quote !== '' && passageText(passage).includes(citation.quote)
  );
}

function isNote(
  { text, citations }: Segment,
  language: Language,
  knowledge: KnowledgeBase,
): boolean {
  return citations.some(({ passage }) =>
    findPassage(knowledge, passage, language)?.notes.includes(text),
  );
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/gu) ?? [];
}
