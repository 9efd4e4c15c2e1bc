import { isLanguage, type Language } from '../../src/domain/language.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { ChoiceAction } from '../../src/domain/reply.js';
import { BUTTON_VALUE } from './limits.js';

/** What a button sends back when it is pressed. */
export interface Control {
  readonly action_id: string;
  readonly value: string;
}

/** What was pressed, and the language of the reply it stood in. */
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
  if (value === '' || value.length > BUTTON_VALUE || !isPlain(value)) return undefined;
  return { action_id: `${action.kind}:${language}:${place}`, value };
}

function contentOf(action: ChoiceAction): string {
  switch (action.kind) {
    case 'ask':
      return action.question;
    case 'read':
      return action.passage;
    case 'command':
      return action.command;
    default:
      return action satisfies never;
  }
}

/** Controls and halves of a surrogate pair may not come back as they were sent. */
function isPlain(value: string): boolean {
  return !/(?!\n)\p{Cc}|\p{Surrogate}/u.test(value);
}

/** What `toControl` made; undefined for anything else. Who pressed, and where, is never in it. */
export function readControl({ action_id, value }: Control): Pressed | undefined {
  const [kind, language, place] = action_id.split(':');
  if (language === undefined || !isLanguage(language) || place === undefined) return undefined;
  switch (kind) {
    case 'ask':
      return { action: { kind, question: value }, language };
    case 'read':
      return { action: { kind, passage: value as PassageId }, language };
    case 'command':
      return { action: { kind, command: value }, language };
    default:
      return undefined;
  }
}
