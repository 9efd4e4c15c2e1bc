import {
  dissents,
  isOnlyStated,
  itemState,
  type ItemState,
} from '../../domain/assessment-state.js';
import type { Answer, Item } from '../../domain/checklist.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../print.js';
import { labelled, say, type Subject, wordsOf } from './subject.js';

/** What is known of the item: what was promised, what is proposed, what was answered, and what people say of it. */
export function standingBlocks(item: Item, subject: Subject): readonly Block[] {
  const { state, course } = subject.opened;
  const own = itemState(state, item.id);
  const { assessment } = subject.strings;
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
    ...currentBlocks(own, subject),
    ...(state.round === 'open' ? [say(assessment.roundIsOpen)] : opinionBlocks(own, subject)),
    ...own.evidence.map(({ document, by, ...quote }) =>
      quoteBlock({ ...quote, document: document ?? by.name }, subject),
    ),
    ...own.comments.map(({ text, by }) => labelled(by.name, text, subject)),
    ...reviewBlocks(own, subject),
    ...careBlocks(own, subject),
  ];
}

/** The answer that counts, by whom and when. */
function currentBlocks(own: ItemState, subject: Subject): readonly Block[] {
  const { current } = own;
  if (current === undefined) return [];
  const { assessment, checklist } = subject.strings;
  const text = assessment.current({
    answer: said(current.answer, current.comment, subject),
    name: current.by.name,
    date: printDay(current.at, subject.language),
  });
  return [say(isOnlyStated(own) ? `${text} (${checklist.stated})` : text)];
}

/** Who looks after the item, and until when. */
function careBlocks({ assignee, due }: ItemState, subject: Subject): readonly Block[] {
  const { assessment } = subject.strings;
  return [
    ...(assignee === undefined ? [] : [say(assessment.assignedTo({ name: assignee.name }))]),
    ...(due === undefined
      ? []
      : [say(assessment.dueOn({ date: printDay(due, subject.language) }))]),
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
    ...quotes.map((quote) => quoteBlock({ ...quote, document }, subject)),
    say(
      subject.strings.assessment.proposal({
        document,
        answer: subject.strings.checklist.answer[answer],
      }),
    ),
  ];
}

interface PlacedQuote {
  readonly text: string;
  readonly document: string;
  readonly page?: number;
  readonly section?: string;
}

function quoteBlock({ text, ...at }: PlacedQuote, subject: Subject): Block {
  return { kind: 'quote', text, place: placeOf(at, subject) };
}

/** `prodoc.pdf, p. 3`. */
function placeOf(
  { document, page, section }: Omit<PlacedQuote, 'text'>,
  { strings: { assessment } }: Subject,
): string {
  if (page !== undefined)
    return assessment.quotePlace({ document, place: assessment.page({ page }) });
  if (section === undefined) return document;
  return assessment.quotePlace({ document, place: assessment.section({ section }) });
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
