import type { Facts } from '../../domain/wording.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in French. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Page officielle de ${title}, ${locator}`,
  send: 'Envoyer',
  optional: ({ label }: Facts) => `${label} (facultatif)`,
  source: 'La source',
  beginning: 'Ce n’est que le début. Le texte entier est sur la page officielle.',
  sending: {
    working: 'Recherche dans les textes…',
    projectName: 'Document interne',
    projectSource:
      'Tiré d’un document de votre organisation. Vérifiez qui peut le lire avant de le transmettre.',
    fileOffer: ({ project }: Facts) =>
      `Le rapport sur ${project}. Si vous l’acceptez, il sera déposé dans votre OneDrive.`,
    fileElsewhere: ({ report }: Facts) =>
      `${report} : dans Teams, je ne peux remettre de fichier que dans une conversation individuelle. Écrivez-moi en privé, reprenez le projet et demandez son rapport.`,
    filePage: ({ report }: Facts) => `${report} : le télécharger depuis ma page`,
    fileFailed:
      'Le rapport n’a pas pu être déposé dans votre OneDrive. Redemandez-le dans quelques minutes.',
  },
  receive: {
    taken: 'C’est reçu.',
    notValid: 'Cela ne peut pas, ou ne peut plus, être utilisé ici. Rien n’a été modifié.',
    notHere: 'Choisissez quelqu’un qui participe à cette conversation.',
    checking: 'Je vérifie ce message. Vous trouverez la réponse dans notre conversation.',
    notAdded:
      'Je n’ai pas pu vous écrire, et rien n’a été vérifié. Ajoutez l’application pour vous-même, puis réessayez.',
  },
};
