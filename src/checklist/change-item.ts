import type { PersonId } from '../domain/actor.js';
import type { AssessmentEvent } from '../domain/assessment.js';
import type { GivenAnswer, ItemState } from '../domain/assessment-state.js';

/** An event of one item. */
export type ItemEvent = Extract<AssessmentEvent, { readonly item: unknown }>;

/** An item after an event of its own. Pure. */
export function changeItem(state: ItemState, event: ItemEvent): ItemState {
  switch (event.kind) {
    case 'answered':
      return event.sees === state.version
        ? { ...settle(state), current: givenBy(event), opinions: without(state, event.by.id) }
        : { ...state, overtaken: [...state.overtaken, givenBy(event)] };
    case 'withdrawn':
      return event.sees === state.version && state.current !== undefined ? settle(state) : state;
    case 'commented':
      return { ...state, comments: [...state.comments, { ...doneBy(event), text: event.text }] };
    case 'evidence-attached':
      return {
        ...state,
        evidence: [...state.evidence, { ...doneBy(event), ...event.evidence }],
      };
    case 'assigned':
      return replace(state, 'assignee', event.to);
    case 'due':
      return replace(state, 'due', event.date);
    case 'reminded':
      return { ...state, remindedOf: event.date };
    case 'disagreed':
    case 'answered-privately':
      return { ...state, opinions: new Map(state.opinions).set(event.by.id, givenBy(event)) };
    case 'proposal-rejected':
      return decideProposal(state, 'rejected');
    case 'reviewed':
      return {
        ...state,
        review: {
          ...doneBy(event),
          verdict: event.verdict,
          isAnswered: false,
          ...(event.comment === undefined ? {} : { comment: event.comment }),
        },
      };
    default:
      return event satisfies never;
  }
}

/** What a new answer, or none, does to the rest: the one before becomes history, a review and a proposal are answered. */
function settle(state: ItemState): ItemState {
  const { current, ...rest } = decideProposal(state, 'decided');
  return {
    ...rest,
    version: state.version + 1,
    earlier: current === undefined ? state.earlier : [...state.earlier, current],
    ...(state.review === undefined ? {} : { review: { ...state.review, isAnswered: true } }),
  };
}

/** Whoever gives the answer that counts no longer holds what they thought before. */
function without({ opinions }: ItemState, person: PersonId): ItemState['opinions'] {
  return new Map([...opinions].filter(([id]) => id !== person));
}

function decideProposal(state: ItemState, decision: 'decided' | 'rejected'): ItemState {
  return state.proposal?.state === 'open'
    ? { ...state, proposal: { ...state.proposal, state: decision } }
    : state;
}

/** Sets a field, or takes it away when there is no value. */
function replace<Key extends 'assignee' | 'due'>(
  state: ItemState,
  key: Key,
  value: ItemState[Key] | undefined,
): ItemState {
  if (value !== undefined) return { ...state, [key]: value };
  return Object.fromEntries(
    Object.entries(state).filter(([name]) => name !== key),
  ) as unknown as ItemState; // every other field is there
}

function givenBy(event: Extract<ItemEvent, { readonly answer: unknown }>): GivenAnswer {
  return {
    ...doneBy(event),
    answer: event.answer,
    ...(event.comment === undefined ? {} : { comment: event.comment }),
  };
}

function doneBy({ by, at }: ItemEvent): Pick<GivenAnswer, 'by' | 'at'> {
  return { by, at };
}
