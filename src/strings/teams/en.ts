import type { Facts } from '../../domain/wording.js';

/** Every sentence that only Teams needs, in English. */
export const teams = {
  officialLabel: ({ title, locator }: Facts) => `Official page of ${title}, ${locator}`,
  send: 'Send',
  optional: ({ label }: Facts) => `${label} (optional)`,
  source: 'The source',
  beginning: 'This is only the beginning. The official page holds all of it.',
  sending: {
    working: 'Looking in the texts…',
    projectName: 'Internal document',
    projectSource:
      'From a document of your organisation. Check who may read it before you pass it on.',
    fileOffer: ({ project }: Facts) =>
      `The report on ${project}. If you allow it, it is put in your OneDrive.`,
    fileElsewhere: ({ report }: Facts) =>
      `${report}: in Teams I give files to one person alone. Press the button of the report, and I offer it to you in our own chat.`,
    fileFailed: 'The report could not be put in your OneDrive. Ask for it again in a few minutes.',
  },
  receive: {
    home: ['home', 'my desk'],
    taken: 'Received.',
    notValid: 'This cannot be used here, or no longer. Nothing was changed.',
    notHere: 'Choose somebody who is in this conversation, or who has written to me.',
    checking: 'I am checking this message. You will find the answer in our chat.',
    notAdded:
      'I could not write to you, so nothing was checked. Add the app for yourself, then try again.',
  },
  extension: {
    theAnswer: 'The answer',
    nothing:
      'I found nothing on that in the texts I know. Try other words, or name a provision, such as C183 Art. 4.',
  },
  tab: {
    lead: 'Ask me in the chat beside this tab, mention me in a channel or a group chat, or choose Ask the desk where you write a message. I answer with what ILO texts say, and with where they say it.',
    signingIn: 'One moment: Teams is signing you in…',
    failed:
      'I cannot show your page: I cannot be reached, or Teams did not sign you in. Open the tab again. If that does not help, tell whoever runs this desk.',
    outside: 'This page is shown in Teams alone. Open Gender Desk there, and then this tab.',
    kept: 'What I keep of what is written to me, and for how long. Everybody can have their own erased.',
  },
};

export type TeamsWording = typeof teams;
