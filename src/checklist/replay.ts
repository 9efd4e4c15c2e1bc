import { DESK } from '../domain/actor.js';
import type { AssessmentEvent, AssessmentId, EventId } from '../domain/assessment.js';
import {
  type AssessmentState,
  type Done,
  itemState,
  type ItemState,
} from '../domain/assessment-state.js';
import type { ItemId } from '../domain/checklist.js';
import { changeItem } from './change-item.js';

/** Computes an assessment from its log. Throws when the log does not begin with `opened`: no store makes such a log. */
export function replay(id: AssessmentId, events: readonly AssessmentEvent[]): AssessmentState {
  const [first, ...rest] = events;
  if (first?.kind !== 'opened') throw new Error(`assessment ${id} does not begin with its opening`);
  const seen = new Set<EventId>([first.id]);
  // One map for the whole log: nobody else sees it before it is whole.
  const items: Items = new Map();
  let state: AssessmentState = { ...begin(id, first), items };
  for (const event of rest) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    state = after(state, event, items);
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
  return after(state, event, new Map(state.items));
}

type Items = Map<ItemId, ItemState>;

/** The state after one more event, its items kept in a map of its own. */
function after(state: AssessmentState, event: AssessmentEvent, items: Items): AssessmentState {
  const { id, name } = event.by;
  const isKnown = id === DESK || state.people.get(id) === name;
  const people = isKnown ? state.people : new Map(state.people).set(id, name);
  return {
    ...change(state, event, items),
    items,
    people,
    changed: doneBy(event),
    length: state.length + 1,
  };
}

function change(state: AssessmentState, event: AssessmentEvent, items: Items): AssessmentState {
  if ('item' in event) {
    items.set(event.item, changeItem(itemState(state, event.item), event));
    return state;
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
    case 'proposed':
      for (const proposal of event.proposals)
        items.set(proposal.item, {
          ...itemState(state, proposal.item),
          proposal: { proposal, document: event.document, state: 'open' },
        });
      return { ...state, proposedProfile: event.profile };
    default:
      return event satisfies never;
  }
}

function doneBy({ by, at }: AssessmentEvent): Done {
  return { by, at };
}
