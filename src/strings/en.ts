import type { Facts } from '../domain/wording.js';
import { fault, knowledgeFault } from './fault/en.js';
import { forms } from './forms/en.js';
import { home } from './home/en.js';
import { reasons } from './reason/en.js';
import { report } from './report/en.js';
import { assessment } from './assessment/en.js';
import { chat } from './chat/en.js';
import { cli, doctor } from './cli/en.js';
import { desk } from './desk/en.js';
import { general } from './general/en.js';
import { settings } from './settings/en.js';
import { slack } from './slack/en.js';
import { teams } from './teams/en.js';
import { upkeep } from './upkeep/en.js';
import { web } from './web/en.js';

/** Every sentence a person reads, in English; the other languages have the same keys. */
export const en = {
  name: 'Gender Desk',
  origin: {
    digest: 'digest',
    official: 'official text',
    endorsed: 'endorsed',
    project: 'project document',
  },
  status: {
    'up-to-date': 'up to date',
    interim: 'interim status',
    outdated: 'outdated',
    abrogated: 'abrogated',
    historical: 'historical',
  },
  /** How far a kind of text binds, where that must be said. */
  force: { recommendation: 'not binding' },
  unverified: 'not verified',
  answer: {
    notFound: 'I found nothing on that in the texts I know.',
    nearest: 'The nearest',
    outOfScope: 'That is outside what I answer: ILO gender-equality policy and labour standards.',
    clarify: {
      instrument: 'Which text do you mean?',
      empty: 'Ask me about ILO gender-equality policy or labour standards, in your own words.',
      'too-long': 'That is more than I can read at once. Please ask in a few sentences.',
    },
    /** Before a sentence of an answer, where it was asked in which provision it stands. */
    at: ({ place, text }: Facts) => `${place}: ${text}`,
  },
  notice: {
    abrogated: ({ title, replacement }: Facts) =>
      `${title} has been abrogated: it binds no one and is cited as history only.${replacement ? ` See instead: ${replacement}.` : ''}`,
    outdated: ({ title, replacement }: Facts) =>
      `${title} is outdated.${replacement ? ` It was replaced by ${replacement}.` : ''}`,
    interim: ({ title, replacement }: Facts) =>
      `${title} has interim status: it is not fully up to date.${replacement ? ` See instead: ${replacement}.` : ''}`,
    dated: ({ title }: Facts) =>
      `What ${title} says of the Organization was so at the time and may have changed.`,
    unverified: ({ locators }: Facts) =>
      `Not checked against the text itself, read it before quoting: ${locators}.`,
    digest: 'In this desk’s own words (digest). Quote the official text, not the digest.',
    answeredInEnglish: ({ language }: Facts) =>
      `I read and write English, French and Spanish. Your question seems to be in another language (${language}), so I answer in English.`,
  },
  passage: {
    status: 'Status',
    asOf: ({ status, date }: Facts) => `${status} (written down on ${date})`,
    origin: 'Origin',
    official: 'Official page',
    noOfficial: 'No official page is known to this desk.',
    related: 'Related',
    adopted: 'Adopted',
    inForce: 'In force',
    replacedBy: 'Replaced by',
  },
  citations: 'Sources',
  apology:
    'I could not answer that: something went wrong on my side, and whoever runs this desk can see it. Please ask once more.',
  /** Of a button that the desk does not know, or no longer. */
  unread:
    'This button is no longer valid, and nothing was changed. Ask again to see how things stand now.',
  note: 'Note',
  /** A label and what it is for, with the colon of the language. */
  labelled: ({ label, value }: Facts) => `${label}: ${value}`,
  chat,
  slack,
  home,
  teams,
  forms,
  web,
  /** What people answer to an item of a checklist, what a result says of a limb, and what a focal point says of an answer. */
  checklist: {
    answer: {
      yes: 'Yes',
      partly: 'Partly',
      no: 'No',
      'dont-know': 'Don’t know',
      'not-applicable': 'Not applicable',
    },
    /** Of an answer or evidence that rests on somebody's word. */
    stated: 'stated, not shown',
    conformity: {
      conforms: 'Conforms',
      partly: 'Partly conforms',
      'does-not-conform': 'Does not conform',
      'cannot-be-determined': 'Cannot be determined',
      'not-applicable': 'Not applicable',
    },
    /** Why a document suggests an answer. */
    proposal: {
      shown: 'The lines show it.',
      'shown-in-part': 'The lines show part of it.',
      'only-promised': 'The lines only promise it.',
      'only-boilerplate': 'The lines say so in general terms only.',
      denied: 'The lines say it is not so.',
      'not-mentioned': 'The document does not mention it.',
      'not-in-document': 'Such a document rarely says; look elsewhere.',
      'outdated-instrument': 'The lines rest on a text that no longer stands.',
      'ruled-out': 'By what the document says of the project, this does not apply.',
    },
    verdict: {
      'to-correct': 'To correct',
      'can-improve': 'Can improve',
      accepted: 'Accepted',
    },
  },
  assessment,
  general,
  desk,
  report,
  settings,
  upkeep,
  fault,
  reasons,
  knowledgeFault,
  cli,
  doctor,
};

export type Strings = typeof en;
