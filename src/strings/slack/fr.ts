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
  install: {
    title: 'Gender Desk pour Slack',
    done: ({ workspace }: Facts) =>
      `Gender Desk est installé dans ${workspace}. Ouvrez-le dans Slack, sous Applications, et posez votre première question. Vous pouvez fermer cette page.`,
    refused:
      'Rien n’a été installé : l’autorisation n’a pas été donnée dans Slack. Si votre espace de travail exige l’accord d’un administrateur, demandez-le, puis recommencez.',
    expired:
      'Rien n’a été installé : plus de dix minutes se sont écoulées, ou l’installation a commencé dans un autre navigateur. Recommencez à partir du lien que vous avez reçu.',
    failed:
      'Rien n’a été installé : Slack ne m’a pas laissé terminer. Réessayez dans quelques minutes ; la raison se trouve dans le journal de Gender Desk.',
  },
};
