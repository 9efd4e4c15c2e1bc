import type { Citation } from '../domain/answer.js';
import { cite } from '../domain/cite.js';
import { findPassage, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import { printLocator } from '../domain/locator.js';
import { type PassageId, passageText } from '../domain/passage.js';
import type { CitationItem } from '../domain/reply.js';
import type { Source } from '../domain/source.js';
import type { Strings } from '../strings/en.js';

/** A citation as a reader of the language sees it. */
export function toCitationItem(
  number: number,
  citation: Citation,
  knowledge: KnowledgeBase,
  language: Language,
  strings: Strings,
): CitationItem {
  const source = sourceOf(knowledge, citation.source);
  const { origin, url } = citation;
  return {
    number,
    passage: citation.passage,
    title: source.titles[language],
    locator: placeOf(citation, knowledge, language),
    quote: citation.quote,
    origin,
    originLabel: strings.origin[origin],
    status: citation.status.value,
    statusLabel: statusLabel(source, citation.verified, strings),
    ...(url === undefined ? {} : { url }),
  };
}

/** Passages, each quoted whole, as a reader of the language sees them, numbered from 1; those there are none of are left out. */
export function citePassages(
  ids: readonly PassageId[],
  knowledge: KnowledgeBase,
  language: Language,
  strings: Strings,
): readonly CitationItem[] {
  return ids
    .flatMap((id) => findPassage(knowledge, id, language) ?? [])
    .map((passage, at) => {
      const citation = cite(passage, passageText(passage), knowledge);
      return toCitationItem(at + 1, citation, knowledge, language, strings);
    });
}

/** The locator; of a paragraph that is given in parts also the part's heading, or its parts would read alike. */
function placeOf(citation: Citation, knowledge: KnowledgeBase, language: Language): string {
  const printed = printLocator(citation.locator, language);
  const heading = findPassage(knowledge, citation.passage, language)?.heading;
  return citation.locator.tag === undefined || heading === undefined
    ? printed
    : `${printed} – ${heading}`;
}

/** Status, whether it binds, and whether it was checked: `up to date · not binding`. */
export function statusLabel(source: Source, verified: boolean, strings: Strings): string {
  const parts = [
    strings.status[source.status.value],
    source.type === 'recommendation' ? strings.force.recommendation : '',
    verified ? '' : strings.unverified,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
