import type { Actor } from '../domain/actor.js';
import { type AssessmentState, itemState } from '../domain/assessment-state.js';
import type { Answer, Checklist, ItemId } from '../domain/checklist.js';
import { standingOf } from '../domain/course.js';
import { type Deed, LONGEST_TEXT, type Refusal } from '../domain/deed.js';
import { courseOf } from './course.js';
import { isDay } from './day.js';

/** Why a deed cannot be done by somebody in an assessment as it is now; undefined when it can. Pure. */
export function refusalOf(
  state: AssessmentState,
  checklist: Checklist,
  deed: Deed,
  actor: Actor,
): Refusal | undefined {
  const isAdministrator = actor.roles.includes('administrator');
  if (deed.kind === 'reopened') return isAdministrator ? undefined : onlyFocalPoints(actor);
  if (state.status !== 'open') return { code: 'not-open', status: state.status };
  if (deed.kind === 'closed' && isAdministrator) return undefined;
  if (!isReview(deed) && !actor.roles.includes('project-member')) return { code: 'not-member' };
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
    case 'assigned':
      return deed.date === undefined || isDay(deed.date) ? undefined : { code: 'day-unknown' };
    case 'reviewed':
      return onlyFocalPoints(actor) ?? textRefusal(deed.comment);
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

/** What focal points do, whether they are of the team or not. */
function isReview({ kind }: Deed): boolean {
  return kind === 'reviewed' || kind === 'signed-off';
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
