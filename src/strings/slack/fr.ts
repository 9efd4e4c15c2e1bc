import type { Facts } from '../facts.js';
import type { SlackWording } from './en.js';

/** Every sentence that only Slack needs, in French. */
export const slack: SlackWording = {
  read: ({ number }: Facts) => `Lire ${number}`,
  readLabel: ({ number, title, locator }: Facts) =>
    `Lire la source ${number} : ${title}, ${locator}`,
  chosen: ({ label }: Facts) => `${label}, choix actuel`,
  choose: 'Choisir',
  typed: ({ numbers }: Facts) =>
    `Il n’y a pas de bouton pour ${numbers}. Écrivez plutôt votre choix.`,
  sending: {
    working: 'consulte les textes…',
    steps: [
      'Je consulte les conventions et les recommandations…',
      'Je consulte les décisions du Conseil d’administration…',
      'Je compare ce que disent les textes…',
    ],
  },
};
