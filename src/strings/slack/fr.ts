import type { Facts } from '../../domain/wording.js';
import type { SlackWording } from './en.js';

/** Every sentence that only Slack needs, in French. */
export const slack: SlackWording = {
  sending: {
    working: 'consulte les textes…',
    steps: [
      'Je consulte les conventions et les recommandations…',
      'Je consulte les décisions du Conseil d’administration…',
      'Je compare ce que disent les textes…',
    ],
  },
  notOpened: 'Slack n’a pas ouvert la fenêtre à temps. Veuillez appuyer de nouveau sur le bouton.',
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
  views: {
    cancel: 'Annuler',
    close: 'Fermer',
    where: 'Où la remplir',
    passage: 'Disposition',
    before: ({ locator }: Facts) => `Avant : ${locator}`,
    after: ({ locator }: Facts) => `Suite : ${locator}`,
    cut: 'Le reste se trouve sur la page officielle.',
    again: 'Réponse',
    gone: 'Cela n’existe plus.',
    home: {
      lead: 'Écrivez-moi, mentionnez-moi dans un canal ou écrivez /gender. Je réponds avec ce que disent les textes de l’OIT, et où ils le disent.',
    },
  },
};
