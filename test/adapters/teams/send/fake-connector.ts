import {
  type Connector,
  type Conversation,
  type OutgoingActivity,
  TeamsFault,
} from '../../../../adapters/teams/connector.js';

/** What was asked of Teams, in order. */
export interface Call {
  readonly method: 'post' | 'update' | 'openThread' | 'openPersonal' | 'member';
  /** The platform's own id of the conversation; of `openPersonal` whom it is with. */
  readonly conversation: string;
  /** Of `update`: the message that is changed. */
  readonly id?: string;
  readonly activity?: OutgoingActivity;
  readonly at: number;
}

export interface FakeConnector {
  readonly connector: Connector;
  readonly calls: Call[];
  /** Fails so at every call that `of` takes, from now on; the last that was said of a call counts. */
  readonly fail: (fault: () => Error, of?: (call: Call) => boolean) => void;
  /** Goes well again. */
  readonly mend: () => void;
  /** Activities that arrived, as JSON brings them. */
  readonly activities: () => readonly OutgoingActivity[];
}

/** Teams in memory: gives ids, and takes everything until it is to fail. */
export function createFakeConnector(now: () => Date = () => new Date(0)): FakeConnector {
  const calls: Call[] = [];
  let faults: { readonly of: (call: Call) => boolean; readonly fault: () => Error }[] = [];
  let count = 0;
  const ask = (call: Omit<Call, 'at'>): Promise<string> => {
    const asked = { ...call, at: now().getTime() };
    calls.push(asked);
    const fault = faults.findLast(({ of }) => of(asked));
    return fault === undefined
      ? Promise.resolve(`1700000000${++count}`)
      : Promise.reject(fault.fault());
  };
  const sent = (activity: OutgoingActivity) =>
    JSON.parse(JSON.stringify(activity)) as OutgoingActivity;
  const connector: Connector = {
    post: ({ id }: Conversation, activity) =>
      ask({ method: 'post', conversation: id, activity: sent(activity) }),
    update: async ({ id: conversation }, id, activity) => {
      await ask({ method: 'update', conversation, id, activity: sent(activity) });
    },
    openThread: ({ channel }, activity) =>
      ask({ method: 'openThread', conversation: channel, activity: sent(activity) }),
    openPersonal: async (_to, directoryId) => {
      await ask({ method: 'openPersonal', conversation: directoryId });
      return `a:${directoryId}`;
    },
    member: async (_of, directoryId) => {
      await ask({ method: 'member', conversation: directoryId });
      return undefined;
    },
  };
  return {
    connector,
    calls,
    fail: (fault, of = () => true) => {
      faults.push({ of, fault });
    },
    mend: () => {
      faults = [];
    },
    activities: () => calls.flatMap(({ activity }) => activity ?? []),
  };
}

/** Teams answers so. */
export function says(status: number, code?: string, afterMs?: number): () => Error {
  return () => new TeamsFault(status, code, afterMs);
}

/** No answer comes. */
export function silence(cause?: Error): () => Error {
  return () => new TeamsFault(undefined, undefined, undefined, { cause });
}
