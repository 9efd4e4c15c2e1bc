import type { AnswerAct } from '../domain/answer-act.js';
import type { AssessmentId } from '../domain/assessment.js';
import type { ChecklistDesk, Doer } from '../domain/checklist-desk.js';
import type { Clock } from '../domain/clock.js';
import type { Focus } from '../domain/focus.js';
import type { Language } from '../domain/language.js';
import type { IncomingFile, IncomingMessage } from '../domain/incoming-message.js';
import { isSentTo, type Place } from '../domain/place.js';
import type { DocumentFile } from '../domain/project-document.js';
import type { Claim } from '../domain/queue.js';
import { scopeOf } from '../domain/scope.js';
import { DeskError } from '../domain/desk-error.js';
import type { Reply } from '../domain/reply.js';
import type { Retention } from '../domain/retention.js';
import type { Answered, Changes, Store, StoredMessage } from '../domain/store.js';
import { say } from '../reply/checklist/subject.js';
import { toPlainText } from '../reply/to-plain-text.js';
import { stringsFor } from '../strings/strings.js';
import { readCommand } from './checklist/act.js';
import type { Conversation } from './checklist/conversation.js';
import { converse, takeAwaited } from './checklist/converse.js';
import { askBack } from './checklist/do-deed.js';
import { type ReadMessage, readMessage } from './checklist/read-message.js';
import { wayBack } from './checklist/show.js';
import { declineDocument, takeDocument } from './checklist/take-document.js';
import { heed, type Heeded, usualLanguage } from './settings/heed.js';
import { actOnAnswer } from './desk/act-on-answer.js';
import {
  cancelAnswer,
  toWrittenAnswer,
  withoutAsking,
  type WrittenAnswer,
} from './desk/asked-to-answer.js';
import { readAnswerCommand } from './desk/read-command.js';
import type { AnswerDone, DeskContext } from './desk/turn.js';
import { giveAnswer, type Question, REMEMBERED } from './give-answer.js';
import { stage } from './stage.js';

export interface TurnContext extends DeskContext {
  readonly clock: Clock;
  /** The checklist over a store. */
  readonly checklistsOver: (store: Store) => ChecklistDesk;
  /** Where a person reads and downloads the report of an assessment; undefined where there is no such place. */
  readonly reportAddress: (id: AssessmentId) => string | undefined;
  /** Who may change the settings of a channel, as it is configured; see `RoleLists`. */
  readonly administrators: readonly string[];
  /** Gets a document that came with a message; see `Surface.fetch`. */
  readonly fetch: (file: IncomingFile, place: Place) => Promise<DocumentFile>;
  readonly settings: { readonly retention: Retention };
}

/** How often a turn is decided anew when others keep being faster; each time one of them has been kept. */
const MOST_TRIES = 100;

/**
 * One turn: decide on what is there, then keep everything it changes at once; when somebody changed the assessment meanwhile,
 * decide anew. Undefined when the message was not this process's to answer any more.
 */
export async function runTurn(
  message: IncomingMessage,
  context: TurnContext,
  claim?: Claim,
): Promise<Answered | undefined> {
  const settles = claim && ({ claim, state: 'done' } as const);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { store, changes } = stage(context.store, message.place);
    const turn = await decide(message, { ...context, store });
    const kept = await context.store.commit(scopeOf(message), {
      ...changes(),
      ...(settles === undefined ? {} : { settles }),
    });
    if (kept === 'kept') return turn;
    if (kept === 'lost') return undefined;
  }
  throw new DeskError('unexpected', { reason: 'contention' }, { retryable: true });
}

/** Says that something went wrong, and is done with the message. Whoever did not speak to the desk is not told. */
export async function apologize(
  message: IncomingMessage,
  { store, clock, guesser }: TurnContext,
  claim: Claim,
): Promise<void> {
  const language = message.language ?? guesser.guess(message.text, 'en').language;
  const reply: Reply = { language, blocks: [say(stringsFor(language).apology)] };
  await store.commit(scopeOf(message), {
    ...(message.isAside ? {} : exchange(message, message.text || '…', reply, clock.now())),
    settles: { claim, state: 'failed' },
  });
}

