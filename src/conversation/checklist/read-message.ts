import type { Act } from '../../domain/act.js';
import type { AssessmentSummary } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Awaited, Focus } from '../../domain/focus.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { cleanText } from '../../domain/plain-text.js';
import { PHRASES, type Phrases } from './phrases.js';
import { findByName, toProject } from './project-name.js';
import { readAnswer } from './read-answer.js';
import type { Speaker } from './read-item-deed.js';
import { readInside } from './read-inside.js';

/** What a message in a place is, as far as the checklist is concerned. */
export type ReadMessage =
  /** `language`: the one it was said in. */
  | { readonly kind: 'act'; readonly act: Act; readonly language?: Language }
  /** What was asked for: a name, a comment, a reason. */
  | { readonly kind: 'awaited'; readonly text: string }
  /** It may be an answer to the item on show. */
  | { readonly kind: 'unclear'; readonly text: string }
  /** To the desk; `text` where it is not the message itself. */
  | { readonly kind: 'question'; readonly text?: string };

export interface Situation extends Speaker {
  readonly focus: Focus;
  /** The assessment in focus; absent when there is none. */
  readonly opened?: OpenedAssessment;
  /** The assessments known in the place. */
  readonly known: readonly AssessmentSummary[];
}

/** Reads a typed message. Pure; anything that is not surely about a checklist is a question to the desk. */
export function readMessage(text: string, situation: Situation): ReadMessage {
  const line = cleanText(text).replaceAll('’', "'");
  const { focus, opened } = situation;
  const languages = inOrder(opened?.state.language ?? 'en');
  const read = (
    reader: (line: string, phrases: Phrases) => Act | undefined,
  ): ReadMessage | undefined => firstAct(line, languages, reader);
  const anywhere = read((said, phrases) => readAnywhere(said, phrases, situation));
  if (anywhere !== undefined) return anywhere;
  const isAsked = focus.awaited?.from === situation.actor.id;
  if (isAsked && focus.awaited.kind !== 'answer')
    return readAwaited(text, line, focus.awaited, languages);
  if (opened === undefined || focus.isPaused) return { kind: 'question' };
  const inside = read((said, phrases) => readInside(said, phrases, opened, focus.item, situation));
  return inside ?? readReply(text, line, opened, focus.item);
}

/** The languages, this one first. */
function inOrder(first: Language): readonly Language[] {
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}

/** The first language that knows the line as a command, without its courtesies or as it stands. */
function firstAct(
  line: string,
  languages: readonly Language[],
  reader: (line: string, phrases: Phrases) => Act | undefined,
): ReadMessage | undefined {
  for (const language of languages) {
    const phrases = PHRASES[language];
    const plain = line.replace(phrases.please, '').replace(phrases.asking, '');
    const act = reader(plain, phrases) ?? (plain === line ? undefined : reader(line, phrases));
    if (act !== undefined) return { kind: 'act', act, language };
  }
  return undefined;
}

/** What can be said whether or not a checklist is open. */
function readAnywhere(
  line: string,
  phrases: Phrases,
  { known, opened }: Situation,
): Act | undefined {
  const started = phrases.start.exec(line)?.groups;
  if (started !== undefined || phrases.start.test(line)) {
    const project = toProject(started?.project ?? started?.named ?? started?.called ?? '');
    return project === '' ? { do: 'start' } : { do: 'start', project };
  }
  if (opened !== undefined && opened.state.status !== 'open' && phrases.reopen.test(line))
    return { do: 'deed', deed: { kind: 'reopened' } };
  const resumed = known.length > 0 ? phrases.resume.exec(line) : null;
  if (resumed !== null) {
    const named = resumed.groups?.project ?? '';
    if (toProject(named) === '') return { do: 'resume' };
    const assessment = findByName(named, known);
    if (assessment !== undefined) return { do: 'resume', assessment };
  }
  if (opened === undefined && phrases.help.test(line)) return { do: 'help' };
  return phrases.list.test(line) ? { do: 'list' } : undefined;
}

/** What was asked for, unless somebody stops, goes on, or asks something themselves. */
function readAwaited(
  text: string,
  line: string,
  awaited: Awaited,
  languages: readonly Language[],
): ReadMessage {
  const says = (name: 'cancel' | 'pause' | 'back' | 'next' | 'question'): boolean =>
    languages.some((language) => PHRASES[language][name].test(line));
  if (says('cancel')) return { kind: 'act', act: { do: 'cancel' } };
  if (awaited.kind === 'text') {
    if (says('pause')) return { kind: 'act', act: { do: 'pause' } };
    if (says('back')) return { kind: 'act', act: { do: 'cancel' } };
    if (says('next')) return { kind: 'act', act: { do: 'go', to: 'next' } };
  }
  const mayAsk =
    awaited.kind === 'hand-off-answer' ||
    (awaited.kind === 'text' && MAY_BE_A_QUESTION.has(awaited.what));
  return !mayAsk && line.endsWith('?') && says('question')
    ? { kind: 'question' }
    : { kind: 'awaited', text: text.trim() };
}

/** What people say of an answer may be a question. */
const MAY_BE_A_QUESTION: ReadonlySet<string> = new Set(['comment', 'to-correct', 'can-improve']);

/** `A3: partly, annex 2`: an item by its name, and what is said of it. */
const NAMED = /^(?<name>[a-z]\d{1,2})\s*(?:[:;,.]|\s[–—-])\s*(?<said>\S.*)$/isu;

/** An answer to an item that is named, whichever is on show; undefined for what is none. */
function readNamed(line: string, { checklist, state }: OpenedAssessment): Act | undefined {
  const { name = '', said = '' } = NAMED.exec(line)?.groups ?? {};
  const item = checklist.items.find(({ id }) => id.toLowerCase() === name.toLowerCase())?.id;
  const read = readAnswer(said);
  if (item === undefined || read?.kind !== 'answer' || line.endsWith('?')) return undefined;
  const sees = itemState(state, item).version;
  return { do: 'deed', deed: { ...read, kind: 'answered', item, sees } };
}

function readReply(
  text: string,
  line: string,
  opened: OpenedAssessment,
  item: ItemId | undefined,
): ReadMessage {
  const { state } = opened;
  const named = readNamed(line, opened);
  if (named !== undefined) return { kind: 'act', act: named };
  if (item === undefined) return { kind: 'question' };
  const unclear = { kind: 'unclear', text: text.trim() } as const;
  const isMarked = line.endsWith('?');
  const read = readAnswer(line.replace(/[\s?!]+$/u, ''));
  if (read?.kind === 'answer') {
    if (!isMarked) {
      const sees = itemState(state, item).version;
      return { kind: 'act', act: { do: 'deed', deed: { ...read, kind: 'answered', item, sees } } };
    }
    // `Partly?` wonders about the answer, not about the policy.
    if (read.comment === undefined) return unclear;
  }
  const isAsking = isMarked || LANGUAGES.some((language) => PHRASES[language].question.test(line));
  return isAsking ? { kind: 'question' } : unclear;
}
