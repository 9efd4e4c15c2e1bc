import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { completeProfile } from '../checklist/standing.js';
import { type Answer, ANSWERS, type Checklist, type Profile } from '../domain/checklist.js';
import { DeskError } from '../domain/desk-error.js';
import type { KnowledgeBase } from '../domain/knowledge-base.js';
import { type Language, LANGUAGES } from '../domain/language.js';

/** What a file of answers holds, checked against its checklist. */
export interface AnswersFile {
  readonly checklist: Checklist;
  readonly language: Language;
  readonly profile: Profile;
  readonly answers: Readonly<Record<string, GivenInFile>>;
}

export interface GivenInFile {
  readonly answer: Answer;
  /** Why, as the file says it. */
  readonly comment?: string;
}

const shape = z.strictObject({
  checklist: z.string().exactOptional(),
  language: z.string().exactOptional(),
  profile: z.record(z.string(), z.unknown()).default({}),
  answers: z.record(z.string(), z.unknown()).default({}),
});
const reasoned = z.strictObject({ answer: z.string(), reason: z.string().exactOptional() });

/** Reads a file of answers, `-` for standard input. Throws `file-unreadable` or `answers-invalid`, which names the place. */
export function readAnswersFile(
  file: string,
  knowledge: KnowledgeBase,
  fallback: Language,
): AnswersFile {
  const parsed = shape.safeParse(readJson(file));
  if (!parsed.success) throw misshapen(file, parsed.error);
  const { checklist: id, language = fallback, profile, answers } = parsed.data;
  const checklist = findChecklist(file, id, knowledge);
  const spoken = LANGUAGES.find((each) => each === language);
  if (spoken === undefined) throw wrong(file, 'language', language, LANGUAGES);
  return {
    checklist,
    language: spoken,
    profile: completeProfile(checklist, checkProfile(file, profile, checklist, 'profile.')),
    answers: checkAnswers(file, answers, checklist),
  };
}

/** Reads a file that holds a profile, or a part of one. */
export function readProfileFile(file: string, checklist: Checklist): Partial<Profile> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(readJson(file));
  if (!parsed.success) throw misshapen(file, parsed.error);
  const { profile } = parsed.data;
  const isWrapped = typeof profile === 'object' && profile !== null;
  return checkProfile(file, isWrapped ? { ...profile } : parsed.data, checklist, '');
}

export function findChecklist(
  file: string,
  id: string | undefined,
  { checklists }: KnowledgeBase,
): Checklist {
  const all = [...checklists.values()];
  const found = id === undefined ? all[0] : all.find((each) => each.id === id);
  if (found === undefined) throw wrong(file, 'checklist', id, [...checklists.keys()]);
  return found;
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new DeskError('file-unreadable', { file }, { cause });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new DeskError('file-not-json', { file }, { cause });
  }
}

function checkProfile(
  file: string,
  given: Readonly<Record<string, unknown>>,
  checklist: Checklist,
  path: string,
): Partial<Profile> {
  const questions = new Map(checklist.profile.map((question) => [question.id, question]));
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const question = questions.get(id);
      if (question === undefined) throw wrong(file, `${path}${id}`, undefined, questions.keys());
      if (typeof value !== 'string' || !question.values.includes(value))
        throw wrong(file, `${path}${id}`, value, question.values);
      return [id, value];
    }),
  );
}

function checkAnswers(
  file: string,
  given: Readonly<Record<string, unknown>>,
  { items }: Checklist,
): AnswersFile['answers'] {
  const ids = new Set<string>(items.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      if (!ids.has(id)) throw wrong(file, `answers.${id}`, undefined, ids);
      const { answer: said, reason } = reasoned.safeParse(value).data ?? { answer: value };
      const answer = ANSWERS.find((each) => each === said);
      if (answer === undefined) throw wrong(file, `answers.${id}`, said, ANSWERS);
      return [id, reason === undefined ? { answer } : { answer, comment: reason }];
    }),
  );
}

/** `value` is absent where the key itself is not one. */
function wrong(file: string, place: string, value: unknown, expected: Iterable<string>): DeskError {
  const all = [...expected];
  const shown = all.length > MOST_SHOWN ? `${all[0]} … ${all.at(-1)}` : all.join(', ');
  return new DeskError('answers-invalid', {
    file,
    place,
    ...(value === undefined ? {} : { value: JSON.stringify(value).slice(0, LONGEST_SHOWN) }),
    expected: shown,
  });
}

const MOST_SHOWN = 12;
const LONGEST_SHOWN = 60;

function misshapen(file: string, { issues }: z.ZodError): DeskError {
  const [issue] = issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  return wrong(file, key ?? '', undefined, Object.keys(shape.shape));
}
