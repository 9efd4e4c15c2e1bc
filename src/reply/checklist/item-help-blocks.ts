import { findPassage, sourceOf } from '../../domain/knowledge-base.js';
import { printLocator } from '../../domain/locator.js';
import type { ItemId } from '../../domain/checklist.js';
import { passageText } from '../../domain/passage.js';
import type { Block } from '../../domain/reply.js';
import { headingOf } from './item-blocks.js';
import {
  choice,
  choices,
  citationsOf,
  itemOfSubject,
  labelled,
  type Subject,
  wordsOf,
} from './subject.js';

/** Why an item is asked: what it rests on and how far, what the cited provisions say, and what to do when it is not met. */
export function explainBlocks(id: ItemId, subject: Subject): readonly Block[] {
  const item = itemOfSubject(subject, id);
  const words = wordsOf(subject);
  const { assessment } = subject.strings;
  const text = words.items[id]!;
  const cited = citationsOf(item, subject);
  return [
    { kind: 'heading', text: headingOf(item, subject) },
    labelled(assessment.why, text.why, subject),
    labelled(assessment.basis, words.bases[item.basis] ?? '', subject),
    ...cited.flatMap(({ number, passage }) => passageBlock(number, passage, subject)),
    labelled(assessment.evidence, text.evidence, subject),
    ...(text.action === undefined ? [] : [labelled(assessment.action, text.action, subject)]),
    ...(cited.length > 0 ? [{ kind: 'citations', items: cited } as const] : []),
    ...backToItem(id, subject),
  ];
}

function passageBlock(number: number, id: string, subject: Subject): readonly Block[] {
  const { knowledge, language } = subject;
  const passage = findPassage(knowledge, id, language);
  if (passage === undefined) return [];
  const place = `${sourceOf(knowledge, passage.source).names[language][0] ?? passage.source}, ${printLocator(passage.locator, language)}`;
  return [
    {
      kind: 'paragraph',
      role: 'text',
      content: {
        text: subject.strings.labelled({ label: place, value: passageText(passage) }),
        citations: [number],
      },
    },
  ];
}

/** An answer that would do, and one that would not. */
export function exampleBlocks(id: ItemId, subject: Subject): readonly Block[] {
  const text = wordsOf(subject).items[id]!;
  const { assessment } = subject.strings;
  return [
    { kind: 'heading', text: headingOf(itemOfSubject(subject, id), subject) },
    labelled(assessment.good, text.good, subject),
    labelled(assessment.thin, text.thin, subject),
    ...backToItem(id, subject),
  ];
}

function backToItem(id: ItemId, subject: Subject): readonly Block[] {
  const { assessment } = subject.strings;
  return choices(assessment.more, [
    choice(assessment.goOn, { do: 'show', view: 'item', item: id }, subject),
  ]);
}
