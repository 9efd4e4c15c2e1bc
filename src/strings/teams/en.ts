import type { Facts } from '../../domain/wording.js';

/** Every sentence that only Teams needs, in English. */
export const teams = {
  officialLabel: ({ title, locator }: Facts) => `Official page of ${title}, ${locator}`,
  send: 'Send',
  optional: ({ label }: Facts) => `${label} (optional)`,
  source: 'The source',
  beginning: 'This is only the beginning. The official page holds all of it.',
  extension: {
    theAnswer: 'The answer',
    nothing:
      'I found nothing on that in the texts I know. Try other words, or name a provision, such as C183 Art. 4.',
  },
};

export type TeamsWording = typeof teams;
