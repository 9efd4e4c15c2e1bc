import type { Boundary, BoundaryId } from '../domain/boundary.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { type Passage, passageText } from '../domain/passage.js';
import type { IndexDocument } from '../retrieval/segment.js';

const BOUNDARY_PREFIX = 'boundary:';

/** Everything a question may fall on: the provisions, and the boundaries beside them. */
export function toIndexDocuments(knowledge: KnowledgeBase): readonly IndexDocument[] {
  return [
    ...knowledge.passages.map(fromPassage),
    ...knowledge.boundaries.flatMap((boundary) =>
      LANGUAGES.map((language) => fromBoundary(boundary, language)),
    ),
  ];
}

function fromPassage(passage: Passage): IndexDocument {
  const { id, language, heading, phrasings } = passage;
  return { key: id, language, title: heading, text: passageText(passage), phrasings };
}

function fromBoundary(boundary: Boundary, language: Language): IndexDocument {
  return {
    key: `${BOUNDARY_PREFIX}${boundary.id}`,
    language,
    title: boundary.titles[language],
    // The line says where to look instead: words that are not about the topic.
    text: '',
    phrasings: boundary.phrasings[language],
    outside: true,
  };
}

/** The boundary an index key leads to; undefined for a passage's key. */
export function boundaryIdOf(key: string): BoundaryId | undefined {
  return key.startsWith(BOUNDARY_PREFIX)
    ? (key.slice(BOUNDARY_PREFIX.length) as BoundaryId)
    : undefined;
}
