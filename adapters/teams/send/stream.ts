import { createBoundedMap } from '../../../src/domain/bounded-map.js';
import type { Clock } from '../../../src/domain/clock.js';
import type { Connector, Conversation, OutgoingActivity } from '../connector.js';
import { toNotSent } from '../errors.js';
import { STREAM_STEPS, STREAM_TIME } from '../limits.js';
import { type Answer, joined } from './answer.js';
import { isUpdated } from './message.js';

export interface StreamTask {
  readonly to: Conversation;
  /** The same for each try. */
  readonly key: string;
  /** Shown before the answer. */
  readonly working: string;
}

export interface Streams {
  /**
   * Sends an answer as a stream, or as one message where Teams does not stream; returns Teams' id of it. A stream that breaks is ended
   * with the whole message; where Teams takes no end any more, the whole message takes its place, or is sent anew. Rejects with what
   * `toNotSent` reads; the next try ends the stream.
   */
  readonly send: (answer: Answer, task: StreamTask) => Promise<string>;
}

/** How long Teams is taken at its word that it does not stream in a conversation, in milliseconds. */
const REST = 3_600_000;
/** Streams without a known end, and conversations without streams. */
const MOST_KNOWN = 10_000;

/** See bots/streaming-ux. */
export function createStreams(connector: Connector, clock: Clock): Streams {
  const unfinished = createBoundedMap<string>(MOST_KNOWN);
  const restsUntil = createBoundedMap<number>(MOST_KNOWN);
  const finish = async (
    id: string,
    { activity }: Answer,
    { to, key }: StreamTask,
  ): Promise<string> => {
    const reference = await end(id, activity, to, connector);
    unfinished.delete(key);
    return reference;
  };
  return {
    send: async (answer, task) => {
      const begun = unfinished.get(task.key);
      if (begun !== undefined) return finish(begun, answer, task);
      const start = clock.now().getTime();
      const isResting = start < (restsUntil.get(task.to.id) ?? 0);
      const id = isResting
        ? undefined
        : await begin(task, connector, () => {
            restsUntil.set(task.to.id, start + REST);
          });
      if (id === undefined) return connector.post(task.to, answer.activity);
      unfinished.set(task.key, id);
      await grow(id, answer, task.to, {
        connector,
        isLate: () => clock.now().getTime() >= start + STREAM_TIME,
      });
      return finish(id, answer, task);
    },
  };
}

/** Undefined where Teams does not stream. Nothing of the answer is seen yet: where it is unsure whether it began, none did. */
async function begin(
  { to, working }: StreamTask,
  connector: Connector,
  onRefused: () => void,
): Promise<string | undefined> {
  const info = { streamType: 'informative', streamSequence: 1 };
  try {
    const id = await connector.post(to, streamed({ type: 'typing', text: working }, to, info));
    return id === '' ? undefined : id;
  } catch (fault) {
    const { kind } = toNotSent(fault);
    if (kind === 'later') throw fault;
    if (kind === 'refused') onRefused();
    return undefined;
  }
}

/** Shows more and more of the answer; what is not shown so comes with the end. */
async function grow(
  streamId: string,
  { paragraphs }: Answer,
  to: Conversation,
  { connector, isLate }: { readonly connector: Connector; readonly isLate: () => boolean },
): Promise<void> {
  const steps = Math.min(paragraphs.length - 1, STREAM_STEPS);
  for (let step = 1; step <= steps && !isLate(); step++) {
    const shown = paragraphs.slice(0, Math.ceil((step * (paragraphs.length - 1)) / steps));
    const activity = { type: 'typing', text: joined(shown), textFormat: 'markdown' };
    const info = { streamId, streamType: 'streaming', streamSequence: step + 1 };
    try {
      await connector.post(to, streamed(activity, to, info));
    } catch {
      return;
    }
  }
}

/** Ends a stream with all of the answer. That may have been done before. */
async function end(
  id: string,
  whole: OutgoingActivity,
  to: Conversation,
  connector: Connector,
): Promise<string> {
  try {
    await connector.post(to, streamed({ ...whole, id }, to, { streamId: id, streamType: 'final' }));
    return id;
  } catch (fault) {
    if (toNotSent(fault).kind !== 'refused') throw fault;
  }
  try {
    if (await isUpdated(id, whole, to, connector)) return id;
  } catch (fault) {
    if (toNotSent(fault).kind !== 'refused') throw fault;
  }
  return connector.post(to, whole);
}

/** Teams streams in conversations of two, and asks to be told that this is one. */
function streamed(
  activity: OutgoingActivity,
  { id }: Conversation,
  info: Readonly<Record<string, unknown>>,
): OutgoingActivity {
  const { entities } = activity;
  const own: readonly unknown[] = Array.isArray(entities) ? entities : [];
  return {
    ...activity,
    conversation: { id, conversationType: 'personal' },
    entities: [{ type: 'streaminfo', ...info }, ...own],
  };
}
