import type { ChecklistId } from './checklist.js';
import type { Language } from './language.js';

/**
 * What the desk heeds in a channel. `mentions`: what is said to it, everywhere else as well. `suggests`: it also answers, to whoever
 * asked alone, what it is sure of. `off`: nothing.
 */
export const LISTENS = ['mentions', 'suggests', 'off'] as const;
export type Listens = (typeof LISTENS)[number];

/** Which of two texts of one provision is quoted: the desk's own words for it, or the text itself. */
export const PREFERENCES = ['digest', 'official'] as const;
export type Preference = (typeof PREFERENCES)[number];

/** How the desk behaves in a channel; what is absent is as everywhere. */
export interface ChannelSettings {
  readonly listens?: Listens;
  /** For what does not tell its language by itself. */
  readonly language?: Language;
  readonly prefers?: Preference;
  /** Which one is begun there. */
  readonly checklist?: ChecklistId;
}

/** What somebody chose for themselves. */
export interface PersonSettings {
  /** For what does not tell its language by itself. */
  readonly language?: Language;
}

/** What holds for a person in a place. */
export interface Settings {
  readonly channel: ChannelSettings;
  readonly person: PersonSettings;
}

/** Settings that take the place of all that held before. */
export type SettingsChange = { readonly at: Date } & (
  | { readonly of: 'channel'; readonly channel: string; readonly settings: ChannelSettings }
  /** Of whoever makes the change. */
  | { readonly of: 'person'; readonly settings: PersonSettings }
);
