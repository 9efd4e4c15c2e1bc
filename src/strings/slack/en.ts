import type { Facts } from '../facts.js';

/** Every sentence that only Slack needs, in English. */
export const slack = {
  read: ({ number }: Facts) => `Read ${number}`,
  readLabel: ({ number, title, locator }: Facts) => `Read source ${number}: ${title}, ${locator}`,
  chosen: ({ label }: Facts) => `${label}, chosen`,
  choose: 'Choose',
  typed: ({ numbers }: Facts) => `There is no button for ${numbers}. Write your choice instead.`,
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
