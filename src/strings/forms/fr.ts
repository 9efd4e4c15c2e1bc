import type { FormWords } from '../../domain/form.js';
import { desk } from '../desk/fr.js';
import { settings } from '../settings/fr.js';

const { name, listens, prefers, language, usual, eachQuestion } = settings;

/** What is asked for with a form, in French. */
export const forms: FormWords = {
  project: {
    title: 'Commencer une liste',
    submit: 'Commencer',
    fields: { project: { label: 'Nom du projet' } },
  },
  comment: {
    title: 'Commentaire',
    submit: 'Enregistrer',
    fields: { text: { label: 'Votre commentaire' } },
  },
  evidence: {
    title: 'Preuve',
    submit: 'Enregistrer',
    fields: {
      text: {
        label: 'Sur quoi la réponse repose',
        hint: 'Un document et une page, une adresse, ou ce que vous savez.',
      },
    },
  },
  reason: {
    title: 'Sans objet',
    submit: 'Enregistrer',
    fields: { text: { label: 'Pourquoi c’est sans objet' } },
  },
  'to-correct': {
    title: 'Renvoyer à corriger',
    submit: 'Renvoyer',
    fields: { text: { label: 'Ce qu’il faut corriger' } },
  },
  'can-improve': {
    title: 'Peut être améliorée',
    submit: 'Enregistrer',
    fields: { text: { label: 'Ce qui peut être amélioré' } },
  },
  assignee: {
    title: 'Confier',
    submit: 'Confier',
    fields: {
      person: { label: 'Qui s’en charge' },
      day: { label: 'Pour quand', hint: 'Sans jour, l’échéance reste la même.' },
    },
  },
  due: {
    title: 'Échéance',
    submit: 'Enregistrer',
    fields: { day: { label: 'Pour quand', hint: 'Sans jour, il n’y a pas d’échéance.' } },
  },
  share: {
    title: 'Partager la réponse',
    submit: 'Partager',
    fields: {
      channel: {
        label: 'Où',
        hint: 'La question et la réponse y sont publiées en votre nom, avec les sources.',
      },
    },
  },
  'not-helpful': {
    title: 'Pas utile',
    submit: 'Envoyer',
    fields: {
      reason: {
        label: 'Ce qui ne va pas',
        values: desk.reason,
      },
      text: { label: 'Avec vos mots' },
    },
  },
  'hand-off': {
    title: 'Question au point focal',
    submit: 'Envoyer',
    fields: {
      text: {
        label: 'Quelque chose à ajouter',
        hint: 'Votre question, ma réponse et votre nom sont transmis.',
      },
    },
  },
  'hand-off-answer': {
    title: 'Répondre',
    submit: 'Envoyer',
    fields: {
      text: {
        label: 'Votre réponse',
        hint: 'Elle est envoyée à la personne qui a posé la question, avec votre nom.',
      },
    },
  },
  'which-channel': {
    title: 'Réglages d’un canal',
    submit: 'Suivant',
    fields: { channel: { label: 'Canal' } },
  },
  'channel-settings': {
    title: 'Réglages du canal',
    submit: 'Enregistrer',
    fields: {
      listens: { label: name.listens, values: listens },
      language: { label: name.language, values: { usual: eachQuestion, ...language } },
      prefers: {
        label: name.prefers,
        hint: 'Quand j’ai les deux textes d’une disposition.',
        values: { usual, ...prefers },
      },
      checklist: { label: name.checklist, values: {} },
    },
  },
};
