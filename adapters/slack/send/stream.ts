import { z } from 'zod';
import { createBoundedMap } from '../../../src/domain/bounded-map.js';
import type { Sent } from '../../../src/domain/surface.js';
import type { SlackBlock, SlackMessage } from '../block-kit.js';
import { toNotSent, wordOf } from '../errors.js';
import { type Destination, inThread } from './destination.js';
import type { Gate } from './gate.js';
import { update } from './post.js';
import type { StreamedAnswer } from './to-streamed.js';
import type { Workspace } from './workspace.js';

export interface StreamTask {
  readonly workspace: Workspace;
  readonly destination: Destination;
  /** For whom it is: Slack wants to know, in conversations of two as well. */
  readonly user: string;
  /** The same for each try. */
  readonly id: string;
  readonly whole: SlackMessage;
  /** Sends it as one message, and returns its timestamp. */
  readonly post: () => Promise<string>;
}

export interface Streams {
  /**
   * Sends an answer as a stream, or as one message where Slack does not stream. A stream that breaks is ended with what is missing;
   * where that fails, the whole message takes its place, now or at the next try.
   */
  readonly send: (answer: StreamedAnswer, task: StreamTask) => Promise<Sent>;
}

/** How long a workspace in which Slack does not stream is taken at its word, in milliseconds. */
const REST = 3_600_000;
/** Streams without a known end. */
const MOST_UNFINISHED = 10_000;
const START = 'chat.startStream';

export function createStreams(gate: Gate): Streams {
  /** Those without an end that is known, by the id of what they say. */
  const unfinished = createBoundedMap<string>(MOST_UNFINISHED);
  const posted = async (task: StreamTask): Promise<Sent> => {
    const reference = await task.post();
    unfinished.delete(task.id);
    return { kind: 'sent', reference };
  };
  const mend = async (ts: string, task: StreamTask): Promise<Sent> => {
    const mended = await putInPlace(ts, task);
    if (mended === 'gone') return posted(task);
    if (mended.kind === 'sent' || mended.kind === 'refused') unfinished.delete(task.id);
    return mended;
  };
  return {
    send: async (answer, task) => {
      const begun = unfinished.get(task.id);
      if (begun !== undefined) return mend(begun, task);
      if (!gate.isOpen(task.workspace.tenant, START)) return posted(task);
      const start = await begin(answer, task);
      if (start.kind !== 'sent') {
        const sent = await posted(task);
        // What it does not stream, it took: not the message was at fault.
        if (start.kind === 'refused') gate.close(task.workspace.tenant, START, REST);
        return sent;
      }
      unfinished.set(task.id, start.reference);
      try {
        await goOn(start.reference, answer, task);
      } catch {
        return mend(start.reference, task);
      }
      unfinished.delete(task.id);
      return start;
    },
  };
}

const started = z.object({ ts: z.string() });

/** Throws when it may have begun. */
async function begin(
  { paragraphs: [first] }: StreamedAnswer,
  { workspace: { call, tenant }, destination, user }: StreamTask,
): Promise<Exclude<Sent, { readonly kind: 'unsure' }>> {
  const { channel } = destination;
  // An installation for a whole organisation does not say which team somebody is of.
  const team = tenant.startsWith('T') ? { recipient_team_id: tenant } : {};
  const whose = { recipient_user_id: user, ...team };
  try {
    const content = { channel, ...inThread(destination), ...whose, chunks: chunks([first]) };
    return { kind: 'sent', reference: started.parse(await call(START, content)).ts };
  } catch (fault) {
    const notSent = toNotSent(fault);
    if (notSent.kind === 'unsure') throw fault;
    return notSent;
  }
}

/** The other paragraphs one by one, and the end. */
async function goOn(
  ts: string,
  { paragraphs, end }: StreamedAnswer,
  { workspace: { call }, destination: { channel } }: StreamTask,
): Promise<void> {
  let shown = 1;
  try {
    for (const paragraph of paragraphs.slice(1)) {
      await call('chat.appendStream', { channel, ts, chunks: chunks([paragraph]) });
      shown++;
    }
  } catch (fault) {
    // What may be there must not come again; what is not comes with the end.
    if (toNotSent(fault).kind === 'unsure') throw fault;
  }
  const rest = paragraphs.slice(shown);
  await call('chat.stopStream', {
    channel,
    ts,
    ...(rest.length === 0 ? {} : { chunks: chunks(rest) }),
    ...(end.length === 0 ? {} : { blocks: end }),
  });
}

/** Blocks, in which Slack reads no format: what stands in them needs no escape, and looks as it does in one message. */
function chunks(blocks: readonly SlackBlock[]): readonly unknown[] {
  return [{ type: 'blocks', blocks }];
}

/** Ends a stream, and puts the whole message in its place, which may be done again and again. */
async function putInPlace(
  ts: string,
  { workspace, destination: { channel }, whole }: StreamTask,
): Promise<Sent | 'gone'> {
  // It may have ended before.
  const ended = await workspace.call('chat.stopStream', { channel, ts }).then(
    () => undefined,
    (fault: unknown) => toNotSent(fault),
  );
  try {
    const isThere = await update(whole, workspace, channel, ts);
    return isThere ? { kind: 'sent', reference: ts } : 'gone';
  } catch (fault) {
    // Nothing takes the place of what is still being streamed.
    if (wordOf(fault) === 'streaming_state_conflict')
      return ended?.kind === 'later' ? ended : { kind: 'later' };
    return toNotSent(fault);
  }
}
