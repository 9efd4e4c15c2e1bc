import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { createInterface, type Interface } from 'node:readline';
import { toFault } from '../../adapters/terminal/errors.js';
import { readTypedLine, type TypedLine } from '../../adapters/terminal/receive.js';
import { offeredBy, renderReply } from '../../adapters/terminal/render.js';
import { send, terminalOf } from '../../adapters/terminal/send.js';
import type { DeskTurns } from '../desk-turns.js';
import { withTurns } from './with-turns.js';
import type { Actor, PersonId } from '../domain/actor.js';
import { DeskError } from '../domain/desk-error.js';
import { findPassage, type KnowledgeBase } from '../domain/knowledge-base.js';
import type { Language } from '../domain/language.js';
import type { PassageId } from '../domain/passage.js';
import type { Place } from '../domain/place.js';
import type { ChoiceAction, Reply } from '../domain/reply.js';
import { rolesOf } from '../domain/roles.js';
import type { Settings } from '../main.js';
import { passageToReply } from '../reply/passage-to-reply.js';
import { stringsFor, type Strings } from '../strings/strings.js';
import { faultText } from '../reply/fault-text.js';
import { openForCommand } from './open.js';

export interface ChatOptions {
  readonly lang?: Language;
}

interface Session {
  readonly place: Place;
  readonly actor: Actor;
  readonly language: Language | undefined;
  readonly knowledge: KnowledgeBase;
  readonly turns: DeskTurns;
}

/** `gender-desk chat`: a conversation in the terminal, or over standard input a line at a time. */
export async function chat({ lang }: ChatOptions, strings: Strings): Promise<void> {
  const desk = await openForCommand(strings);
  const place: Place = { platform: 'terminal', tenant: 'local', channel: userInfo().username };
  const actor = terminalUser(desk.settings);
  const onFault = (fault: unknown): void => {
    process.stderr.write(`${faultText(toFault(fault), strings)}\n`);
  };
  await withTurns(desk, { onFault }, async ({ turns }) => {
    process.stdout.write(`${strings.cli.chatGreeting}\n${strings.cli.chatRead}\n`);
    await converse({ place, actor, language: lang, knowledge: desk.knowledge, turns }, strings);
    process.stdout.write(`${strings.cli.goodbye}\n`);
  });
}

/** Whoever is at the machine. */
function terminalUser(settings: Settings): Actor {
  const name = userInfo().username;
  const id = `terminal:${name}` as PersonId;
  return { id, name, roles: rolesOf({ id }, settings) };
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
      return ask({ text: typed.text }, session);
    case 'choose':
      return choose(typed.action, language, session);
    default:
      return typed satisfies never;
  }
}

function choose(
  action: ChoiceAction,
  language: Language,
  session: Session,
): Reply | Promise<Reply> {
  switch (action.kind) {
    case 'ask':
      return ask({ text: action.question }, session);
    case 'read':
      return read(action.passage, language, session);
    case 'command':
      return ask({ text: '', command: action.command }, session);
    default:
      return action satisfies never;
  }
}

async function ask(
  said: { readonly text: string; readonly command?: string },
  { place, actor, language, turns }: Session,
): Promise<Reply> {
  const spoken = language === undefined ? {} : { language };
  return (await turns.answer({ id: randomUUID(), place, actor, ...said, ...spoken })).reply;
}

function read(id: PassageId, language: Language, { knowledge }: Session): Reply {
  const passage = findPassage(knowledge, id, language);
  if (passage === undefined) throw new DeskError('passage-unknown', { id });
  return passageToReply(passage, knowledge, stringsFor(language));
}

function show(reply: Reply): void {
  const terminal = terminalOf(process.stdout, process.env.NO_COLOR);
  const words = { note: stringsFor(reply.language).note };
  send(process.stdout, renderReply(reply, terminal, words));
}
