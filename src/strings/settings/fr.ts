import type { Facts } from '../../domain/wording.js';
import type { SettingsStrings } from './en.js';

/** What people choose for themselves and administrators for a channel, in French. */
export const settings: SettingsStrings = {
  name: {
    listens: 'Ce à quoi je réponds ici',
    language: 'Langue des messages qui ne révèlent pas la leur',
    prefers: 'Texte que je cite',
    checklist: 'Liste de contrôle',
  },
  listens: {
    mentions: 'Mentions et fils où je participe',
    suggests: 'Aussi, en privé, ce dont je suis sûr',
    off: 'À rien : désactivé ici',
  },
  prefers: {
    digest: 'Mon propre résumé',
    official: 'Le texte officiel, si je l’ai',
  },
  language: { en: 'Anglais', fr: 'Français', es: 'Espagnol' },
  usual: 'Comme partout ailleurs',
  eachQuestion: 'La langue de chaque message',
  kept: 'Les réglages du canal sont enregistrés. Ils valent dès le prochain message.',
  languageKept: ({ language }: Facts) =>
    `Quand un message ne révèle pas sa langue, j’utilise celle-ci : ${language}. Un message dans une autre langue reçoit toujours une réponse dans la sienne.`,
  languageDropped: 'Je suis de nouveau la langue de chaque message.',
  notAdministrator:
    'Seules les personnes qui administrent ce service peuvent modifier les réglages d’un canal. Rien n’a été modifié.',
  unknown: 'Je ne connais plus ce réglage. Ouvrez de nouveau les réglages. Rien n’a été modifié.',
  off: 'Je suis désactivé dans ce canal. Les personnes qui administrent ce service peuvent me réactiver. Vous pouvez toujours m’interroger par message direct.',
  offBy: ({ administrators }: Facts) =>
    `Je suis désactivé dans ce canal. Peuvent me réactiver : ${administrators}. Vous pouvez toujours m’interroger par message direct.`,
  erased:
    'Tout ce que je conservais à votre sujet est effacé. Dans les listes de contrôle, un pseudonyme vous remplace et vos réponses comptent comme avant. Les messages que vous voyez ici sont conservés par la plateforme. Si vous m’écrivez de nouveau, je repars de zéro.',
};
