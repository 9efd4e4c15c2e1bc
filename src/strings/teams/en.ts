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
  tab: {
    title: 'My desk',
    lead: 'Ask me in the chat beside this tab, mention me in a channel or a group chat, or choose Ask the desk where you write a message. I answer with what ILO texts say, and with where they say it.',
    signingIn: 'One moment: Teams is signing you in…',
    failed:
      'I cannot show your page: I cannot be reached, or Teams did not sign you in. Open the tab again. If that does not help, tell whoever runs this desk.',
    outside: 'This page is shown in Teams alone. Open Gender Desk there, and then this tab.',
    kept: 'What I keep of what is written to me, and for how long. Everybody can have their own erased.',
  },
};

export type TeamsWording = typeof teams;
