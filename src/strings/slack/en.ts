import type { Facts } from '../facts.js';

/** Every sentence that only Slack needs, in English. */
export const slack = {
  read: ({ number }: Facts) => `Read ${number}`,
  readLabel: ({ number, title, locator }: Facts) => `Read source ${number}: ${title}, ${locator}`,
  chosen: ({ label }: Facts) => `${label}, chosen`,
  choose: 'Choose',
  typed: ({ numbers }: Facts) => `There is no button for ${numbers}. Write your choice instead.`,
  sending: {
    working: 'is looking in the texts…',
    steps: [
      'Looking in the Conventions and Recommendations…',
      'Looking in the Governing Body’s decisions…',
      'Comparing what they say…',
    ],
  },
  receive: {
    noText:
      'There are no words in this message to check. Choose one that has some, or write your question.',
    notOpened: 'Slack did not open the window in time. Please press the button again.',
    stale: 'This window is no longer valid, and nothing was changed. Please open it again.',
    start: 'Start a checklist',
    suggestions: {
      title: 'You could begin with one of these',
      start: { title: 'Start a checklist for a project', message: 'Start a checklist' },
      review: { title: 'See the open checklists', message: 'Which checklists are open?' },
      questions: [
        'How long is maternity leave?',
        'What counts as violence and harassment at work?',
        'What does equal pay for work of equal value mean?',
        'What did the Governing Body decide in March 2005?',
      ],
    },
  },
  install: {
    title: 'Gender Desk for Slack',
    done: ({ workspace }: Facts) =>
      `Gender Desk is in ${workspace} now. Open it under Apps in Slack and ask your first question. You can close this page.`,
    refused:
      'Nothing was installed: it was not allowed in Slack. If your workspace wants an administrator to agree, ask one, then begin again.',
    expired:
      'Nothing was installed: it took longer than ten minutes, or was begun in another browser. Begin again from the link you were given.',
    failed:
      'Nothing was installed: Slack did not let me finish. Try again in a few minutes; whoever runs Gender Desk finds the reason in its log.',
  },
};

export type SlackWording = typeof slack;
