import type { Item } from '../../domain/checklist.js';
import type { Block } from '../../domain/reply.js';
import {
  answerChoices,
  deedChoices,
  helpChoices,
  type ItemView,
  reviewChoices,
  wayChoices,
} from './item-choices.js';
import { standingBlocks } from './standing-blocks.js';
import {
  choices,
  citationsOf,
  goOn,
  itemOfSubject,
  labelled,
  say,
  type Subject,
  wordsOf,
} from './subject.js';

/** An item as it is asked: where it stands, the question, why and on what grounds, what counts, and what can be done. */
export function itemBlocks(view: ItemView, subject: Subject): readonly Block[] {
  if (!subject.opened.checklist.items.some(({ id }) => id === view.id))
    return [say(subject.strings.assessment.refusal['item-unknown']), ...goOn(subject)];
  const item = itemOfSubject(subject, view.id);
  const words = wordsOf(subject);
  const text = words.items[item.id]!;
  const { assessment } = subject.strings;
  const cited = citationsOf(item, subject);
  const isOpen = subject.opened.state.status === 'open';
  const numbers = cited.map(({ number }) => number);
  return [
    { kind: 'heading', text: headingOf(item, subject) },
    progressBlock(subject),
    say(text.question),
    labelled(assessment.why, text.why, subject, numbers),
    ...(item.limb === undefined ? [say(words.bases[item.basis] ?? '')] : []),
    ...adviceBlocks(item, subject),
    labelled(assessment.evidence, text.evidence, subject),
    ...standingBlocks(item, subject),
    ...(isOpen ? [] : [say(assessment.refusal['not-open'])]),
    ...(cited.length > 0 ? [{ kind: 'citations', items: cited } as const] : []),
    ...choices(assessment.answers, isOpen ? answerChoices(view, subject) : []),
    ...choices(assessment.more, [
      ...helpChoices(view, subject),
      ...(isOpen ? deedChoices(view, subject) : []),
      ...(isOpen ? reviewChoices(view, subject) : []),
      ...wayChoices(subject),
    ]),
  ];
}

/** `Fisheries · Analysis · 2 of 34`. */
export function headingOf(item: Item, subject: Subject): string {
  const { asked } = subject.opened.course;
  const section = wordsOf(subject).sections[item.section] ?? item.section;
  const at = asked.findIndex(({ id }) => id === item.id) + 1;
  return at > 0
    ? subject.strings.assessment.heading({
        project: subject.opened.state.project,
        section,
        item: item.id,
        at,
        of: asked.length,
      })
    : `${subject.opened.state.project} · ${section} · ${item.id}`;
}

export function progressBlock({ opened, strings }: Subject): Block {
  const { asked, open } = opened.course;
  const done = asked.length - open.length;
  return {
    kind: 'progress',
    done,
    of: asked.length,
    text: strings.assessment.progress({ done, of: asked.length }),
  };
}

function adviceBlocks(item: Item, subject: Subject): readonly Block[] {
  const words = wordsOf(subject);
  return subject.opened.course.advice
    .filter(({ items }) => items.includes(item.id))
    .map(({ advice }) =>
      labelled(subject.strings.assessment.advice, words.advice[advice] ?? '', subject),
    );
}
