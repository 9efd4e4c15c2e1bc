import type { ReceiveContext } from './receive/context.js';
import { type Envelope, readBy, readEnvelope } from './receive/envelope.js';
import { receiveInvoke } from './receive/invoke.js';
import { receiveConversationUpdate, receiveInstallation } from './receive/membership.js';
import { receiveMessage } from './receive/message.js';
import { createReceiving, type Receiving } from './receive/receiving.js';
import type { TakeIn, TakenIn } from './taken-in.js';

/**
 * Takes in everything that Teams brings, its token verified. What was kept, or is nothing to the desk, may be acknowledged; where nothing
 * could be kept, Teams is to bring it again.
 */
export function createTakeIn(context: ReceiveContext): TakeIn {
  const receiving = createReceiving(context);
  return async (activity) => {
    const envelope = readEnvelope(activity);
    if (envelope === undefined) return KEPT;
    try {
      return await receive(activity, envelope, receiving);
    } catch (fault) {
      context.desk.report(fault);
      return { kind: 'failed' };
    }
  };
}

const KEPT: TakenIn = { kind: 'kept' };
/** Somebody whom the directory does not know. */
const NOBODY: TakenIn = { kind: 'answer', status: 403 };

async function receive(
  activity: unknown,
  envelope: Envelope,
  receiving: Receiving,
): Promise<TakenIn> {
  const by = readBy(envelope, receiving.isDevelopment);
  switch (envelope.type) {
    case 'message':
      if (by !== undefined) await receiveMessage(activity, by, receiving);
      return KEPT;
    case 'invoke':
      return by === undefined || by.id === '' ? NOBODY : receiveInvoke(activity, by, receiving);
    case 'conversationUpdate':
      await receiveConversationUpdate(activity, envelope, receiving);
      return KEPT;
    case 'installationUpdate':
      await receiveInstallation(activity, envelope, receiving);
      return KEPT;
    // What was changed or deleted stays as it was said, and how others like it is nothing to the desk.
    default:
      return KEPT;
  }
}
