import { itemState } from '../../domain/assessment-state.js';
import type { Answer } from '../../domain/checklist.js';
import type { Deed, Refusal } from '../../domain/deed.js';
import { printDay } from '../print.js';
import type { Strings } from '../../strings/en.js';
import { said } from './standing-blocks.js';
import { valueText } from './profile-blocks.js';
import { type Subject, wordsOf } from './subject.js';

/** What a deed did, in a line. */
export function actedText(deed: Deed, subject: Subject, name: string): string {
  const { state } = subject.opened;
  const { assessment, checklist } = subject.strings;
  const { done } = assessment;
  switch (deed.kind) {
    case 'answered':
    case 'answered-privately': {
      const { item } = deed;
      return state.round === 'open'
        ? done.privately({ item, name })
        : done.answered({ item, answer: said(deed.answer, deed.comment, subject) });
    }
    case 'proposal-accepted': {
      if (state.round === 'open') return done.privately({ item: deed.item, name });
      const { current, proposal } = itemState(state, deed.item);
      const answer = current?.answer ?? proposal?.proposal.answer ?? 'dont-know';
      return done.answered({ item: deed.item, answer: checklist.answer[answer] });
    }
    case 'withdrawn':
      return done.withdrawn({ item: deed.item });
    case 'commented':
      return done.commented({ item: deed.item });
    case 'evidence-attached':
      return done.evidence({ item: deed.item });
    case 'assigned':
      return deed.to === undefined
        ? done.unassigned({ item: deed.item })
        : assigned(deed.to.name, deed, subject);
    case 'due':
      return deed.date === undefined
        ? done.notDue({ item: deed.item })
        : done.due({ item: deed.item, date: printDay(deed.date, subject.language) });
    case 'disagreed':
      return done.disagreed({
        item: deed.item,
        answer: said(deed.answer, deed.comment, subject),
      });
    case 'proposal-rejected':
      return done.rejected({ item: deed.item });
    case 'reviewed':
      return done.reviewed({ item: deed.item, verdict: checklist.verdict[deed.verdict] });
    case 'profile-answered':
      return done.profile({
        question: wordsOf(subject).profile[deed.question]?.question ?? deed.question,
        value: valueText(deed.question, deed.value, subject),
      });
    case 'round-opened':
      return done.roundOpened;
    case 'round-ended':
      return done.roundEnded;
    case 'signed-off':
      return done.signedOff({ name, date: printDay(state.changed.at, subject.language) });
    case 'reopened':
      return done.reopened;
    case 'closed':
      return done.closed;
    case 'proposed':
      return done.proposed({ document: deed.document, count: deed.proposals.length });
    default:
      return deed satisfies never;
  }
}

/** Why nothing was done, and what to do. */
export function refusalText(refusal: Refusal, { strings }: Subject): string {
  const words = strings.assessment.refusal[refusal.code];
  if (typeof words === 'string') return words;
  return words({
    offered: 'offered' in refusal ? names(refusal.offered, strings) : '',
    items: 'items' in refusal ? refusal.items.join(', ') : '',
    most: 'most' in refusal ? refusal.most : 0,
  });
}

function names(answers: readonly Answer[], strings: Strings): string {
  return answers.map((answer) => strings.checklist.answer[answer]).join(', ');
}

/** Whose an item is, and until when where that was said too. */
function assigned(
  name: string,
  { item, date }: Extract<Deed, { kind: 'assigned' }>,
  { strings, language }: Subject,
): string {
  const { done } = strings.assessment;
  const whose = done.assigned({ item, name });
  return date === undefined
    ? whose
    : `${whose} ${done.due({ item, date: printDay(date, language) })}`;
}
