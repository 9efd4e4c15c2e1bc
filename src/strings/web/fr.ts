import type { Facts } from '../../domain/wording.js';
import { assessment } from '../web-assessment/fr.js';
import type { WebWords } from './en.js';

/** Every sentence of the web page, in French. */
export const web: WebWords = {
  someone: 'Quelqu’un',
  assessment,
  skip: 'Aller au contenu principal',
  intro: {
    title: 'Que disent les textes sur l’égalité entre femmes et hommes au travail ?',
    lead: 'Posez votre question avec vos propres mots. Les réponses viennent de la politique de l’OIT en matière d’égalité et des normes internationales du travail, chaque phrase rattachée à la disposition sur laquelle elle repose.',
    samples: 'Par exemple',
  },
  samples: [
    'Combien de temps dure le congé de maternité ?',
    'L’égalité de rémunération ne vaut-elle que pour un travail identique ?',
    'La convention n° 190 protège-t-elle les stagiaires et les candidats à un emploi ?',
    'Les données d’un projet doivent-elles être ventilées par sexe ?',
  ],
  composer: {
    label: 'Votre question',
    placeholder: 'Posez une question',
    hint: 'Entrée envoie, Maj+Entrée passe à la ligne.',
    ask: 'Demander',
    full: ({ most }: Facts) =>
      `Une question compte au plus ${most} caractères. Ce qui dépasse n’est pas pris en compte.`,
    caution: 'Pas de conseil juridique : lisez le texte officiel avant de vous fier à une réponse.',
  },
  conversation: 'Conversation',
  asked: 'Vous avez demandé :',
  working: 'Recherche en cours…',
  answered: 'Réponse :',
  citation: ({ number, title, locator }: Facts) =>
    `[${number}] Lire la source : ${title}, ${locator}`,
  official: 'Page officielle',
  opensTab: 's’ouvre dans un nouvel onglet',
  copy: {
    label: 'Copier avec les références',
    done: 'Copié',
    failed:
      'Le navigateur ne permet pas de copier ici : sélectionnez le texte et copiez-le à la main.',
  },
  passage: {
    label: 'Disposition',
    close: 'Fermer',
    back: 'Revenir à la conversation',
    quoted: 'Ce sur quoi repose la réponse',
  },
  settings: {
    language: 'Langue',
    dark: 'Couleurs sombres',
    light: 'Couleurs claires',
  },
  anew: {
    label: 'Nouvelle conversation',
    title: 'Commencer une nouvelle conversation ?',
    text: 'Les questions et les réponses de cette page seront effacées, sans retour possible.',
    confirm: 'Effacer et recommencer',
    keep: 'Les garder',
  },
  refusalTitle: 'Cela n’a pas fonctionné',
  refusal: {
    malformed:
      'Je n’ai pas pu lire cette demande. Revenez à la page et recommencez à partir de là.',
    'not-same-origin':
      'Cette demande ne vient pas de cette page, rien n’a donc été fait. Ouvrez la page et recommencez à partir de là.',
    'not-found': 'Il n’y a rien à cette adresse. La conversation se trouve sur la première page.',
    'passage-unknown': ({ id }: Facts) =>
      `Il n’y a pas de disposition ${id} dans cette langue. Revenez à la réponse et ouvrez sa source à partir de là.`,
    'assessment-unknown':
      'Il n’y a pas de liste de contrôle à cette adresse. Vérifiez que l’adresse est entière et qu’elle est de ce service.',
    'method-unknown': 'La page n’accepte pas ce type de demande.',
    'too-large':
      'C’est plus que je ne peux prendre d’un coup. Revenez en arrière et posez votre question en quelques phrases.',
    'too-long': ({ most }: Facts) =>
      `Une question compte au plus ${most} caractères. Raccourcissez-la et posez-la de nouveau.`,
    'type-unsupported':
      'Je n’accepte que ce qu’envoie le formulaire de la page. Posez votre question depuis la page.',
    'host-unknown':
      'La page n’est pas servie sous ce nom. Ouvrez-la à l’adresse que gender-desk start a affichée.',
    empty: 'Écrivez d’abord une question.',
    unexpected:
      'Quelque chose n’a pas fonctionné de mon côté. Posez de nouveau la question ; si cela se répète, le détail se trouve dans le journal.',
    'not-kept':
      'Je n’ai pas pu enregistrer cela, et rien n’a donc été fait. Réessayez dans un instant. Si cela se reproduit, les responsables du service doivent vérifier que le disque n’est pas plein et que la base de données répond.',
    busy: 'De nombreux messages attendent en ce moment. Réessayez dans un instant.',
  },
  unreachable:
    'Je n’arrive pas à joindre le service. Vérifiez votre connexion et que gender-desk start tourne toujours, puis posez de nouveau la question.',
};
