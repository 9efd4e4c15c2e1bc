import type { Actor } from '../domain/actor.js';
import type { Evidence, Happening } from '../domain/assessment.js';
import { standingOf } from '../domain/course.js';
import { type AssessmentState, itemState } from '../domain/assessment-state.js';
import { type Deed, LONGEST_TEXT, type Refusal, type Step } from '../domain/deed.js';
import type { Answer, Checklist, ItemId } from '../domain/checklist.js';
import type { Quote } from '../domain/project-document.js';
import { courseOf } from './course.js';
import { isDay } from './day.js';

/** What a deed makes happen in an assessment, or why nothing does. Pure. */
export function step(state: AssessmentState, checklist: Checklist, deed: Deed, actor: Actor): Step {
  const refusal = refusalOf(state, checklist, deed, actor);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  // Answers for oneself do not meet; a withdrawal is always of the answer that counts.
  const isPrivate = state.round === 'open' && deed.kind !== 'withdrawn';
  if ('sees' in deed && !isPrivate && deed.sees !== itemState(state, deed.item).version)
    return overtake(state, deed);
  return { kind: 'done', happenings: happeningsOf(state, checklist, deed) };
}

/** An answer that came too late is kept; withdrawing what is no longer there leaves nothing to keep. */
function overtake(state: AssessmentState, deed: Extract<Deed, { readonly sees: number }>): Step {
  const { current } = itemState(state, deed.item);
  return {
    kind: 'overtaken',
    happenings: deed.kind === 'answered' ? [deed] : [],
    ...(current === undefined ? {} : { by: current }),
  };
}

function happeningsOf(
  state: AssessmentState,
  checklist: Checklist,
  deed: Deed,
): readonly Happening[] {
  if (deed.kind === 'round-ended') return [deed, ...agreed(state, checklist)];
  if (deed.kind === 'reopened' && state.status === 'open') return [];
  const happenings = deed.kind === 'proposal-accepted' ? accept(state, deed) : [deed];
  return state.round === 'open' ? happenings.map(toPrivate).slice(0, 1) : happenings;
}

/** While a round is open everybody answers for themselves, and what the answer rests on would tell it. */
function toPrivate(happening: Happening): Happening {
  if (happening.kind !== 'answered') return happening;
  const { item, answer, comment } = happening;
  const privately = { kind: 'answered-privately', item, answer } as const;
  return comment === undefined ? privately : { ...privately, comment };
}

/** The answer that was proposed, and the lines it rests on as its evidence. */
function accept(
  state: AssessmentState,
  { item, sees }: Extract<Deed, { kind: 'proposal-accepted' }>,
): readonly Happening[] {
  const { proposal, document } = itemState(state, item).proposal!;
  return [
    { kind: 'answered', item, answer: proposal.answer, sees },
    ...proposal.quotes.map((quote): Happening => ({
      kind: 'evidence-attached',
      item,
      evidence: toEvidence(quote, document),
    })),
  ];
}

function toEvidence({ text, page, section }: Quote, document: string): Evidence {
  return {
    kind: 'quote',
    text: text.slice(0, LONGEST_TEXT),
    document,
    ...(page === undefined ? {} : { page }),
    ...(section === undefined ? {} : { section }),
  };
}

/** When a round ends, what several members all answered alike is the answer. */
function agreed(state: AssessmentState, checklist: Checklist): readonly Happening[] {
  return checklist.items.flatMap(({ id }): Happening[] => {
    const { opinions, current, version } = itemState(state, id);
    const [first, ...others] = [...opinions.values()];
    if (current !== undefined || first === undefined || others.length === 0) return [];
    if (others.some(({ answer }) => answer !== first.answer)) return [];
    const comment = [first, ...others].flatMap((each) => each.comment ?? []).join(' · ');
    const answered = { kind: 'answered', item: id, answer: first.answer, sees: version } as const;
    return [comment === '' ? answered : { ...answered, comment: comment.slice(0, LONGEST_TEXT) }];
  });
}

