import type { AssessmentEvent, AssessmentId } from '../domain/assessment.js';
import type { Scope } from '../domain/scope.js';
import type { Changes, LogEntry, Store } from '../domain/store.js';

/** What a turn changes, put together before any of it is kept. */
export interface Staged {
  /** The store as the turn sees it: what it changed is there already. Lists are as they were before it. */
  readonly store: Store;
  readonly changes: () => Changes;
}

/** A store that keeps nothing, over one that does. */
export function stage(store: Store): Staged {
  let changes: Changes = {};
  const stagedEvents = (assessment: AssessmentId): readonly AssessmentEvent[] =>
    (changes.logs ?? [])
      .filter((log) => log.assessment === assessment)
      .flatMap(({ events }) => events);
  const events = async (scope: Scope, id: AssessmentId): Promise<readonly AssessmentEvent[]> => [
    ...(await store.events(scope, id)),
    ...stagedEvents(id),
  ];
  const isNext = async (scope: Scope, { assessment, after }: LogEntry): Promise<boolean> =>
    (await events(scope, assessment)).length === after;
  return {
    store: {
      ...store,
      events,
      commit: async (scope, more) => {
        for (const log of more.logs ?? []) if (!(await isNext(scope, log))) return 'overtaken';
        changes = {
          ...changes,
          ...more,
          messages: [...(changes.messages ?? []), ...(more.messages ?? [])],
          logs: [...(changes.logs ?? []), ...(more.logs ?? [])],
          letters: [...(changes.letters ?? []), ...(more.letters ?? [])],
          feedback: [...(changes.feedback ?? []), ...(more.feedback ?? [])],
          handOffs: [...(changes.handOffs ?? []), ...(more.handOffs ?? [])],
        };
        return 'kept';
      },
    },
    changes: () => changes,
  };
}
