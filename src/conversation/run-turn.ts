import type { Actor } from '../domain/actor.js';
import type { AssessmentId } from '../domain/assessment.js';
import type { ChecklistDesk } from '../domain/checklist-desk.js';
import type { Clock } from '../domain/clock.js';
import type { Focus } from '../domain/focus.js';
import type { Language } from '../domain/language.js';
import type { Place } from '../domain/place.js';
import type { Reply } from '../domain/reply.js';
import type { Store, StoredMessage } from '../domain/store.js';
import { answerToReply } from '../reply/answer-to-reply.js';
import { toPlainText } from '../reply/to-plain-text.js';
import { stringsFor } from '../strings/strings.js';
import { ask, type AskContext, type Asked } from './ask.js';
import { readCommand } from './checklist/act.js';
import type { Conversation, Conversed } from './checklist/conversation.js';
import { converse, takeAwaited } from './checklist/converse.js';
import { askBack } from './checklist/do-deed.js';
import { type ReadMessage, readMessage } from './checklist/read-message.js';
import { wayBack } from './checklist/show.js';

/** A message as a surface received it. */
export interface IncomingMessage {
  /** The platform's own id of the delivery: the same delivery twice changes nothing in an assessment. */
  readonly id: string;
  readonly place: Place;
  readonly actor: Actor;
  /** What was typed; the label of a button, or nothing where the surface does not know it. */
  readonly text: string;
  /** What a button of the desk carries. */
  readonly command?: string;
  /** The language to answer in; by default that of the message. */
  readonly language?: Language;
}

export interface TurnContext extends AskContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly checklists: ChecklistDesk;
  /** Where a person reads and downloads the report of an assessment; undefined where there is no such place. */
  readonly reportAddress: (id: AssessmentId) => string | undefined;
}

/** A message and what the desk says to it. */
export interface Turn {
  /** What was typed, or the label of the button. */
  readonly text: string;
  readonly reply: Reply;
}

/** Messages of the conversation that a new one may go on from. */
const REMEMBERED = 12;

/** One turn: find out where the conversation is, read the message, do it or answer it, keep both. */
export async function runTurn(received: IncomingMessage, context: TurnContext): Promise<Turn> {
  const { place } = received;
  const { store, clock, checklists } = context;
  const latest = (): Promise<readonly StoredMessage[]> => store.latest(place, REMEMBERED);
  const text = received.text || labelOf(received.command, await latest());
  const message = { ...received, text };
  const focus = await store.focus(place);
  const known = await store.assessments(place);
  const opened = focus.assessment && (await checklists.open(place, focus.assessment));
  const situation = { focus, known, actor: message.actor, ...(opened ? { opened } : {}) };
  const read = readAny(message, situation);
  const language = message.language ?? opened?.state.language ?? 'en';
  const by = { actor: message.actor, place, message: message.id };
  const conversation = { ...context, ...situation, by, language };
  const { reply, focus: next } = await respond(read, message, conversation, latest, context);
  const content = toPlainText(reply, stringsFor(reply.language));
  await store.commit(place, {
    messages: [
      { role: 'user', content: text, at: clock.now() },
      { role: 'assistant', content, reply, at: clock.now() },
    ],
    ...(next === focus ? {} : { focus: next }),
  });
  return { text, reply };
}

/** What stands on a button that was offered lately. */
function labelOf(command: string | undefined, history: readonly StoredMessage[]): string {
  const offered = history
    .flatMap((message) => (message.role === 'assistant' ? message.reply.blocks : []))
    .flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  const pressed = offered.findLast(
    ({ action }) => action.kind === 'command' && action.command === command,
  );
  return pressed?.label ?? '…';
}

/** A button is what it carries; anything else is read. */
function readAny(
  { command, text }: IncomingMessage,
  situation: Parameters<typeof readMessage>[1],
): ReadMessage {
  const act = command === undefined ? undefined : readCommand(command);
  if (act === undefined) return readMessage(text, situation);
  const said = situation.focus.awaited;
  return act.do === 'mean' && act.answer === 'question' && said?.kind === 'answer'
    ? { kind: 'question', text: said.said }
    : { kind: 'act', act };
}

async function respond(
  read: ReadMessage,
  message: IncomingMessage,
  conversation: Conversation,
  latest: () => Promise<readonly StoredMessage[]>,
  context: TurnContext,
): Promise<Conversed> {
  switch (read.kind) {
    case 'act':
      return converse(read.act, inLanguage(conversation, message.language ?? read.language));
    case 'awaited':
      return takeAwaited(read.text, conversation);
    case 'unclear':
      return askBack(read.text, conversation);
    case 'question':
      return answerQuestion(
        { question: read.text ?? message.text, history: await latest(), ...languageOf(message) },
        conversation,
        context,
      );
    default:
      return read satisfies never;
  }
}

function languageOf({ language }: IncomingMessage): Pick<IncomingMessage, 'language'> {
  return language === undefined ? {} : { language };
}

/** A team speaks the language its checklist was begun in, unless one is asked for. */
function inLanguage(conversation: Conversation, language: Language | undefined): Conversation {
  const isBegun = conversation.opened !== undefined;
  return language === undefined || isBegun ? conversation : { ...conversation, language };
}

/** A question to the desk; asked on the way through a checklist it ends with the way back. */
async function answerQuestion(
  asked: Asked,
  { opened, focus }: Conversation,
  context: TurnContext,
): Promise<Conversed> {
  const answer = await ask(asked, context);
  const reply = answerToReply(answer, context.knowledge, stringsFor(answer.language));
  if (opened === undefined || focus.isPaused) return { reply, focus };
  const { awaited: _asked, ...waiting }: Focus = focus;
  return {
    reply: { ...reply, blocks: [...reply.blocks, ...wayBack(opened, reply.language)] },
    focus: waiting,
  };
}