function refusalOf(
  state: AssessmentState,
  checklist: Checklist,
  deed: Deed,
  actor: Actor,
): Refusal | undefined {
  if (deed.kind === 'reopened') return onlyFocalPoints(actor);
  if (state.status !== 'open') return { code: 'not-open', status: state.status };
  if ('item' in deed)
    return checklist.items.some(({ id }) => id === deed.item)
      ? itemRefusal(state, checklist, deed, actor)
      : { code: 'item-unknown' };
  switch (deed.kind) {
    case 'profile-answered': {
      const question = checklist.profile.find(({ id }) => id === deed.question);
      return question?.values.includes(deed.value) ? undefined : { code: 'value-unknown' };
    }
    case 'round-opened':
      return state.round === 'open' ? { code: 'round-already-open' } : undefined;
    case 'round-ended':
      return state.round === 'open' ? undefined : { code: 'round-not-open' };
    case 'signed-off':
      return (
        onlyFocalPoints(actor) ??
        (state.round === 'open'
          ? { code: 'round-already-open' }
          : openCorrections(state, checklist))
      );
    case 'proposed':
    case 'closed':
      return undefined;
    default:
      return deed satisfies never;
  }
}

type ItemDeed = Extract<Deed, { readonly item: ItemId }>;

function itemRefusal(
  state: AssessmentState,
  checklist: Checklist,
  deed: ItemDeed,
  actor: Actor,
): Refusal | undefined {
  const { current, proposal } = itemState(state, deed.item);
  switch (deed.kind) {
    case 'answered-privately':
      if (state.round !== 'open') return { code: 'round-not-open' };
      return answerRefusal(state, checklist, deed) ?? textRefusal(deed.comment);
    case 'answered':
    case 'disagreed':
      return answerRefusal(state, checklist, deed) ?? textRefusal(deed.comment);
    case 'proposal-accepted':
      return proposal?.state !== 'open'
        ? { code: 'nothing-proposed' }
        : answerRefusal(state, checklist, { item: deed.item, answer: proposal.proposal.answer });
    case 'proposal-rejected':
      return proposal?.state === 'open' ? undefined : { code: 'nothing-proposed' };
    case 'withdrawn':
      return current === undefined ? { code: 'nothing-to-withdraw' } : undefined;
    case 'commented':
      return deed.text.trim() === '' ? { code: 'text-missing' } : textRefusal(deed.text);
    case 'evidence-attached':
      return deed.evidence.text.trim() === ''
        ? { code: 'text-missing' }
        : textRefusal(deed.evidence.text);
    case 'due':
      return deed.date === undefined || isDay(deed.date) ? undefined : { code: 'day-unknown' };
    case 'reviewed':
      return onlyFocalPoints(actor) ?? textRefusal(deed.comment);
    case 'assigned':
      return undefined;
    default:
      return deed satisfies never;
  }
}

function answerRefusal(
  state: AssessmentState,
  checklist: Checklist,
  {
    item,
    answer,
    comment,
  }: { readonly item: ItemId; readonly answer: Answer; readonly comment?: string },
): Refusal | undefined {
  const { offered } = standingOf(courseOf(checklist, state), item);
  if (offered.length === 0) return { code: 'item-settled' };
  if (!offered.includes(answer)) return { code: 'answer-not-offered', offered };
  const isReasoned = comment !== undefined && comment.trim() !== '';
  return answer === 'not-applicable' && !isReasoned ? { code: 'reason-missing' } : undefined;
}

function textRefusal(text: string | undefined): Refusal | undefined {
  return (text?.length ?? 0) > LONGEST_TEXT
    ? { code: 'text-too-long', most: LONGEST_TEXT }
    : undefined;
}

function onlyFocalPoints({ roles }: Actor): Refusal | undefined {
  return roles.includes('focal-point') ? undefined : { code: 'not-yours' };
}

/** What a focal point sent back is answered anew before it is signed off, unless the profile settles it meanwhile. */
function openCorrections(state: AssessmentState, checklist: Checklist): Refusal | undefined {
  const { asked } = courseOf(checklist, state);
  const items = asked.flatMap(({ id }) => {
    const { review } = itemState(state, id);
    return review?.verdict === 'to-correct' && !review.isAnswered ? [id] : [];
  });
  return items.length === 0 ? undefined : { code: 'corrections-open', items };
}
