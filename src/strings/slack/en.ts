import type { Facts } from '../../domain/wording.js';

/** Every sentence that only Slack needs, in English. */
export const slack = {
  sending: {
    working: 'is looking in the texts…',
    steps: [
      'Looking in the Conventions and Recommendations…',
      'Looking in the Governing Body’s decisions…',
      'Comparing what they say…',
    ],
  },
  notOpened: 'Slack did not open the window in time. Please press the button again.',
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
  views: {
    cancel: 'Cancel',
    close: 'Close',
    where: 'Where to go through it',
    passage: 'Provision',
    before: ({ locator }: Facts) => `Before: ${locator}`,
    after: ({ locator }: Facts) => `Next: ${locator}`,
    cut: 'The rest is on the official page.',
    again: 'Answer',
    gone: 'That is not there any more.',
    home: {
      lead: 'Ask me in a message, mention me in a channel, or write /gender. I answer with what ILO texts say, and with where they say it.',
    },
  },
};

export type SlackWording = typeof slack;
