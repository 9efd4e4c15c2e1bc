import type { Answer, Citation, Segment } from '../domain/answer.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { PassageId } from '../domain/passage.js';
import type { Block, Choice, Reply } from '../domain/reply.js';
import type { Strings } from '../strings/en.js';
import { toCitationItem } from './citation-item.js';
import { noticeText } from './notice-text.js';

/** What the desk says for an answer: its sentences with their citations, its notices, and what to do next. Pure. */
export function answerToReply(answer: Answer, knowledge: KnowledgeBase, strings: Strings): Reply {
  const notices = answer.notices.map((notice): Block => ({
    kind: 'notice',
    code: notice.code,
    text: noticeText(notice, knowledge, answer.language, strings),
  }));
  return {
    language: answer.language,
    blocks: [...bodyOf(answer, knowledge, strings), ...notices],
  };
}

/** The sentence that opens the reply when it is no grounded answer. */
export function openingLine(answer: Answer, knowledge: KnowledgeBase, strings: Strings): string {
  switch (answer.kind) {
    case 'grounded':
      return answer.segments
        .map((segment) => spokenText(segment, knowledge, answer.language, strings))
        .join(' ');
    case 'clarify':
      return strings.answer.clarify[answer.about];
    case 'not-found':
    case 'out-of-scope': {
      const boundary = knowledge.boundaries.find(({ id }) => id === answer.boundary);
      const fallback =
        answer.kind === 'not-found' ? strings.answer.notFound : strings.answer.outOfScope;
      return boundary?.lines[answer.language] ?? fallback;
    }
    default:
      return answer satisfies never;
  }
}

/** A sentence of an answer, after its place where that was asked. */
function spokenText(
  { text, citations: [citation], opensWithPlace = false }: Segment,
  knowledge: KnowledgeBase,
  language: Language,
  strings: Strings,
): string {
  if (!opensWithPlace || citation === undefined) return text;
  const { id, type, titles } = sourceOf(knowledge, citation.source);
  const title = type === 'convention' || type === 'recommendation' ? id : titles[language];
  const place = `${title}, ${printLocator(citation.locator, language)}`;
  return strings.answer.at({ place, text });
}

function bodyOf(answer: Answer, knowledge: KnowledgeBase, strings: Strings): readonly Block[] {
  switch (answer.kind) {
    case 'grounded':
      return groundedBlocks(answer.segments, answer.language, knowledge, strings);
    case 'clarify':
      return [
        say(openingLine(answer, knowledge, strings)),
        ...choices(
          strings.answer.clarify[answer.about],
          answer.options.map(({ label, question }) => ({
            label,
            action: { kind: 'ask', question },
          })),
        ),
      ];
    case 'not-found':
      return [
        say(openingLine(answer, knowledge, strings)),
        ...choices(
          strings.answer.nearest,
          answer.nearest.map((id) => toReadChoice(id, answer.language, knowledge)),
        ),
      ];
    case 'out-of-scope':
      return [say(openingLine(answer, knowledge, strings))];
    default:
      return answer satisfies never;
  }
}

function say(text: string): Block {
  return { kind: 'paragraph', role: 'text', content: { text, citations: [] } };
}

function choices(label: string, offered: readonly Choice[]): readonly Block[] {
  return offered.length > 0 ? [{ kind: 'choices', label, choices: offered }] : [];
}

function toReadChoice(id: PassageId, language: Language, knowledge: KnowledgeBase): Choice {
  const passage = findPassage(knowledge, id, language);
  const label =
    passage === undefined
      ? id
      : `${sourceOf(knowledge, passage.source).titles[language]}, ${printLocator(passage.locator, language)} · ${passage.heading}`;
  return { label, action: { kind: 'read', passage: id } };
}

/** A paragraph for each sentence with its citation numbers, then the citations, a passage each. */
function groundedBlocks(
  segments: readonly Segment[],
  language: Language,
  knowledge: KnowledgeBase,
  strings: Strings,
): readonly Block[] {
  const numbers = new Map<PassageId, { number: number; citation: Citation }>();
  for (const citation of segments.flatMap(({ citations }) => citations)) {
    const known = numbers.get(citation.passage);
    numbers.set(citation.passage, known ?? { number: numbers.size + 1, citation });
  }
  const paragraphs = segments.map((segment): Block => ({
    kind: 'paragraph',
    role: segment.role,
    content: {
      text: spokenText(segment, knowledge, language, strings),
      citations: segment.citations.map(({ passage }) => numbers.get(passage)?.number ?? 0),
    },
  }));
  const items = [...numbers.values()].map(({ number, citation }) =>
    toCitationItem(number, citation, knowledge, language, strings),
  );
  return [...paragraphs, { kind: 'citations', items }];
}
