import type {
  AssessmentEvent,
  AssessmentId,
  AssessmentSummary,
} from '../../src/domain/assessment.js';
import type { Checklist } from '../../src/domain/checklist.js';
import type { Focus } from '../../src/domain/focus.js';
import type { Place } from '../../src/domain/place.js';
import type { Changes, LogEntry, Store, StoredMessage } from '../../src/domain/store.js';

interface KeptAssessment {
  readonly tenant: string;
  readonly summary: AssessmentSummary;
  readonly events: readonly AssessmentEvent[];
  readonly places: ReadonlySet<string>;
}

/** A store that forgets everything when the process ends. For tests. */
export function createMemoryStore(): Store {
  const conversations = new Map<string, StoredMessage[]>();
  const focuses = new Map<string, Focus>();
  const assessments = new Map<string, KeptAssessment>();
  const checklists = new Map<string, Checklist>();

  const keep = (place: Place, { messages = [], log, focus }: Changes): 'kept' | 'overtaken' => {
    const key = keyOf(place);
    if (log !== undefined) {
      const kept = assessments.get(keyIn(place.tenant, log.assessment));
      if ((kept?.events.length ?? 0) !== log.after) return 'overtaken';
      assessments.set(keyIn(place.tenant, log.assessment), extend(kept, place, log));
    }
    if (messages.length > 0)
      conversations.set(key, [...(conversations.get(key) ?? []), ...messages]);
    if (focus !== undefined) focuses.set(key, focus);
    return 'kept';
  };

  return {
    commit: (place, changes) => Promise.resolve(keep(place, changes)),
    latest: (place, count) =>
      Promise.resolve(count > 0 ? (conversations.get(keyOf(place)) ?? []).slice(-count) : []),
    clear: (place) => {
      conversations.delete(keyOf(place));
      focuses.delete(keyOf(place));
      return Promise.resolve();
    },
    focus: (place) => Promise.resolve(focuses.get(keyOf(place)) ?? {}),
    events: (tenant, id) => Promise.resolve(assessments.get(keyIn(tenant, id))?.events ?? []),
    assessments: (place) =>
      Promise.resolve(
        latestFirst(
          [...assessments.values()].filter(
            ({ tenant, places }) => tenant === place.tenant && places.has(keyOf(place)),
          ),
        ),
      ),
    join: (place, id) => {
      const kept = assessments.get(keyIn(place.tenant, id));
      if (kept !== undefined)
        assessments.set(keyIn(place.tenant, id), {
          ...kept,
          places: new Set([...kept.places, keyOf(place)]),
        });
      return Promise.resolve();
    },
    everyAssessment: () => Promise.resolve(latestFirst([...assessments.values()])),
    keepChecklist: (checklist) => {
      const key = versionKey(checklist.id, checklist.version);
      if (!checklists.has(key)) checklists.set(key, checklist);
      return Promise.resolve();
    },
    checklist: (id, version) => Promise.resolve(checklists.get(versionKey(id, version))),
    close: () => Promise.resolve(),
  };
}

function latestFirst(kept: readonly KeptAssessment[]): AssessmentSummary[] {
  return kept
    .map(({ summary }) => summary)
    .sort((one, other) => (one.changedAt > other.changedAt ? -1 : 1));
}

function extend(
  kept: KeptAssessment | undefined,
  place: Place,
  { assessment, events, isOpen }: LogEntry,
): KeptAssessment {
  const all = [...(kept?.events ?? []), ...events];
  const [first] = all;
  if (first?.kind !== 'opened') throw new Error(`the log of ${assessment} must begin with opened`);
  return {
    tenant: place.tenant,
    summary: {
      id: assessment,
      project: first.project,
      place: first.from,
      openedAt: first.at,
      changedAt: all.at(-1)!.at,
      isOpen,
    },
    events: all,
    places: kept?.places ?? new Set([keyOf(place)]),
  };
}

function keyOf({ platform, tenant, channel }: Place): string {
  return JSON.stringify([platform, tenant, channel]);
}

function keyIn(tenant: string, id: AssessmentId): string {
  return JSON.stringify([tenant, id]);
}

function versionKey(id: string, version: number): string {
  return JSON.stringify([id, version]);
}
