import type { AssessmentEvent, AssessmentId } from '../domain/assessment.js';
import { conversationKey, type Place } from '../domain/place.js';
import type { Scope } from '../domain/scope.js';
import type { Changes, LogEntry, Said, Store } from '../domain/store.js';

/** What a turn changes, put together before any of it is kept. */
export interface Staged {
  /** The store as the turn sees it: what it changed is there already. Lists are as they were before it. */
  readonly store: Store;
  readonly changes: () => Changes;
}

/** A store that keeps nothing, over one that does, for a turn that is taken in a place. */
export function stage(store: Store, place: Place): Staged {
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
        const { logs = [], letters = [], messages, focus, ...others } = more;
        const said = { ...(messages && { messages }), ...(focus && { focus }) };
        changes = {
          ...withSaid({ ...changes, ...others }, said, scope.place, place),
          logs: [...(changes.logs ?? []), ...logs],
          letters: [...(changes.letters ?? []), ...letters],
          feedback: [...(changes.feedback ?? []), ...(more.feedback ?? [])],
          handOffs: [...(changes.handOffs ?? []), ...(more.handOffs ?? [])],
        };
        return 'kept';
      },
    },
    changes: () => changes,
  };
}

/** Adds what is said in the place of the turn, or in another thread of its channel. */
function withSaid(changes: Changes, said: Said, where: Place, place: Place): Changes {
  if (said.messages === undefined && said.focus === undefined) return changes;
  if (conversationKey(where) === conversationKey(place))
    return { ...changes, ...joined(changes, said) };
  const { thread } = where;
  if (thread === undefined || conversationKey({ ...place, thread }) !== conversationKey(where))
    throw new Error('a turn speaks in its own place and in threads of its channel');
  const threads = changes.threads ?? [];
  const before = threads.find((each) => each.thread === thread);
  const others = threads.filter((each) => each !== before);
  return { ...changes, threads: [...others, { thread, ...joined(before ?? {}, said) }] };
}

function joined(before: Said, { messages = [], focus }: Said): Said {
  return {
    messages: [...(before.messages ?? []), ...messages],
    ...((focus ?? before.focus) && { focus: focus ?? before.focus }),
  };
}
