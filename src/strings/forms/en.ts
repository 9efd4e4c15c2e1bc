import type { FormWords } from '../../domain/form.js';
import { desk } from '../desk/en.js';
import { settings } from '../settings/en.js';

const { name, listens, prefers, language, usual, eachQuestion } = settings;

/** What is asked for with a form, in English. */
export const forms: FormWords = {
  project: {
    title: 'Start a checklist',
    submit: 'Start',
    fields: { project: { label: 'Name of the project' } },
  },
  comment: {
    title: 'Comment',
    submit: 'Save',
    fields: { text: { label: 'Your comment' } },
  },
  evidence: {
    title: 'Evidence',
    submit: 'Save',
    fields: {
      text: {
        label: 'What the answer rests on',
        hint: 'A document and page, an address, or what you know.',
      },
    },
  },
  reason: {
    title: 'Not applicable',
    submit: 'Save',
    fields: { text: { label: 'Why it is not applicable' } },
  },
  'to-correct': {
    title: 'Send back to correct',
    submit: 'Send back',
    fields: { text: { label: 'What is to be corrected' } },
  },
  'can-improve': {
    title: 'Can improve',
    submit: 'Save',
    fields: { text: { label: 'What can improve' } },
  },
  assignee: {
    title: 'Assign',
    submit: 'Assign',
    fields: {
      person: { label: 'Who sees to it' },
      day: { label: 'Until when', hint: 'Without a day the due date stays as it is.' },
    },
  },
  due: {
    title: 'Due date',
    submit: 'Save',
    fields: { day: { label: 'Until when', hint: 'Without a day it is due on none.' } },
  },
  share: {
    title: 'Share the answer',
    submit: 'Share',
    fields: {
      channel: {
        label: 'Where to',
        hint: 'The question and the answer are posted there in your name, with the sources.',
      },
    },
  },
  'not-helpful': {
    title: 'Not helpful',
    submit: 'Send',
    fields: {
      reason: {
        label: 'What is wrong with it',
        values: desk.reason,
      },
      text: { label: 'In your own words' },
    },
  },
  'hand-off': {
    title: 'Ask a focal point',
    submit: 'Send',
    fields: {
      text: {
        label: 'Anything to add',
        hint: 'Your question, what I answered and your name go along.',
      },
    },
  },
  'hand-off-answer': {
    title: 'Answer',
    submit: 'Send',
    fields: {
      text: { label: 'Your answer', hint: 'It goes to whoever asked, with your name.' },
    },
  },
  'which-channel': {
    title: 'Settings of a channel',
    submit: 'Next',
    fields: { channel: { label: 'Channel' } },
  },
  'channel-settings': {
    title: 'Settings of the channel',
    submit: 'Save',
    fields: {
      listens: { label: name.listens, values: listens },
      language: { label: name.language, values: { usual: eachQuestion, ...language } },
      prefers: {
        label: name.prefers,
        hint: 'Where I hold both texts of a provision.',
        values: { usual, ...prefers },
      },
      checklist: { label: name.checklist, values: {} },
    },
  },
};
