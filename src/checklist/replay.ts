import type { AssessmentEvent, AssessmentId, EventId } from '../domain/assessment.js';
import { type AssessmentState, type Done, itemState } from '../domain/assessment-state.js';
import { changeItem } from './change-item.js';

/** Computes an assessment from its log. Throws when the log does not begin with `opened`: no store makes such a log. */
export function replay(id: AssessmentId, events: readonly AssessmentEvent[]): AssessmentState {
  const [first, ...rest] = events;
  if (first?.kind !== 'opened') throw new Error(`assessment ${id} does not begin with its opening`);
  const seen = new Set<EventId>([first.id]);
  let state = begin(id, first);
  for (const event of rest) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    state = apply(state, event);
  }
  return state;
}

function begin(
  id: AssessmentId,
  event: Extract<AssessmentEvent, { kind: 'opened' }>,
): AssessmentState {
  const { checklist, version, project, language, before, from } = event;
  return {
    id,
    checklist,
    version,
    project,
    language,
    place: from,
    opened: doneBy(event),
    changed: doneBy(event),
    ...(before === undefined ? {} : { before }),
    profile: {},
    proposedProfile: {},
    items: new Map(),
    round: 'none',
    status: 'open',
    people: new Map([[event.by.id, event.by.name]]),
    length: 1,
  };
}

/** The state after one more event. */
export function apply(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const people =
    state.people.get(event.by.id) === event.by.name
      ? state.people
      : new Map(state.people).set(event.by.id, event.by.name);
  return { ...change(state, event), people, changed: doneBy(event), length: state.length + 1 };
}

function change(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  if ('item' in event) {
    const item = changeItem(itemState(state, event.item), event);
    return { ...state, items: new Map(state.items).set(event.item, item) };
  }
  switch (event.kind) {
    case 'opened':
      return state;
    case 'profile-answered':
      return { ...state, profile: { ...state.profile, [event.question]: event.value } };
    case 'round-opened':
      return { ...state, round: 'open' };
    case 'round-ended':
      return { ...state, round: 'ended' };
    case 'signed-off':
      return { ...state, status: 'signed-off', signedOff: doneBy(event) };
    case 'reopened':
      return { ...state, status: 'open' };
    case 'closed':
      return { ...state, status: 'closed' };
    case 'proposed': {
      const items = new Map(state.items);
      for (const proposal of event.proposals)
        items.set(proposal.item, {
          ...itemState(state, proposal.item),
          proposal: { proposal, document: event.document, state: 'open' },
        });
      return { ...state, items, proposedProfile: event.profile };
    }
    default:
      return event satisfies never;
  }
}

function doneBy({ by, at }: AssessmentEvent): Done {
  return { by, at };
}
