import { DeskError } from '../../../src/domain/desk-error.js';
import type { Outgoing } from '../../../src/domain/surface.js';
import { type Connector, type OutgoingActivity, TeamsFault } from '../connector.js';
import { toNotSent } from '../errors.js';
import { type Destination, threadOf } from './destination.js';

export interface MessageTask {
  readonly outgoing: Outgoing;
  readonly destination: Destination;
  readonly connector: Connector;
}

/** Sends a message of a letter: in the place of another, or as a new one. Returns Teams' id of it. */
export async function sendMessage(activity: OutgoingActivity, task: MessageTask): Promise<string> {
  const { part, replaces = '' } = task.outgoing;
  // Of an earlier letter only the first message is known.
  const isChange = part === 0 && replaces !== '' && task.destination.isOwn;
  if (isChange && (await isUpdated(replaces, activity, task))) return replaces;
  return post(activity, task);
}

export function post(
  activity: OutgoingActivity,
  { destination: { address, to }, connector }: Pick<MessageTask, 'destination' | 'connector'>,
): Promise<string> {
  return to === undefined ? connector.openThread(address, activity) : connector.post(to, activity);
}

/** Puts a message in the place of another; false where there is no place any more. */
async function isUpdated(
  id: string,
  activity: OutgoingActivity,
  { destination: { address, to }, connector }: MessageTask,
): Promise<boolean> {
  try {
    await connector.update(to ?? threadOf(address, id), id, activity);
    return true;
  } catch (cause) {
    if (isGone(cause)) return false;
    if (toNotSent(cause).kind !== 'unsure') throw cause;
    // The same change twice is one.
    throw new DeskError('unexpected', { reason: 'unanswered' }, { cause, retryable: true });
  }
}

/** The message is not there any more, and its conversation is. */
function isGone(fault: unknown): boolean {
  return (
    fault instanceof TeamsFault && fault.status === 404 && fault.code !== 'ConversationNotFound'
  );
}