/** Finds out where the conversation is, reads the message, does it or answers it. */
async function decide(received: IncomingMessage, context: TurnContext): Promise<Answered> {
  const scope = scopeOf(received);
  const { store, clock } = context;
  const settings = await store.settings(scope);
  const heeded = await heed(received, settings, context);
  if (heeded !== undefined) return keepHeeded(heeded, received, context);
  const checklists = context.checklistsOver(store);
  const latest = (): Promise<readonly StoredMessage[]> => store.latest(scope, REMEMBERED);
  const text = received.text || received.file?.name || labelOf(received.command, await latest());
  const message = { ...received, text };
  const focus = await store.focus(scope);
  const known = await store.assessments(scope);
  const opened = focus.assessment && (await checklists.open(scope, focus.assessment));
  const situation = {
    focus,
    known,
    actor: message.actor,
    now: clock.now(),
    ...(opened ? { opened } : {}),
  };
  const usual = usualLanguage(settings, message);
  const conversation: Conversation = {
    ...context,
    ...context.settings,
    ...message,
    ...situation,
    checklists,
    channel: settings.channel,
    ...(usual === undefined ? {} : { usual }),
    by: doerOf(message),
    language: message.language ?? opened?.state.language ?? usual ?? 'en',
    focusIn: (place) => store.focus({ ...scope, place }),
  };
  const answer = (): Promise<AnswerDone> =>
    respond(readAny(message, situation), message, conversation, latest, context);
  const done: AnswerDone = await (received.file === undefined
    ? answer()
    : opened?.state.status === 'open'
      ? takeDocument(() => context.fetch(received.file!, received.place), opened, conversation)
      : declineDocument(conversation, received.text === '' ? undefined : answer));
  const { reply, focus: next, thread, said = text, isPrivate = message.isPrivate } = done;
  const seen = isPrivate === undefined ? message : { ...message, isPrivate };
  await store.commit(scope, {
    ...exchange(seen, said, reply, clock.now()),
    ...(next === focus ? {} : { focus: next }),
  });
  if (thread !== undefined) await sayBelow(thread, message, store, clock.now());
  return { text: said, reply };
}

/** What comes of a message that was not read further. */
async function keepHeeded(
  heeded: Heeded,
  message: IncomingMessage,
  { store, clock }: TurnContext,
): Promise<Answered> {
  const text = message.text || '…';
  if (heeded.kind === 'nothing')
    return { text, reply: { language: message.language ?? 'en', blocks: [] } };
  const { reply, isPrivate, isForgotten, changes } = heeded;
  const told = isPrivate ? { ...message, isPrivate } : message;
  const { messages, ...letters } = exchange(told, text, reply, clock.now());
  await store.commit(scopeOf(message), {
    ...letters,
    ...(isForgotten || messages === undefined ? {} : { messages }),
    ...changes,
  });
  return { text, reply };
}

function doerOf({ actor, place, id, answerVia }: IncomingMessage): Doer {
  return { actor, place, message: id, ...(answerVia === undefined ? {} : { via: answerVia }) };
}

/** Says something in another thread of the channel, to all who are there. */
async function sayBelow(
  { place, reply, focus }: NonNullable<AnswerDone['thread']>,
  { id, actor }: IncomingMessage,
  store: Store,
  at: Date,
): Promise<void> {
  const content = toPlainText(reply, stringsFor(reply.language));
  await store.commit(scopeOf({ place, actor }), {
    messages: [{ at, delivery: id, role: 'assistant', content, reply }],
    focus,
    letters: [{ to: place, at, reply }],
  });
}

