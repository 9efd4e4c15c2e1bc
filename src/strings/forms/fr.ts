import type { FormsWording } from './en.js';

/** Every form that a surface shows, in French. */
export const forms: FormsWording = {
  project: { title: 'Commencer une liste de contrôle', fields: { project: 'Nom du projet' } },
  comment: { title: 'Ajouter un commentaire', fields: { text: 'Votre commentaire' } },
  evidence: {
    title: 'Ajouter une preuve',
    fields: {
      text: 'Sur quoi cela repose : un document et une page, une adresse, ou ce que vous savez',
    },
  },
  reason: { title: 'Sans objet', fields: { text: 'Pourquoi la question est sans objet' } },
  'to-correct': { title: 'Renvoyer pour correction', fields: { text: 'Ce qui est à corriger' } },
  'can-improve': {
    title: 'Dire ce qui peut être amélioré',
    fields: { text: 'Ce qui peut être amélioré' },
  },
  assignee: {
    title: 'Confier à quelqu’un',
    fields: { person: 'Qui s’en charge', day: 'Pour quelle date' },
  },
  due: { title: 'Fixer une date', fields: { day: 'Pour quelle date' } },
  share: { title: 'Partager cette réponse', fields: { channel: 'Où elle est montrée' } },
  'not-helpful': {
    title: 'Pas utile',
    fields: { reason: 'Ce qui n’allait pas', text: 'Ce qui aurait aidé' },
    values: {
      'wrong-source': 'Elle repose sur la mauvaise source',
      'not-answered': 'Elle ne répond pas à ma question',
      'hard-to-read': 'Elle est difficile à lire',
      outdated: 'Elle n’est plus à jour',
      other: 'Autre chose',
    },
  },
  'hand-off': {
    title: 'Demander à un point focal',
    fields: { text: 'Ce que le point focal doit savoir' },
  },
  'hand-off-answer': { title: 'Répondre à la question', fields: { text: 'Votre réponse' } },
};
