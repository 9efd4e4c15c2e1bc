import { DeskError } from '../../../src/domain/desk-error.js';
import type { Outgoing } from '../../../src/domain/surface.js';
import {
  type Connector,
  type Conversation,
  type OutgoingActivity,
  TeamsFault,
} from '../connector.js';
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
  const { address, to } = task.destination;
  const at = to ?? threadOf(address, replaces);
  if (isChange && (await isUpdated(replaces, activity, at, task.connector))) return replaces;
  return to === undefined
    ? task.connector.openThread(address, activity)
    : task.connector.post(to, activity);
}

/** Puts a message in the place of another; false where there is no place any more. */
export async function isUpdated(
  id: string,
  activity: OutgoingActivity,
  at: Conversation,
  connector: Connector,
): Promise<boolean> {
  try {
    await connector.update(at, id, activity);
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
