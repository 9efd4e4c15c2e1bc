import type { Actor } from '../domain/actor.js';
import type { Evidence, Happening } from '../domain/assessment.js';
import { type AssessmentState, itemState } from '../domain/assessment-state.js';
import type { Checklist } from '../domain/checklist.js';
import { type Deed, LONGEST_TEXT, type Step } from '../domain/deed.js';
import type { Quote } from '../domain/project-document.js';
import { refusalOf } from './refusal.js';

/** What a deed makes happen in an assessment, or why nothing does. Pure. */
export function step(state: AssessmentState, checklist: Checklist, deed: Deed, actor: Actor): Step {
  const refusal = refusalOf(state, checklist, deed, actor);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  // In a private round nobody's answer overtakes another's; a withdrawal is always of the answer that counts.
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
  const happenings = toHappenings(state, deed);
  return state.round === 'open' ? happenings.map(toPrivate).slice(0, 1) : happenings;
}

function toHappenings(
  state: AssessmentState,
  deed: Exclude<Deed, { kind: 'round-ended' }>,
): readonly Happening[] {
  if (deed.kind === 'proposal-accepted') return accept(state, deed);
  if (deed.kind !== 'assigned') return [deed];
  const { date, ...assigned } = deed;
  return date === undefined ? [assigned] : [assigned, { kind: 'due', item: deed.item, date }];
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
