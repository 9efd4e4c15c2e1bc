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
      `${report} : dans Teams, je ne remets de fichier qu’à une seule personne. Appuyez sur le bouton du rapport, et je vous le propose dans notre conversation privée.`,
    fileFailed:
      'Le rapport n’a pas pu être déposé dans votre OneDrive. Redemandez-le dans quelques minutes.',
  },
  receive: {
    home: ['accueil', 'mon espace'],
    taken: 'C’est reçu.',
    notValid: 'Cela ne peut pas, ou ne peut plus, être utilisé ici. Rien n’a été modifié.',
    notHere: 'Choisissez quelqu’un qui participe à cette conversation ou qui m’a écrit.',
    checking: 'Je vérifie ce message. Vous trouverez la réponse dans notre conversation.',
    notAdded:
      'Je n’ai pas pu vous écrire, et rien n’a été vérifié. Ajoutez l’application pour vous-même, puis réessayez.',
  },
  extension: {
    theAnswer: 'La réponse',
    nothing:
      'Je n’ai rien trouvé là-dessus dans les textes que je connais. Essayez d’autres mots, ou nommez une disposition, par exemple C183 art. 4.',
  },
  tab: {
    lead: 'Écrivez-moi dans la discussion à côté de cet onglet, mentionnez-moi dans un canal ou une discussion de groupe, ou choisissez Demander à Gender Desk là où vous écrivez un message. Je réponds avec ce que disent les textes de l’OIT, et où ils le disent.',
    signingIn: 'Un instant : Teams vous connecte…',
    failed:
      'Je ne peux pas afficher votre page : je ne suis pas joignable, ou Teams ne vous a pas connecté. Ouvrez de nouveau l’onglet. Si cela n’aide pas, prévenez la personne qui fait tourner ce service.',
    outside: 'Cette page ne s’affiche que dans Teams. Ouvrez-y Gender Desk, puis cet onglet.',
    kept: 'Ce que je conserve de ce qu’on m’écrit, et pendant combien de temps. Chacun peut faire effacer ce qui le concerne.',
  },
};
