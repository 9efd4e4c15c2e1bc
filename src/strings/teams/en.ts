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
      `${report}: in Teams I can give files only in a one-to-one chat. Write to me there, resume the project and ask for its report.`,
    filePage: ({ report }: Facts) => `${report}: download it from my page`,
    fileFailed: 'The report could not be put in your OneDrive. Ask for it again in a few minutes.',
  },
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
