import type { Notice } from '../domain/answer.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import type { SourceId } from '../domain/source.js';
import type { Strings } from '../strings/en.js';

/** A notice in words. */
export function noticeText(
  notice: Notice,
  knowledge: KnowledgeBase,
  language: Language,
  strings: Strings,
): string {
  const titleOf = (id: SourceId): string => sourceOf(knowledge, id).titles[language];
  switch (notice.code) {
    case 'status': {
      const { value, replacedBy } = notice.status;
      const replacement = replacedBy.map((id) => nameOf(id, knowledge, language)).join(', ');
      const facts = { title: titleOf(notice.source), replacement };
      return value === 'abrogated' || value === 'outdated' || value === 'interim'
        ? strings.notice[value](facts)
        : strings.status[value];
    }
    case 'dated':
      return strings.notice.dated({ title: titleOf(notice.source) });
    case 'unverified': {
      const locators = notice.passages.map((id) => placeOf(id, knowledge, language)).join('; ');
      return strings.notice.unverified({ locators });
    }
    case 'digest':
      return strings.notice.digest;
    case 'answered-in-english': {
      const name = new Intl.DisplayNames([language], { type: 'language' }).of(notice.asked);
      return strings.notice.answeredInEnglish({ language: name ?? notice.asked });
    }
    default:
      return notice satisfies never;
  }
}

/** The sources a notice is about. */
export function noticeSources(notice: Notice, knowledge: KnowledgeBase): readonly string[] {
  switch (notice.code) {
    case 'status':
      return [notice.source, ...notice.status.replacedBy];
    case 'dated':
      return [notice.source];
    case 'digest':
      return notice.sources;
    case 'unverified':
      return [
        ...new Set(
          knowledge.passages
            .filter(({ id }) => notice.passages.includes(id))
            .map(({ source }) => source),
        ),
      ];
    case 'answered-in-english':
      return [];
    default:
      return notice satisfies never;
  }
}

/** The title of a bundled source; the id of one that is not. */
function nameOf(id: string, knowledge: KnowledgeBase, language: Language): string {
  return knowledge.sources.get(id as SourceId)?.titles[language] ?? id;
}

function placeOf(id: string, knowledge: KnowledgeBase, language: Language): string {
  const passage = findPassage(knowledge, id, language);
  return passage === undefined
    ? id
    : `${passage.source} ${printLocator(passage.locator, language)}`;
}
