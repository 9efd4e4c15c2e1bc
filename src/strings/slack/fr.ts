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
  receive: {
    noText:
      'Ce message ne contient aucun mot à vérifier. Choisissez-en un qui en contient, ou écrivez votre question.',
    notOpened:
      'Slack n’a pas ouvert la fenêtre à temps. Veuillez appuyer de nouveau sur le bouton.',
    stale:
      'Cette fenêtre n’est plus valable, et rien n’a été modifié. Veuillez l’ouvrir de nouveau.',
    start: 'Démarrer une liste',
    suggestions: {
      title: 'Vous pouvez commencer par l’une de ces phrases',
      start: {
        title: 'Démarrer une liste pour un projet',
        message: 'Démarrer une liste',
      },
      review: {
        title: 'Voir les listes ouvertes',
        message: 'Quelles listes sont ouvertes ?',
      },
      questions: [
        'Quelle est la durée du congé de maternité ?',
        'Qu’est-ce que la violence et le harcèlement au travail ?',
        'Que signifie l’égalité de rémunération pour un travail de valeur égale ?',
        'Qu’a décidé le Conseil d’administration en mars 2005 ?',
      ],
    },
  },
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
