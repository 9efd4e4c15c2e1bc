import type { Boundary } from './boundary.js';
import type { Checklist, ChecklistId } from './checklist.js';
import type { Language } from './language.js';
import type { Passage, PassageId } from './passage.js';
import type { Source, SourceId } from './source.js';
import type { Thesaurus } from './thesaurus.js';

/** Everything the desk may answer from, loaded and checked. */
export interface KnowledgeBase {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly passages: readonly Passage[];
  readonly boundaries: readonly Boundary[];
  readonly checklists: ReadonlyMap<ChecklistId, Checklist>;
  readonly thesaurus: Thesaurus;
}

/** The passage in the language asked for; undefined when the id is unknown or the language missing. */
export function findPassage(
  knowledge: KnowledgeBase,
  id: PassageId | string,
  language: Language,
): Passage | undefined {
  return knowledge.passages.find((passage) => passage.id === id && passage.language === language);
}

/** The source of a passage. Every loaded passage has one; a missing one is a fault of the loader. */
export function sourceOf(knowledge: KnowledgeBase, id: SourceId): Source {
  const source = knowledge.sources.get(id);
  if (source === undefined) throw new Error(`source ${id} is not loaded`);
  return source;
}

/** Whether two sources are the same or one names the other as related. */
export function areKin(one: SourceId, other: SourceId, knowledge: KnowledgeBase): boolean {
  return (
    one === other ||
    sourceOf(knowledge, one).related.includes(other) ||
    sourceOf(knowledge, other).related.includes(one)
  );
}
