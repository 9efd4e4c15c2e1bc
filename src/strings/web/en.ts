import type { Facts } from '../../domain/wording.js';
import { assessment } from '../web-assessment/en.js';

/** Every sentence of the web page, in English. */
export const web = {
  /** Who did something and gave no name. */
  someone: 'Somebody',
  assessment,
  skip: 'Skip to the main part',
  intro: {
    title: 'What do the texts say on gender equality at work?',
    lead: 'Ask in your own words. The answers come from ILO gender-equality policy and international labour standards, each sentence tied to the provision it rests on.',
    samples: 'For example',
  },
  samples: [
    'How long is maternity leave?',
    'Does equal pay mean equal pay for the same job only?',
    'Does Convention No. 190 protect interns and job applicants?',
    'Should project data be broken down by sex?',
  ] as readonly string[],
  composer: {
    label: 'Your question',
    placeholder: 'Ask a question',
    hint: 'Enter sends, Shift+Enter starts a new line.',
    ask: 'Ask',
    full: ({ most }: Facts) =>
      `A question has at most ${most} characters. What goes beyond that is not taken.`,
    caution: 'No legal advice: read the official text before you rely on an answer.',
  },
  conversation: 'Conversation',
  asked: 'You asked:',
  working: 'Working…',
  answered: 'Answer:',
  citation: ({ number, title, locator }: Facts) =>
    `[${number}] Read the source: ${title}, ${locator}`,
  official: 'Official page',
  opensTab: 'opens in a new tab',
  copy: {
    label: 'Copy with citations',
    done: 'Copied',
    failed: 'The browser does not allow copying here: select the text and copy it by hand.',
  },
  passage: {
    label: 'Provision',
    close: 'Close',
    back: 'Back to the conversation',
    quoted: 'What the answer rests on',
  },
  settings: {
    language: 'Language',
    dark: 'Dark colours',
    light: 'Light colours',
  },
  anew: {
    label: 'New conversation',
    title: 'Start a new conversation?',
    text: 'The questions and answers on this page will be erased. They cannot be brought back.',
    confirm: 'Erase and start anew',
    keep: 'Keep them',
  },
  refusalTitle: 'That did not work',
  refusal: {
    malformed: 'I could not read that request. Go back to the page and try again from there.',
    'not-same-origin':
      'That request did not come from this page, so nothing was done. Open the page and try again from there.',
    'not-found': 'There is nothing at this address. The conversation is on the first page.',
    'passage-unknown': ({ id }: Facts) =>
      `There is no provision ${id} in this language. Go back to the answer and open its source from there.`,
    'assessment-unknown':
      'There is no checklist at this address. Check that the address is whole, and that it is of this desk.',
    'method-unknown': 'The page does not take requests of this kind.',
    'too-large': 'That is more than I can take at once. Go back and ask in a few sentences.',
    'too-long': ({ most }: Facts) =>
      `A question has at most ${most} characters. Shorten it and ask again.`,
    'type-unsupported': 'I only take what the form of the page sends. Ask from the page.',
    'host-unknown':
      'The page is not served under this name. Open it at the address that gender-desk start printed.',
    empty: 'Write a question first.',
    unexpected:
      'Something went wrong on my side. Ask again; if it happens again, the log has the details.',
    'not-kept':
      'I could not keep that, so nothing was done. Try again in a moment. If it happens again, whoever runs this desk should check that the disk is not full and that the database answers.',
    busy: 'Many messages are waiting just now. Try again in a moment.',
  },
  unreachable:
    'I cannot reach the desk. Check your connection and that gender-desk start is still running, then ask again.',
};

export type WebWords = typeof web;