/** What was said and the reply, to be remembered and, where replies have to be, sent. */
function exchange(
  { id, place, actor, isPrivate, answerVia: via }: IncomingMessage,
  text: string,
  reply: Reply,
  at: Date,
): Pick<Changes, 'messages' | 'letters'> {
  const only = isPrivate ? { only: actor.id } : {};
  const kept = { at, delivery: id, ...only };
  const content = toPlainText(reply, stringsFor(reply.language));
  const hasFile = reply.blocks.some(({ kind }) => kind === 'attachment');
  const asker = hasFile ? { asker: actor.id } : {};
  return {
    messages: [
      { ...kept, role: 'user', from: actor.id, content: text },
      { ...kept, role: 'assistant', content, reply },
    ],
    ...(isSentTo(place.platform) && reply.blocks.length > 0
      ? {
          letters: [
            {
              ...{ to: place, at, reply, answers: id, ...only, ...asker },
              ...(via === undefined ? {} : { via }),
            },
          ],
        }
      : {}),
  };
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

/** What a message is: to the checklist, to the desk, or about an answer; `unread`: a button that the desk does not know, or no longer. */
type Read =
  | ReadMessage
  | WrittenAnswer
  | { readonly kind: 'answer'; readonly act: AnswerAct }
  | { readonly kind: 'unread' };

/** A button is what it carries, never what stands on it; anything else is read. */
function readAny(
  { command, text, isQuestion }: IncomingMessage,
  situation: Parameters<typeof readMessage>[1],
): Read {
  if (isQuestion) return { kind: 'question' };
  if (command === undefined) {
    const read = readMessage(text, situation);
    const isAwaited = read.kind === 'awaited';
    return (isAwaited ? toWrittenAnswer(situation.focus, read.text) : undefined) ?? read;
  }
  const about = readAnswerCommand(command);
  if (about !== undefined) return { kind: 'answer', act: about };
  const act = readCommand(command);
  if (act === undefined) return { kind: 'unread' };
  const said = situation.focus.awaited;
  return act.do === 'mean' && act.answer === 'question' && said?.kind === 'answer'
    ? { kind: 'question', text: said.said }
    : { kind: 'act', act };
}

async function respond(
  read: Read,
  message: IncomingMessage,
  conversation: Conversation,
  latest: () => Promise<readonly StoredMessage[]>,
  context: TurnContext,
): Promise<AnswerDone> {
  switch (read.kind) {
    case 'answer': {
      const filled = 'written' in read ? { ...message, fields: { text: read.written } } : message;
      return actOnAnswer(read.act, filled, withoutAsking(conversation), context);
    }
    case 'act': {
      const ended = read.act.do === 'cancel' ? cancelAnswer(conversation) : undefined;
      if (ended !== undefined) return ended;
      return converse(read.act, inLanguage(conversation, message.language ?? read.language));
    }
    case 'awaited':
      return takeAwaited(read.text, conversation);
    case 'unclear':
      return askBack(read.text, conversation);
    case 'unread': {
      const { language, focus } = conversation;
      return { reply: { language, blocks: [say(stringsFor(language).unread)] }, focus };
    }
    case 'question':
      return answerQuestion(read.text, message, await latest(), conversation, context);
    default:
      return read satisfies never;
  }
}

function languageOf({ language }: IncomingMessage): Pick<IncomingMessage, 'language'> {
  return language === undefined ? {} : { language };
}

/** What holds for questions in the channel. */
function askedIn({
  usual,
  channel: { prefers },
}: Conversation): Pick<Question, 'usual' | 'prefers'> {
  return {
    ...(usual === undefined ? {} : { usual }),
    ...(prefers === undefined ? {} : { prefers }),
  };
}

/** A team speaks the language its checklist was begun in, unless one is asked for. */
function inLanguage(conversation: Conversation, language: Language | undefined): Conversation {
  const isBegun = conversation.opened !== undefined;
  return language === undefined || isBegun ? conversation : { ...conversation, language };
}

/** A question to the desk; asked on the way through a checklist it ends with the way back. `meant`: where it is not the message itself. */
async function answerQuestion(
  meant: string | undefined,
  message: IncomingMessage,
  history: readonly StoredMessage[],
  conversation: Conversation,
  context: TurnContext,
): Promise<AnswerDone> {
  const { opened, focus } = conversation;
  const isPrivate = message.isPrivate === true;
  const text = meant ?? message.text;
  const question = {
    text,
    history,
    isPrivate,
    ...languageOf(message),
    ...askedIn(conversation),
  };
  const reply = await giveAnswer(question, conversation, context);
  if (opened === undefined || focus.isPaused) return { reply, focus, said: text };
  const { awaited: _asked, ...waiting }: Focus = focus;
  return {
    reply: { ...reply, blocks: [...reply.blocks, ...wayBack(opened, reply.language)] },
    focus: waiting,
    said: text,
  };
}
