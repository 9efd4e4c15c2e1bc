import type { Beside, Neighbour } from '../domain/beside.js';
import { findPassage, type KnowledgeBase } from '../domain/knowledge-base.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { Passage, PassageId } from '../domain/passage.js';

/** What stands before and after a passage in its source, and in which other languages it is there. Pure. */
export function passageBeside(id: PassageId, language: Language, knowledge: KnowledgeBase): Beside {
  const source = findPassage(knowledge, id, language)?.source;
  const all = knowledge.passages.filter(
    (passage) => passage.source === source && passage.language === language,
  );
  const at = all.findIndex((passage) => passage.id === id);
  const before = at < 0 ? undefined : all[at - 1];
  const after = at < 0 ? undefined : all[at + 1];
  return {
    ...(before && { before: toNeighbour(before) }),
    ...(after && { after: toNeighbour(after) }),
    languages: LANGUAGES.filter(
      (each) => each !== language && findPassage(knowledge, id, each) !== undefined,
    ),
  };
}

function toNeighbour({ id, locator, language }: Passage): Neighbour {
  return { passage: id, locator: printLocator(locator, language) };
}
