import { LANGUAGES } from './language.js';

/** Stands for no choice among the values of a setting. */
export const USUAL = 'usual';

/** Every language, or that of each message. */
export const CHOSEN_LANGUAGES = [USUAL, ...LANGUAGES] as const;
export type ChosenLanguage = (typeof CHOSEN_LANGUAGES)[number];

/** What is asked of the desk about itself. What is not named comes in the fields of the message. */
export type OwnCommand =
  /** The language of whoever asks. */
  | { readonly set: 'language'; readonly language?: ChosenLanguage }
  /** The settings of a channel of the tenant, all of them. */
  | { readonly set: 'channel'; readonly channel: string }
  /** What is theirs, as a message to them alone. */
  | { readonly do: 'home' }
  /** Asks whether they are sure. */
  | { readonly do: 'ask-erase' }
  /** Takes whoever asks out of everything that is kept. */
  | { readonly do: 'erase-mine' };

/** A command as a button carries it. */
export function toOwnCommand(command: OwnCommand): string {
  return JSON.stringify(command);
}
