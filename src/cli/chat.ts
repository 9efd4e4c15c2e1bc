import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { openSqliteStore } from '../../adapters/store/sqlite-store.js';
import { toFault } from '../../adapters/terminal/errors.js';
import { readTypedLine, type TypedLine } from '../../adapters/terminal/receive.js';
import { offeredBy, renderReply } from '../../adapters/terminal/render.js';
import { send, terminalOf } from '../../adapters/terminal/send.js';
import { runTurn, type TurnContext } from '../conversation/run-turn.js';
import { DeskError } from '../domain/desk-error.js';
import { findPassage } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { PassageId } from '../domain/passage.js';
import type { Place } from '../domain/place.js';
import type { ChoiceAction, Reply } from '../domain/reply.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { faultText } from './fault-text.js';
import { openForCommand } from './open.js';

export interface ChatOptions {
  readonly lang?: Language;
}

interface Session {
  readonly place: Place;
  readonly language: Language | undefined;
  readonly context: TurnContext;
}

/** `gender-desk chat`: a conversation in the terminal, or over standard input a line at a time. */
export async function chat({ lang }: ChatOptions, strings: Strings): Promise<void> {
  const desk = await openForCommand(strings);
  const store = await openSqliteStore(join(desk.settings.dataFolder, 'gender-desk.db'));
  const place: Place = { platform: 'terminal', tenant: 'local', channel: randomUUID() };
  const context = { ...desk, store, clock: { now: () => new Date() } };
  try {
    process.stdout.write(`${strings.cli.chatGreeting}\n${strings.cli.chatRead}\n`);
    await converse({ place, language: lang, context }, strings);
    process.stdout.write(`${strings.cli.goodbye}\n`);
  } finally {
    await store.close();
  }
}

async function converse(session: Session, strings: Strings): Promise<void> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: isTyped(),
  });
  lines.setPrompt(isTyped() ? strings.cli.chatPrompt : '');
  let offered: readonly ChoiceAction[] = [];
  let language = session.language ?? 'en';
  lines.prompt();
  for await (const line of lines) {
    const typed = readTypedLine(line, offered);
    if (typed.kind === 'end') break;
    const reply = await replyOrSayFault(typed, language, session, strings);
    if (reply !== undefined) {
      show(reply);
      language = reply.language;
      offered = nextOffered(typed, reply, offered);
    }
    lines.prompt();
  }
  end(lines);
}

/** Reading a source offers nothing new: the numbers stay those of the answer. */
function nextOffered(
  typed: TypedLine,
  reply: Reply,
  offered: readonly ChoiceAction[],
): readonly ChoiceAction[] {
  return typed.kind === 'choose' && typed.action.kind === 'read' ? offered : offeredBy(reply);
}

function isTyped(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

function end(lines: Interface): void {
  lines.close();
  if (isTyped()) process.stdout.write('\n');
}

/** A fault ends one turn, not the conversation. */
async function replyOrSayFault(
  typed: Exclude<TypedLine, { kind: 'end' }>,
  language: Language,
  session: Session,
  strings: Strings,
): Promise<Reply | undefined> {
  try {
    return await replyTo(typed, language, session);
  } catch (error) {
    process.stderr.write(`${faultText(toFault(error), strings)}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

async function replyTo(
  typed: Exclude<TypedLine, { kind: 'end' }>,
  language: Language,
  session: Session,
): Promise<Reply> {
  switch (typed.kind) {
    case 'ask':
      return ask(typed.text, session);
    case 'choose':
      return typed.action.kind === 'ask'
        ? ask(typed.action.question, session)
        : read(typed.action.passage, language, session);
    default:
      return typed satisfies never;
  }
}

function ask(text: string, { place, language, context }: Session): Promise<Reply> {
  return runTurn({ place, text, ...(language === undefined ? {} : { language }) }, context);
}

function read(id: PassageId, language: Language, { context: { knowledge } }: Session): Reply {
  const passage = findPassage(knowledge, id, language);
  if (passage === undefined) throw new DeskError('passage-unknown', { id });
  return passageToReply(passage, knowledge, stringsFor(language));
}

function show(reply: Reply): void {
  const terminal = terminalOf(process.stdout, process.env.NO_COLOR);
  const words = { note: stringsFor(reply.language).note };
  send(process.stdout, renderReply(reply, terminal, words));
}
