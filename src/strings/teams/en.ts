import type { Facts } from '../../domain/wording.js';

/** Every sentence that only Teams needs, in English. */
export const teams = {
  officialLabel: ({ title, locator }: Facts) => `Official page of ${title}, ${locator}`,
  send: 'Send',
  optional: ({ label }: Facts) => `${label} (optional)`,
  source: 'The source',
  beginning: 'This is only the beginning. The official page holds all of it.',
  receive: {
    taken: 'Received.',
    notValid: 'This cannot be used here, or no longer. Nothing was changed.',
    notHere: 'Choose somebody who is in this conversation.',
    checking: 'I am checking this message. You will find the answer in our chat.',
    notAdded:
      'I could not write to you, so nothing was checked. Add the app for yourself, then try again.',
  },
};

export type TeamsWording = typeof teams;
