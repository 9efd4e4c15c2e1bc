import type { IncomingMessage } from '../../domain/incoming-message.js';
import { type Language, LOCALES } from '../../domain/language.js';
import type { OwnCommand } from '../../domain/own-command.js';
import type { Reply } from '../../domain/reply.js';
import type { Settings, SettingsChange } from '../../domain/settings.js';
import type { Changes } from '../../domain/store.js';
import { answerToReply } from '../../reply/answer-to-reply.js';
import { say } from '../../reply/checklist/subject.js';
import { eraseBlocks, homeBlocks } from '../../reply/home-blocks.js';
import { stringsFor } from '../../strings/strings.js';
import { askSurely } from '../ask.js';
import { PHRASES } from '../checklist/phrases.js';
import type { TurnContext } from '../run-turn.js';
import { ownHome } from '../home.js';
import { readChannelSettings, readOwnCommand, readPersonSettings } from './read-command.js';

/** What comes of a message before it is read as a question or as a part of a checklist. */
export type Heeded =
  /** Nobody is answered, and nothing kept. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'said';
      readonly reply: Reply;
      /** Only whoever asked is told. */
      readonly isPrivate?: true;
      /** What was said and the reply are forgotten at once. */
      readonly isForgotten?: true;
      readonly changes?: Pick<Changes, 'settings' | 'erases'>;
    };

/** The language of what does not tell its own: in private that of the person before that of the channel. */
export function usualLanguage(
  { channel, person }: Settings,
  { isPrivate }: IncomingMessage,
): Language | undefined {
  return isPrivate ? (person.language ?? channel.language) : (channel.language ?? person.language);
}

/** Does what is asked of the desk about itself, and heeds what holds in the channel; undefined when the message is to be read. */
export async function heed(
  message: IncomingMessage,
  settings: Settings,
  context: TurnContext,
): Promise<Heeded | undefined> {
  const command = readOwnCommand(message.command);
  if (command !== undefined) return obey(command, message, settings, context);
  const { listens } = settings.channel;
  if (message.isAside) {
    return listens === 'suggests' ? suggest(message, settings, context) : { kind: 'nothing' };
  }
  if (listens !== 'off') return undefined;
  const language = languageOf(message, settings, context);
  return said(switchedOff(language, context), language, { isPrivate: true });
}

/** The language to say something in that is no answer. */
function languageOf(
  message: IncomingMessage,
  settings: Settings,
  { guesser }: Pick<TurnContext, 'guesser'>,
): Language {
  const usual = usualLanguage(settings, message) ?? 'en';
  return message.language ?? guesser.guess(message.text, usual).language;
}

function said(
  text: string,
  language: Language,
  more: Omit<Extract<Heeded, { kind: 'said' }>, 'kind' | 'reply'> = {},
): Heeded {
  return { kind: 'said', reply: { language, blocks: [say(text)] }, ...more };
}

/** Answers what was not said to the desk only where it is sure. */
async function suggest(
  message: IncomingMessage,
  settings: Settings,
  context: TurnContext,
): Promise<Heeded> {
  const { text } = message;
  const isAsking =
    text.trimEnd().endsWith('?') ||
    Object.values(PHRASES).some(({ question }) => question.test(text.trim()));
  const usual = usualLanguage(settings, message);
  const { prefers } = settings.channel;
  const answer = isAsking
    ? await askSurely(
        { question: text, ...(usual && { usual }), ...(prefers && { prefers }) },
        context,
      )
    : undefined;
  if (answer === undefined) return { kind: 'nothing' };
  const reply = answerToReply(answer, context.knowledge, stringsFor(answer.language));
  return { kind: 'said', reply, isPrivate: true };
}

function switchedOff(language: Language, { administrators }: TurnContext): string {
  const { settings: words } = stringsFor(language);
  const known = administrators.filter((each) => each.includes('@') || each.startsWith(GROUP));
  if (known.length === 0) return words.off;
  const list = new Intl.ListFormat(LOCALES[language], { type: 'disjunction' });
  return words.offBy({
    administrators: list.format(known.map((each) => each.replace(GROUP, ''))),
  });
}

/** Before the name of a group among the administrators; ids of people say nothing to a reader. */
const GROUP = 'group:';

async function obey(
  command: OwnCommand,
  message: IncomingMessage,
  settings: Settings,
  context: TurnContext,
): Promise<Heeded> {
  const language = languageOf(message, settings, context);
  const at = context.clock.now();
  if ('do' in command) return doOwn(command, message, language, context);
  return command.set === 'language'
    ? setLanguage(command, message, language, at)
    : setChannel(command, message, language, at, context);
}

async function doOwn(
  command: Extract<OwnCommand, { readonly do: unknown }>,
  message: IncomingMessage,
  language: Language,
  context: TurnContext,
): Promise<Heeded> {
  switch (command.do) {
    case 'home':
      return showHome(message, language, context);
    case 'ask-erase': {
      const blocks = eraseBlocks(stringsFor(language));
      return { kind: 'said', reply: { language, blocks }, isPrivate: true };
    }
    case 'erase-mine': {
      const words = (of: Language) => stringsFor(of).upkeep.erased;
      const changes = { erases: { words, at: context.clock.now() } };
      return said(stringsFor(language).settings.erased, language, { isForgotten: true, changes });
    }
    default:
      return command satisfies never;
  }
}

/** What is somebody's is nobody else's to see. */
async function showHome(
  { actor, place }: IncomingMessage,
  usual: Language,
  { store, checklistsOver, settings: { retention } }: TurnContext,
): Promise<Heeded> {
  const views = { store, checklists: checklistsOver(store), retention };
  const home = await ownHome({ actor, place }, usual, views);
  const { language } = home;
  const blocks = homeBlocks(home, actor, stringsFor(language));
  return { kind: 'said', reply: { language, blocks }, isPrivate: true };
}

function setLanguage(
  command: Extract<OwnCommand, { set: 'language' }>,
  message: IncomingMessage,
  language: Language,
  at: Date,
): Heeded {
  const settings = readPersonSettings(command, message);
  if (settings === undefined) return said(stringsFor(language).settings.unknown, language);
  const spoken = settings.language ?? language;
  const words = stringsFor(spoken).settings;
  const text =
    settings.language === undefined
      ? words.languageDropped
      : words.languageKept({ language: words.language[spoken] });
  return said(text, spoken, changed({ of: 'person', settings, at }));
}

function setChannel(
  { channel }: Extract<OwnCommand, { set: 'channel' }>,
  message: IncomingMessage,
  language: Language,
  at: Date,
  { knowledge }: TurnContext,
): Heeded {
  const words = stringsFor(language).settings;
  if (!message.actor.roles.includes('administrator')) return said(words.notAdministrator, language);
  const settings = readChannelSettings(message, knowledge);
  if (settings === undefined) return said(words.unknown, language);
  return said(words.kept, language, changed({ of: 'channel', channel, settings, at }));
}

function changed(change: SettingsChange): Pick<Extract<Heeded, { kind: 'said' }>, 'changes'> {
  return { changes: { settings: [change] } };
}
