import type { Timer } from '../../../src/domain/clock.js';
import type { Outgoing, Sent } from '../../../src/domain/surface.js';
import type { SlackMessage } from '../block-kit.js';
import { wordOf } from '../errors.js';
import type { SlackWords } from '../words.js';
import { type Destination, isDirect, isTimestamp } from './destination.js';
import { inPieces } from './in-pieces.js';
import { messageId } from './message-id.js';
import { answerVia, post, postToOne, update } from './post.js';
import type { Streams } from './stream.js';
import { toStreamed } from './to-streamed.js';
import type { Workspace } from './workspace.js';

/** Least time between two messages to one channel, in milliseconds: Slack takes about one a second. */
export const PACE = 1_000;

export interface MessageTask {
  readonly outgoing: Outgoing;
  readonly workspace: Workspace;
  readonly destination: Destination;
  /** The reply takes no other message. */
  readonly isWhole: boolean;
  readonly words: SlackWords;
  readonly streams: Streams;
  /** Whom the desk talks with in a conversation of two, where that is known. */
  readonly partner: string | undefined;
  readonly clock: Timer;
  readonly isSlacksOwn: (address: string) => boolean;
  readonly timeoutMs: number;
}

/** What came of it; `isNew`: it is a new message for everybody there. */
export interface Delivered {
  readonly sent: Sent;
  readonly isNew: boolean;
}

/**
 * Sends a message of a letter as it is meant: to one person, in the place of another, as a stream, or plainly. Where one person
 * cannot be told there, they are told in the conversation with them.
 */
export async function sendMessage(message: SlackMessage, task: MessageTask): Promise<Delivered> {
  const { user } = task.destination;
  return user === undefined ? sendToAll(message, task) : sendToOne(message, user, task);
}

/** Where the desk is not in the channel, Slack may still take it where whoever sends it is. */
async function sendToAll(message: SlackMessage, task: MessageTask): Promise<Delivered> {
  try {
    return await sendThere(message, task);
  } catch (fault) {
    if (!ABSENT.has(wordOf(fault)) || !(await isTakenVia(message, task))) throw fault;
    return { sent: sentAs(''), isNew: true };
  }
}

async function sendToOne(
  message: SlackMessage,
  user: string,
  task: MessageTask,
): Promise<Delivered> {
  const { channel } = task.destination;
  if (await isTakenVia(message, task)) return { sent: sentAs(''), isNew: false };
  const toThem = async (): Promise<Delivered> => ({
    sent: sentAs(await plainly(message, { channel: user }, task)),
    isNew: false,
  });
  // Slack shows what one person alone sees to those who are there, and only once.
  if (task.outgoing.letter.lasts && !isDirect(channel)) return toThem();
  try {
    return await sendThere(message, task);
  } catch (fault) {
    if (!ABSENT.has(wordOf(fault))) throw fault;
    return toThem();
  }
}

/** The desk, or whoever is to see it, is not in the channel. */
const ABSENT: ReadonlySet<string | undefined> = new Set([
  'channel_not_found',
  'not_in_channel',
  'user_not_in_channel',
]);

async function sendThere(message: SlackMessage, task: MessageTask): Promise<Delivered> {
  const { outgoing, workspace, destination, clock } = task;
  const { part, replaces = '' } = outgoing;
  const { channel, user } = destination;
  if (user !== undefined && !isDirect(channel)) {
    const send = (each: SlackMessage): Promise<string> => postToOne(each, workspace, destination);
    return { sent: sentAs(await inPieces(message, send, pause(clock))), isNew: false };
  }
  // Of an earlier letter only the first message is known.
  const isChange = part === 0 && isTimestamp(replaces);
  if (isChange && (await update(message, workspace, channel, replaces)))
    return { sent: sentAs(replaces), isNew: false };
  return { sent: await sendNew(message, task), isNew: true };
}

function sentAs(reference: string): Sent {
  return { kind: 'sent', reference };
}

/** Whether it was taken at the address that came with what it answers. */
async function isTakenVia(message: SlackMessage, task: MessageTask): Promise<boolean> {
  const { outgoing, workspace, destination, isSlacksOwn, timeoutMs } = task;
  const { via } = outgoing.letter;
  return (
    via !== undefined &&
    isSlacksOwn(via) &&
    (await answerVia(via, message, workspace, destination, timeoutMs))
  );
}

function plainly(
  message: SlackMessage,
  destination: Destination,
  { outgoing, workspace, clock }: MessageTask,
): Promise<string> {
  const send = (each: SlackMessage, piece: string): Promise<string> =>
    post(each, workspace, destination, messageId(outgoing, piece));
  return inPieces(message, send, pause(clock));
}

function pause(clock: Timer): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      clock.after(PACE, resolve);
    });
}

/** An answer in a thread of a conversation of two is streamed. */
async function sendNew(message: SlackMessage, task: MessageTask): Promise<Sent> {
  const { outgoing, workspace, destination, isWhole, words, streams, partner: user } = task;
  const { channel, thread } = destination;
  const send = (): Promise<string> => plainly(message, destination, task);
  const isPane = isDirect(channel) && thread !== undefined;
  const { reply } = outgoing.letter;
  const answer = isPane && isWhole ? toStreamed(reply, message, words) : undefined;
  if (answer === undefined || user === undefined) return sentAs(await send());
  const id = messageId(outgoing);
  return streams.send(answer, { workspace, destination, user, id, whole: message, post: send });
}
