import type { Facts } from '../../domain/wording.js';
import type { DeskStrings } from './en.js';

/** What is done with an answer, in French. */
export const desk: DeskStrings = {
  choices: 'Avec cette réponse',
  choose: {
    'share-here': 'Partager dans ce canal',
    share: 'Partager dans un autre canal',
    'hand-off': 'Demander à un point focal',
    helpful: 'Utile',
    'not-helpful': 'Pas utile',
    'no-feedback': 'Retirer mon avis',
    'hand-off-answer': 'Répondre',
  },
  again: { en: 'Voir en anglais', fr: 'Voir en français', es: 'Voir en espagnol' },
  notThere: 'Cette réponse n’est plus là.',
  tooLong: ({ most }: Facts) => `C’est trop long : ${most} caractères au plus.`,
  sharedBy: ({ name }: Facts) => `Partagé par ${name}`,
  whichChannel: 'Dans quel canal ? Appuyez de nouveau sur le bouton et choisissez-en un.',
  shared: ({ channel }: Facts) =>
    `La réponse est publiée dans ${channel}, avec ses sources et votre nom. Rien d’autre de cette conversation ne l’accompagne.`,
  sharedThere:
    'La réponse est publiée dans ce canal-là, avec ses sources et votre nom. Rien d’autre de cette conversation ne l’accompagne.',
  sharedHere: 'La réponse est publiée dans ce canal, avec ses sources et votre nom.',
  thanks: 'Merci. La personne qui gère ce service voit votre avis.',
  whyNot: 'Qu’est-ce qui ne va pas ?',
  reason: {
    'wrong-source': 'Mauvaise source',
    'not-answered': 'À côté de ma question',
    'hard-to-read': 'Difficile à lire',
    outdated: 'Dépassé',
    other: 'Autre chose',
  },
  takenBack: 'Votre avis est retiré.',
  handedOn:
    'Votre question est transmise aux points focaux, avec votre nom et ce que j’ai répondu. La réponse arrivera ici.',
  handedOnAlready: 'Votre question est déjà chez les points focaux. La réponse arrivera ici.',
  answeredAlready: ({ name, date }: Facts) =>
    `${name}, point focal, a répondu à votre question le ${date}.`,
  noFocalPoints:
    'Je ne peux pas transmettre votre question d’ici : adressez-vous au point focal pour l’égalité de votre bureau. La personne qui gère ce service voit qu’elle est ouverte.',
  writeTo: ({ addresses }: Facts) =>
    `Je ne peux pas transmettre votre question d’ici : écrivez à un point focal, ${addresses}. La personne qui gère ce service voit qu’elle est ouverte.`,
  toFocalPoints: {
    title: 'Une question pour un point focal',
    askedInChannel: ({ name }: Facts) => `posée par ${name}, dans un canal`,
    askedPrivately: ({ name }: Facts) => `posée par ${name}, en privé`,
    remark: ({ name }: Facts) => `${name} ajoute`,
    desk: 'Ce que le service a répondu',
    what: 'Vous pouvez répondre en tant que point focal',
  },
  write:
    'Écrivez votre réponse. Elle sera transmise à la personne qui a posé la question, avec votre nom.',
  cancelled: 'Rien n’a été envoyé.',
  notFocalPoint: 'Seul un point focal peut y répondre.',
  handOffNotThere: 'Cette question n’est plus là.',
  tookIt: ({ name, date }: Facts) =>
    `${name} y a répondu le ${date}. Votre réponse n’a pas été envoyée.`,
  sent: ({ name }: Facts) => `Votre réponse est transmise à ${name}.`,
  answeredBy: ({ name }: Facts) => `répondu par ${name}, point focal`,
  ownWords: ({ name }: Facts) =>
    `${name} répond ici avec ses propres mots, en tant que point focal. Ce n’est pas un texte de l’OIT.`,
};
