import { z } from 'zod';
import { FORM_NAMES } from '../../src/domain/form.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { type Language, LANGUAGES } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { ChoiceAction } from '../../src/domain/reply.js';
import type { Execute, Submit } from './adaptive-card.js';
import { ACTION } from './limits.js';

/** What was chosen, and the language of the reply it stood in. */
export interface Pressed {
  readonly action: ChoiceAction;
  readonly language: Language;
  /** The part of a table that it stood in. */
  readonly shown?: Shown;
  /** The same, where a form was opened from it. */
  readonly below?: Shown;
}

/** Which part of which table a dialog shows. */
export interface Shown {
  readonly table: AssessmentId;
  /** From 0. */
  readonly page: number;
}

/** How a button sends what it carries: to be answered with a card in place, or with a dialog. */
export type Control = Pick<Execute, 'type' | 'verb' | 'data'> | Pick<Submit, 'type' | 'data'>;

/** Asks Teams to open a dialog, which only this kind of button can. */
const OPENS = { msteams: { type: 'task/fetch' } } as const;

/**
 * An action as a button carries it; undefined when it is empty, too long or not well-formed, as what may not come back as it was
 * sent. A passage to be read, a form to be filled in and a table open a dialog.
 */
export function toControl(action: ChoiceAction, language: Language): Control | undefined {
  if (!isCarried(action)) return undefined;
  const data = { desk: { language, action } };
  return opensDialog(action)
    ? { type: 'Action.Submit', data: { ...OPENS, ...data } }
    : { type: 'Action.Execute', verb: action.kind, data };
}

function opensDialog(action: ChoiceAction): boolean {
  if (action.kind !== 'command') return action.kind === 'read';
  return action.form !== undefined || action.table !== undefined;
}

/** The button below a menu sends the action that was chosen in it. */
export function menuControl(menu: string, language: Language): Control {
  return { type: 'Action.Execute', verb: 'choose', data: { desk: { language, menu } } };
}

/** An action as an option of a menu carries it; undefined when none holds it, or when it opens a form. */
export function toOptionValue(action: ChoiceAction): string | undefined {
  if (!isCarried(action)) return undefined;
  switch (action.kind) {
    case 'ask':
      return `ask:${action.question}`;
    case 'read':
      return `read:${action.passage}`;
    case 'command':
      if (action.form !== undefined) return undefined;
      return `${action.once ? 'once' : 'command'}:${action.command}`;
    default:
      return action satisfies never;
  }
}

function isCarried(action: ChoiceAction): boolean {
  return z.safeParse(carried, action).success;
}

/** Controls and halves of a surrogate pair may not come back as they were sent. */
const content = z
  .string()
  .min(1)
  .max(ACTION)
  .refine((text) => !/(?!\n)\p{Cc}|\p{Surrogate}/u.test(text));

const assessment = content.transform((id) => id as AssessmentId);

const carried = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), question: content }),
  z.object({ kind: z.literal('read'), passage: content.transform((id) => id as PassageId) }),
  z.object({
    kind: z.literal('command'),
    command: content,
    once: z.literal(true).exactOptional(),
    form: z.enum(FORM_NAMES).exactOptional(),
    table: assessment.exactOptional(),
  }),
]);

/** The desk's own: no checklist has more. */
const MOST_PAGES = 1_000;

const language = z.enum(LANGUAGES);
const shown = z.object({ table: assessment, page: z.number().int().min(0).max(MOST_PAGES) });
const button = z.object({
  desk: z.object({
    language,
    action: carried,
    shown: shown.exactOptional(),
    below: shown.exactOptional(),
  }),
});
const menu = z.looseObject({ desk: z.object({ language, menu: z.string() }) });

/**
 * The action that was chosen, from the data that a button or a dialog sent back; undefined for what is none. Who chose, and where, is
 * never in it.
 */
export function readControl(data: unknown): Pressed | undefined {
  const pressed = button.safeParse(data);
  return pressed.success ? pressed.data.desk : readMenu(data);
}

/** The language of a menu in which nothing was chosen, and its button pressed; undefined for anything else. */
export function readUnchosen(data: unknown): Language | undefined {
  const sent = menu.safeParse(data);
  if (!sent.success) return undefined;
  const { desk, ...filledIn } = sent.data;
  return (filledIn[desk.menu] ?? '') === '' ? desk.language : undefined;
}

function readMenu(data: unknown): Pressed | undefined {
  const sent = menu.safeParse(data);
  if (!sent.success) return undefined;
  const { desk, ...filledIn } = sent.data;
  const chosen = filledIn[desk.menu];
  const action = typeof chosen === 'string' ? readOptionValue(chosen) : undefined;
  return action && { action, language: desk.language };
}

function readOptionValue(value: string): ChoiceAction | undefined {
  const at = value.indexOf(':');
  const read = carried.safeParse(toAction(value.slice(0, Math.max(at, 0)), value.slice(at + 1)));
  return read.success ? read.data : undefined;
}

function toAction(kind: string, content: string): unknown {
  switch (kind) {
    case 'ask':
      return { kind, question: content };
    case 'read':
      return { kind, passage: content };
    case 'command':
      return { kind, command: content };
    case 'once':
      return { kind: 'command', command: content, once: true };
    default:
      return undefined;
  }
}
