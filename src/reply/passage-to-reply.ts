import { type KnowledgeBase, sourceOf } from '../domain/knowledge-base.js';
import { printLocator } from '../domain/locator.js';
import { type Passage, passageText } from '../domain/passage.js';
import type { Block, Reply } from '../domain/reply.js';
import type { Source, SourceId } from '../domain/source.js';
import type { Strings } from '../strings/en.js';
import { statusLabel } from './citation-item.js';

/** A passage to be read whole: its text, notes, status, origin and official page. */
export function passageToReply(
  passage: Passage,
  knowledge: KnowledgeBase,
  strings: Strings,
): Reply {
  const source = sourceOf(knowledge, passage.source);
  const { language } = passage;
  return {
    language,
    blocks: [
      {
        kind: 'heading',
        text: `${source.titles[language]}, ${printLocator(passage.locator, language)} · ${passage.heading}`,
      },
      paragraph('text', passageText(passage)),
      ...passage.notes.map((note) => paragraph('note', note)),
      { kind: 'list', items: factsOf(passage, source, knowledge, strings) },
      officialPage(source, passage, strings),
    ],
  };
}

function paragraph(role: 'text' | 'note', text: string): Block {
  return { kind: 'paragraph', role, content: { text, citations: [] } };
}

function factsOf(
  passage: Passage,
  source: Source,
  knowledge: KnowledgeBase,
  strings: Strings,
): readonly string[] {
  const words = strings.passage;
  const status = words.asOf({
    status: statusLabel(source, passage.verified, strings),
    date: source.status.asOf,
  });
  const titleOf = (id: string): string =>
    knowledge.sources.get(id as SourceId)?.titles[passage.language] ?? id;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [words.origin, strings.origin[passage.origin]],
    [words.status, status],
    [words.replacedBy, source.status.replacedBy.map(titleOf).join('; ')],
    [words.adopted, source.adopted ?? ''],
    [words.inForce, source.inForce ?? ''],
    [words.related, source.related.map(titleOf).join('; ')],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => strings.labelled({ label, value }));
}

function officialPage(source: Source, passage: Passage, strings: Strings): Block {
  const url = source.urls[passage.language] ?? source.urls.en;
  return url === undefined
    ? { kind: 'notice', code: 'no-official-page', text: strings.passage.noOfficial }
    : { kind: 'link', label: strings.passage.official, url };
}
