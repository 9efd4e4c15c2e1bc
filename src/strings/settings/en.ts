import type { Facts } from '../../domain/wording.js';

/** What people choose for themselves and administrators for a channel, and what of it they are told. */
export const settings = {
  /** What a setting is called. */
  name: {
    listens: 'What I answer here',
    language: 'Language when a message does not tell its own',
    prefers: 'Text I quote',
    checklist: 'Checklist',
  },
  listens: {
    mentions: 'Mentions and threads I am in',
    suggests: 'Also, privately, what I am sure of',
    off: 'Nothing: switched off here',
  },
  prefers: {
    digest: 'My own digest',
    official: 'The official text, where I hold it',
  },
  language: { en: 'English', fr: 'French', es: 'Spanish' },
  /** Where nothing is chosen. */
  usual: 'As everywhere else',
  eachQuestion: 'The language of each message',
  kept: 'The settings of the channel are kept. They hold from the next message on.',
  languageKept: ({ language }: Facts) =>
    `When a message does not tell its language, I use ${language}. A message in another language is still answered in its own.`,
  languageDropped: 'I follow the language of each message again.',
  notAdministrator:
    'Only administrators of this desk can change the settings of a channel. Nothing was changed.',
  unknown: 'I do not know that setting any more. Open the settings again. Nothing was changed.',
  off: 'I am switched off in this channel. Whoever administers this desk can switch me on again. You can still ask me in a direct message.',
  offBy: ({ administrators }: Facts) =>
    `I am switched off in this channel. It can be switched on again by ${administrators}. You can still ask me in a direct message.`,
  erased:
    'Everything I kept about you is erased. In checklists a pseudonym stands in your place, and your answers count as before. The messages that you see here are kept by the platform. If you write to me again, I begin anew.',
};

export type SettingsStrings = typeof settings;
