import { createBoundedMap } from '../../../src/domain/bounded-map.js';
import type { Clock } from '../../../src/domain/clock.js';
import type { Place } from '../../../src/domain/place.js';
import type { SlackWords } from '../words.js';
import { isTimestamp } from './destination.js';
import type { Workspace } from './workspace.js';

/** That an answer is sought, shown in a thread until it is there; Slack takes it away after two minutes. */
export interface Status {
  /** `since`: when that came which is to be answered; what was answered meanwhile shows nothing. */
  readonly show: (
    workspace: Workspace,
    place: Place,
    words: SlackWords,
    since: Date,
  ) => Promise<void>;
  /** There is an answer; `isNew`: a new message for everybody, with which Slack takes the status away itself. */
  readonly end: (workspace: Workspace, place: Place, isNew: boolean) => Promise<void>;
}

/** Places where it shows. */
const MOST_SHOWN = 10_000;

export function createStatus(clock: Clock): Status {
  const shown = createBoundedMap<true>(MOST_SHOWN);
  /** When the desk last said something there. */
  const answered = createBoundedMap<number>(MOST_SHOWN);
  const keyOf = ({ tenant, channel, thread }: Place): string =>
    JSON.stringify([tenant, channel, thread]);
  const set = async (
    { call }: Workspace,
    { channel, thread }: Place,
    status: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    await call('assistant.threads.setStatus', {
      channel_id: channel,
      thread_ts: thread,
      ...status,
    });
  };
  return {
    show: async (workspace, place, { sending: { working, steps } }, since) => {
      if (place.thread === undefined || !isTimestamp(place.thread)) return;
      const key = keyOf(place);
      const isAnswered = (): boolean => (answered.get(key) ?? 0) > since.getTime();
      if (isAnswered()) return;
      await set(workspace, place, { status: working, loading_messages: steps });
      if (isAnswered()) await set(workspace, place, { status: '' });
      else shown.set(key, true);
    },
    end: async (workspace, place, isNew) => {
      const key = keyOf(place);
      answered.set(key, clock.now().getTime());
      if (shown.delete(key) && !isNew) await set(workspace, place, { status: '' });
    },
  };
}
