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
};

export type SlackWording = typeof slack;
