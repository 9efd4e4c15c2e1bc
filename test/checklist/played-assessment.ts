import { apply, replay } from '../../src/checklist/replay.js';
import { openAssessment } from '../../src/checklist/open.js';
import { step } from '../../src/checklist/step.js';
import type { Actor, PersonId, Role } from '../../src/domain/actor.js';
import type {
  AssessmentEvent,
  AssessmentId,
  EventId,
  Happening,
  StageBefore,
} from '../../src/domain/assessment.js';
import {
  type AssessmentState,
  itemState,
  type ItemState,
} from '../../src/domain/assessment-state.js';
import type { Answer, Checklist, ItemId } from '../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../src/domain/course.js';
import type { Deed, Step } from '../../src/domain/deed.js';
import type { Proposal } from '../../src/domain/project-document.js';

function person(id: string, name: string, ...roles: readonly Role[]): Actor {
  return { id: id as PersonId, name, roles };
}

export const AMINA = person('U1', 'Amina', 'staff', 'project-member');
export const BRUNO = person('U2', 'Bruno', 'staff', 'project-member');
export const CHEN = person('U3', 'Chen', 'staff', 'project-member');
export const FATOU = person('U9', 'Fatou', 'staff', 'project-member', 'focal-point');

export const FISHERIES = 'fisheries' as AssessmentId;
const PLACE = { platform: 'web', tenant: 'office', channel: 'fisheries' } as const;

export function itemId(name: string): ItemId {
  return name as ItemId; // What comes from outside is checked by the engine.
}

/** An assessment that people work on, one deed after another; it keeps its log, and a state that grows event by event. */
export interface PlayedAssessment {
  readonly does: (who: Actor, deed: Deed) => Step;
  /** Answers having seen all that was answered. */
  readonly answers: (who: Actor, item: string, answer: Answer, comment?: string) => Step;
  readonly says: (question: string, value: string) => Step;
  /** Something happens that nobody does. */
  readonly befalls: (happening: Happening) => void;
  readonly state: () => AssessmentState;
  readonly item: (name: string) => ItemState;
  readonly opened: () => OpenedAssessment;
  readonly events: () => readonly AssessmentEvent[];
}

export function playAssessment(checklist: Checklist, before?: StageBefore): PlayedAssessment {
  const opening: Happening = {
    kind: 'opened',
    checklist: checklist.id,
    version: checklist.version,
    project: 'Fisheries, phase II',
    language: 'en',
    ...(before === undefined ? {} : { before }),
  };
  const events: AssessmentEvent[] = [eventOf(opening, AMINA, 0)];
  let state = replay(FISHERIES, events);
  const keep = (happening: Happening, who: Actor): void => {
    const event = eventOf(happening, who, events.length);
    events.push(event);
    state = apply(state, event);
  };
  const does = (who: Actor, deed: Deed): Step => {
    const result = step(state, checklist, deed, who);
    if (result.kind !== 'refused') for (const each of result.happenings) keep(each, who);
    return result;
  };
  return {
    does,
    answers: (who, item, answer, comment) =>
      does(who, answered(item, answer, itemState(state, itemId(item)).version, comment)),
    says: (question, value) => does(AMINA, { kind: 'profile-answered', question, value }),
    befalls: (happening) => {
      keep(happening, AMINA);
    },
    state: () => state,
    item: (name) => itemState(state, itemId(name)),
    opened: () => openAssessment(checklist, state),
    events: () => events,
  };
}

/** The event of the log at this place: one a minute from nine o'clock. */
export function eventOf(happening: Happening, { id, name }: Actor, place: number): AssessmentEvent {
  return {
    ...happening,
    id: `event-${place}` as EventId,
    by: { id, name },
    at: timeOf(place),
    from: PLACE,
  };
}

export function timeOf(place: number): string {
  return new Date(Date.UTC(2026, 2, 2, 9, place)).toISOString();
}

export function answered(
  item: string,
  answer: Answer,
  sees: number,
  comment?: string,
): Extract<Deed, { kind: 'answered' }> {
  const deed = { kind: 'answered', item: itemId(item), answer, sees } as const;
  return comment === undefined ? deed : { ...deed, comment };
}

export function withdrawn(item: string, sees: number): Deed {
  return { kind: 'withdrawn', item: itemId(item), sees };
}

export function disagreed(item: string, answer: Answer, comment?: string): Deed {
  const deed = { kind: 'disagreed', item: itemId(item), answer } as const;
  return comment === undefined ? deed : { ...deed, comment };
}

export function reviewed(item: string, verdict: 'to-correct' | 'can-improve' | 'accepted'): Deed {
  return { kind: 'reviewed', item: itemId(item), verdict };
}

export function proposalOf(item: string, answer: Answer, ...lines: readonly string[]): Proposal {
  return {
    item: itemId(item),
    answer,
    confidence: 0.8,
    quotes: lines.map((text) => ({
      text,
      start: 0,
      end: text.length,
      page: 3,
      section: 'Context',
    })),
    reason: 'shown',
  };
}
