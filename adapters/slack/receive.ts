import type { App } from '@slack/bolt';
import { receiveCommand } from './receive/command.js';
import type { ReceiveContext } from './receive/context.js';
import { receiveJoined, receiveThreadStarted } from './receive/greeting.js';
import { receiveMessage } from './receive/message.js';
import { receivePress } from './receive/press.js';
import { createReceiving, type Receiving } from './receive/receiving.js';
import { receiveGlobalShortcut, receiveMessageShortcut } from './receive/shortcut.js';
import { receiveHomeOpened, receiveLinks } from './receive/shown.js';
import { receiveSubmission } from './receive/submission.js';
import { createTell } from './receive/tell.js';

/** What is done with each kind of event; every other is nothing to the desk. */
const EVENTS: Readonly<Record<string, (body: unknown, receiving: Receiving) => Promise<void>>> = {
  message: receiveMessage,
  app_mention: receiveMessage,
  assistant_thread_started: receiveThreadStarted,
  member_joined_channel: receiveJoined,
  app_home_opened: receiveHomeOpened,
  link_shared: receiveLinks,
};

/**
 * Takes in everything that Slack delivers. What a listener resolves was kept, or is nothing to the desk, and may be acknowledged;
 * where it rejects, with a retryable `DeskError` when nothing was kept, Slack is to deliver again.
 */
export function listen(app: App, context: ReceiveContext): void {
  const receiving = createReceiving(context);
  for (const [type, receive] of Object.entries(EVENTS))
    app.event(type, ({ body }) => receive(body, receiving));
  app.command(/^\//u, async ({ body, ack }) => {
    await receiveCommand(body, receiving);
    await ack();
  });
  app.action({ type: 'block_actions' }, async ({ body, ack, respond }) => {
    await receivePress(body, createTell(respond, context.desk), receiving);
    await ack();
  });
  app.shortcut({ type: 'message_action' }, async ({ body, ack, respond }) => {
    await receiveMessageShortcut(body, createTell(respond, context.desk), receiving);
    await ack();
  });
  app.shortcut({ type: 'shortcut' }, async ({ body, ack }) => {
    await receiveGlobalShortcut(body, receiving);
    await ack();
  });
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const answer = await receiveSubmission(body, receiving);
    // Bolt's type of this is the intersection of every answer that there is, which nothing is.
    await ack(answer as undefined);
  });
}
