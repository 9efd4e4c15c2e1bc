import type { ChatWords } from '../../domain/chat-words.js';

/** What Slack and Teams both say, in French. */
export const chat: ChatWords = {
  read: ({ number }) => `Lire ${number}`,
  readLabel: ({ number, title, locator }) => `Lire la source ${number} : ${title}, ${locator}`,
  chosen: ({ label }) => `${label}, choix actuel`,
  choose: 'Choisir',
  typed: ({ numbers }) => `Il n’y a pas de bouton pour ${numbers}. Écrivez plutôt votre choix.`,
  needed: 'Ce champ est obligatoire.',
  tooLong: ({ most }) => `${most} caractères au plus.`,
  notOffered: 'Choisissez l’une des propositions.',
  notADay: 'Choisissez un jour.',
  noText:
    'Ce message ne contient aucun mot à vérifier. Choisissez-en un qui en contient, ou écrivez votre question.',
  stale: 'Cette fenêtre n’est plus valable, et rien n’a été modifié. Veuillez l’ouvrir de nouveau.',
  start: 'Démarrer une liste',
  table: {
    title: 'Toutes les questions',
    hint: 'Choisissez une réponse là où elle se trouve. Elle compte aussitôt, et l’équipe la voit.',
    page: ({ page, of }) => `Page ${page} sur ${of}`,
    previous: 'Page précédente',
    next: 'Page suivante',
  },
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
};
