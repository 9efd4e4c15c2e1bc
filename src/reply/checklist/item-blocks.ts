import {
  dissents,
  isOnlyStated,
  itemState,
  type ItemState,
} from '../../domain/assessment-state.js';
import type { Answer, Item } from '../../domain/checklist.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../print.js';
import {
  answerChoices,
  deedChoices,
  helpChoices,
  type ItemView,
  reviewChoices,
  wayChoices,
} from './item-choices.js';
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

/** What is known of the item: what was promised, what is proposed, what was answered, and what people say of it. */
function standingBlocks(item: Item, subject: Subject): readonly Block[] {
  const { state, course } = subject.opened;
  const own = itemState(state, item.id);
  const { assessment, checklist } = subject.strings;
  const promised = state.before?.answers[item.id];
  const fixed = course.standings.find((each) => each.item.id === item.id)?.rule;
  return [
    ...(fixed?.effect === 'fixed'
      ? [say(assessment.settledBy({ reason: wordsOf(subject).reasons[fixed.reason] ?? '' }))]
      : []),
    ...(promised === undefined
      ? []
      : [say(assessment.promised({ answer: said(promised.answer, promised.comment, subject) }))]),
    ...proposalBlocks(own, subject),
    ...(own.current === undefined
      ? []
      : [
          say(
            assessment.current({
              answer: said(own.current.answer, own.current.comment, subject),
              name: own.current.by.name,
              date: printDay(own.current.at, subject.language),
            }) + (isOnlyStated(own) ? ` (${checklist.stated})` : ''),
          ),
        ]),
    ...(state.round === 'open' ? [say(assessment.roundIsOpen)] : opinionBlocks(own, subject)),
    ...own.evidence.map(({ text, document, page, section, by }): Block => ({
      kind: 'quote',
      text,
      place: placeOf({ document: document ?? by.name, page, section }, subject),
    })),
    ...own.comments.map(({ text, by }) => labelled(by.name, text, subject)),
    ...reviewBlocks(own, subject),
    ...(own.assignee === undefined
      ? []
      : [say(assessment.assignedTo({ name: own.assignee.name }))]),
    ...(own.due === undefined
      ? []
      : [say(assessment.dueOn({ date: printDay(own.due, subject.language) }))]),
  ];
}

/** Those who see it otherwise than the team; before it has answered, what each of them would. */
function opinionBlocks(own: ItemState, subject: Subject): readonly Block[] {
  const { opinion, dissent } = subject.strings.assessment;
  const isAnswered = own.current !== undefined;
  return (isAnswered ? dissents(own) : [...own.opinions.values()]).map(
    ({ answer, comment, by }) => {
      const facts = { name: by.name, answer: said(answer, comment, subject) };
      return say(isAnswered ? dissent(facts) : opinion(facts));
    },
  );
}

/** An answer and what was said with it. */
export function said(answer: Answer, comment: string | undefined, { strings }: Subject): string {
  const word = strings.checklist.answer[answer];
  return comment === undefined ? word : `${word} · ${comment}`;
}

function proposalBlocks({ proposal }: ItemState, subject: Subject): readonly Block[] {
  if (proposal?.state !== 'open') return [];
  const { document } = proposal;
  const { answer, quotes } = proposal.proposal;
  return [
    ...quotes.map(({ text, page, section }): Block => ({
      kind: 'quote',
      text,
      place: placeOf({ document, page, section }, subject),
    })),
    say(
      subject.strings.assessment.proposal({
        document,
        answer: subject.strings.checklist.answer[answer],
      }),
    ),
  ];
}

/** `prodoc.pdf, p. 3`. */
function placeOf(
  at: {
    readonly document: string;
    readonly page?: number | undefined;
    readonly section?: string | undefined;
  },
  { strings: { assessment } }: Subject,
): string {
  const { document, page, section } = at;
  const place =
    page !== undefined
      ? assessment.page({ page })
      : section === undefined
        ? undefined
        : assessment.section({ section });
  return place === undefined ? document : assessment.quotePlace({ document, place });
}

function reviewBlocks({ review }: ItemState, subject: Subject): readonly Block[] {
  if (review === undefined || review.isAnswered) return [];
  const { assessment } = subject.strings;
  const words = {
    'to-correct': assessment.toCorrect,
    'can-improve': assessment.canImprove,
    accepted: assessment.accepted,
  }[review.verdict]({ name: review.by.name });
  return [
    review.comment === undefined ? say(`${words}.`) : labelled(words, review.comment, subject),
  ];
}
