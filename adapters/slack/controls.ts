import { toCommand } from '../../src/domain/act.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { FORM_NAMES, type FormName } from '../../src/domain/form.js';
import { isLanguage, type Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { ChoiceAction } from '../../src/domain/reply.js';
import { BUTTON_VALUE, OPTION_VALUE } from './limits.js';

/** What a button sends back when it is pressed, and a menu when one of its options is chosen. */
export interface Control {
  readonly action_id: string;
  readonly value: string;
}

/** What was chosen, and the language of the reply it stood in. */
export interface Pressed {
  readonly action: ChoiceAction;
  readonly language: Language;
}

/**
 * An action as a button carries it: its kind and the language in the id, with `place`, which is unique in the reply;
 * the rest in the value. Undefined when the value does not hold it. With a store of commands, the value would be the
 * key of a long one; until then such a choice is typed.
 */
export function toControl(
  action: ChoiceAction,
  language: Language,
  place: string,
): Control | undefined {
  const value = contentOf(action);
  if (!isButtonValue(value)) return undefined;
  return { action_id: `${kindOf(action)}:${language}:${place}`, value };
}

/** The id of a menu; its options carry their kinds. */
export function menuId(language: Language, place: string): string {
  return `choose:${language}:${place}`;
}

/** An action as an option of a menu carries it; undefined when the value does not hold it. */
export function toOptionValue(action: ChoiceAction): string | undefined {
  const content = contentOf(action);
  const value = `${kindOf(action)}:${content}`;
  return content === '' || value.length > OPTION_VALUE || !isPlain(value) ? undefined : value;
}

/** Before the name of a form. */
const FORM = 'form:';

/** What is filled in first decides anew what changes, so that `form` stands before `once`; Slack opens a table while the press is fresh. */
function kindOf(action: ChoiceAction): string {
  if (action.kind !== 'command') return action.kind;
  if (action.form !== undefined) return `${FORM}${action.form}`;
  if (action.table !== undefined) return 'table';
  return action.once ? 'once' : action.kind;
}

function contentOf(action: ChoiceAction): string {
  switch (action.kind) {
    case 'ask':
      return action.question;
    case 'read':
      return action.passage;
    case 'command':
      return action.table ?? action.command;
    default:
      return action satisfies never;
  }
}

/** Whether a button sends a text back as it is. */
export function isButtonValue(text: string): boolean {
  return text !== '' && text.length <= BUTTON_VALUE && isPlain(text);
}

/** Whether a value comes back as it was sent: controls and halves of a surrogate pair may not. */
export function isPlain(value: string): boolean {
  return !/(?!\n)\p{Cc}|\p{Surrogate}/u.test(value);
}

/** The action that was chosen; undefined for what is none of these. Who chose, and where, is never in it. */
export function readControl({ action_id, value }: Control): Pressed | undefined {
  const [kind, rest] = splitKind(action_id);
  const [language = '', place] = rest.split(':');
  if (!isLanguage(language) || place === undefined) return undefined;
  const action = kind === 'choose' ? toAction(...splitKind(value)) : toAction(kind, value);
  return action === undefined ? undefined : { action, language };
}

/** A kind, with its name where it has one, and what stands after it. */
function splitKind(text: string): readonly [kind: string, rest: string] {
  const at = text.indexOf(':', text.startsWith(FORM) ? FORM.length : 0);
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}

function toAction(kind: string, content: string): ChoiceAction | undefined {
  switch (kind) {
    case 'ask':
      return { kind, question: content };
    case 'read':
      return { kind, passage: content as PassageId };
    case 'command':
      return { kind, command: content };
    case 'table': {
      const table = content as AssessmentId;
      return {
        kind: 'command',
        command: toCommand({ do: 'show', assessment: table, view: 'people' }),
        table,
      };
    }
    case 'once':
      return { kind: 'command', command: content, once: true };
    default: {
      const form = formOf(kind);
      return form && { kind: 'command', command: content, form };
    }
  }
}

function formOf(kind: string): FormName | undefined {
  return FORM_NAMES.find((name) => kind === `${FORM}${name}`);
}
