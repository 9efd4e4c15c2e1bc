import type { Facts } from '../../domain/wording.js';
import type { HomeWording } from './en.js';

/** What somebody finds of their own with the desk on a chat platform, in French. */
export const home: HomeWording = {
  title: 'Mon espace',
  projects: 'Listes de contrôle ouvertes',
  noProjects:
    'Vous ne participez à aucune liste ouverte. Écrivez « commencer la liste pour … » avec le nom de votre projet, dans le canal de son équipe.',
  open: 'Toutes les questions',
  openLabel: ({ project }: Facts) => `Toutes les questions de ${project}`,
  answer: 'Répondre',
  answerLabel: ({ item, project }: Facts) => `Répondre à ${item} de ${project}`,
  goThere: 'Aller à la conversation',
  assigned: 'Ce qui m’est confié',
  noAssigned: 'Rien n’attend votre réponse.',
  due: ({ date }: Facts) => `pour le ${date}`,
  more: ({ count }: Facts) => `Et encore ${count}.`,
  answers: 'Mes dernières réponses',
  noAnswers:
    'Vous n’avez encore rien demandé. Essayez : Combien de temps dure le congé de maternité ?',
  readAgain: 'Lire ou partager',
  readAgainLabel: ({ question }: Facts) => `Lire ou partager la réponse à : ${question}`,
  language: 'Langue',
  languageHint:
    'Pour ce qui ne révèle pas sa langue. Une question reçoit toujours sa réponse dans la sienne.',
  kept: 'Ce que je conserve',
  keptFor: {
    conversations: 'Questions et réponses',
    deliveries: 'Qu’un message est arrivé ou parti, sans son texte',
    assessments: 'Listes de contrôle terminées',
    audit: 'Qui a modifié quoi, et quand',
  },
  days: ({ count }: Facts) => `${count} jours`,
  never: 'jusqu’à ce que quelqu’un les efface',
  erase: 'Effacer mes données',
  eraseTitle: 'Effacer vos données ?',
  eraseText:
    'Ce que vous avez demandé, ce que je vous ai répondu et ce que vous avez écrit disparaît pour de bon. Dans les listes, un pseudonyme vous remplace.',
  eraseYes: 'Effacer',
  administration: 'Administration du service',
  channel: 'Réglages d’un canal',
  channelHint: 'À quoi j’y réponds, dans quelle langue, d’après quel texte et avec quelle liste.',
  roles: {
    focalPoints: 'Points focaux',
    projectMembers: 'Membres des projets',
    administrators: 'Administratrices et administrateurs',
  },
  everybody: 'tout le monde',
  nobody: 'personne',
  rolesHint:
    'Les rôles et les durées se règlent là où ce service tourne : GENDER_DESK_FOCAL_POINTS, GENDER_DESK_PROJECT_MEMBERS, GENDER_DESK_ADMINISTRATORS et GENDER_DESK_KEEP. Ils valent après un redémarrage.',
};
