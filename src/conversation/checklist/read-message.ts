import type { Act, View } from '../../domain/act.js';
import type { Actor } from '../../domain/actor.js';
import type { AssessmentSummary } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Awaited, Focus } from '../../domain/focus.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { cleanText, foldAccents } from '../../domain/plain-text.js';
import { PHRASES, type Phrases } from './phrases.js';
import { findByName, toProject } from './project-name.js';
import { readAnswer } from './read-answer.js';
import { readItemDeed } from './read-item-deed.js';

export { personNamed, toEvidence } from './read-item-deed.js';

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

export interface Situation {
  readonly focus: Focus;
  /** The assessment in focus; absent when there is none. */
  readonly opened?: OpenedAssessment;
  /** The assessments known in the place. */
  readonly known: readonly AssessmentSummary[];
  readonly actor: Actor;
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
  const inside = read((said, phrases) => readInside(said, phrases, opened, situation));
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
  const mayAsk = awaited.kind === 'text' && MAY_BE_A_QUESTION.has(awaited.what);
  return !mayAsk && line.endsWith('?') && says('question')
    ? { kind: 'question' }
    : { kind: 'awaited', text: text.trim() };
}

/** What people say of an answer may be a question. */
const MAY_BE_A_QUESTION: ReadonlySet<string> = new Set(['comment', 'to-correct', 'can-improve']);

/** Commands of an open checklist that show something. */
const SHOWING = {
  explain: 'explain',
  example: 'example',
  missing: 'missing',
  people: 'people',
  sections: 'sections',
  results: 'results',
  changes: 'changes',
  differences: 'differences',
  profile: 'profile',
  report: 'report',
  help: 'help',
} as const satisfies Partial<Record<keyof Phrases, View>>;

/** Commands of an open checklist that do something to all of it. */
const DOING = {
  roundOpened: 'round-opened',
  roundEnded: 'round-ended',
  signOff: 'signed-off',
  close: 'closed',
} as const satisfies Partial<Record<keyof Phrases, string>>;

function readInside(
  line: string,
  phrases: Phrases,
  opened: OpenedAssessment,
  { focus: { item }, actor }: Situation,
): Act | undefined {
  if (phrases.pause.test(line)) return { do: 'pause' };
  if (phrases.back.test(line)) return { do: 'go', to: 'back' };
  if (phrases.next.test(line)) return { do: 'go', to: 'next' };
  for (const [name, view] of Object.entries(SHOWING))
    if (phrases[name as keyof typeof SHOWING].test(line)) return { do: 'show', view };
  for (const [name, kind] of Object.entries(DOING))
    if (phrases[name as keyof typeof DOING].test(line)) return { do: 'deed', deed: { kind } };
  const place = phrases.go.exec(line)?.groups;
  const gone = place && goTo(place.place ?? place.bare ?? '', opened);
  if (gone !== undefined) return gone;
  return item === undefined
    ? readAtProfile(line, phrases, opened)
    : readItemDeed(line, phrases, opened, item, actor);
}

/** An item by its name or its number among those asked, or a section by its name or a word of it. */
function goTo(place: string, { checklist, course }: OpenedAssessment): Act | undefined {
  const name = foldAccents(place).toLowerCase();
  const item =
    checklist.items.find(({ id }) => id.toLowerCase() === name) ?? course.asked[Number(name) - 1];
  if (item !== undefined) return { do: 'show', view: 'item', item: item.id };
  const section = checklist.sections.find((id) =>
    LANGUAGES.some((language) => {
      const title = foldAccents(checklist.words[language].sections[id] ?? '').toLowerCase();
      return title === name || (name.length > 3 && title.split(/\P{L}+/u).includes(name));
    }),
  );
  return section === undefined ? undefined : { do: 'section', section };
}

/**
 * While the profile is on show: on to the questions; or the name of a value, if only one question has it. An answer that may
 * be to any of its questions shows them again.
 */
function readAtProfile(
  line: string,
  phrases: Phrases,
  { checklist, state }: OpenedAssessment,
): Act | undefined {
  if (phrases.begin.test(line)) return { do: 'go', to: 'open' };
  const said = foldAccents(line)
    .toLowerCase()
    .replace(/[.!]+$/u, '');
  const [only, ...others] = checklist.profile.flatMap(({ id, values }) =>
    values
      .filter((value) =>
        [value, checklist.words[state.language].profile[id]?.values[value] ?? ''].some(
          (name) => foldAccents(name).toLowerCase() === said,
        ),
      )
      .map((value) => ({ question: id, value })),
  );
  if (only !== undefined && others.length === 0)
    return { do: 'deed', deed: { kind: 'profile-answered', ...only } };
  return readAnswer(line) === undefined ? undefined : { do: 'show', view: 'profile' };
}

function readReply(
  text: string,
  line: string,
  { state }: OpenedAssessment,
  item: ItemId | undefined,
): ReadMessage {
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
