import type { Facts } from '../../domain/wording.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in French. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Page officielle de ${title}, ${locator}`,
  send: 'Envoyer',
  optional: ({ label }: Facts) => `${label} (facultatif)`,
  source: 'La source',
  beginning: 'Ce n’est que le début. Le texte entier est sur la page officielle.',
  extension: {
    theAnswer: 'La réponse',
    nothing:
      'Je n’ai rien trouvé là-dessus dans les textes que je connais. Essayez d’autres mots, ou nommez une disposition, par exemple C183 art. 4.',
  },
  tab: {
    title: 'Mon espace',
    lead: 'Écrivez-moi dans la discussion à côté de cet onglet, mentionnez-moi dans un canal ou une discussion de groupe, ou choisissez Demander à Gender Desk là où vous écrivez un message. Je réponds avec ce que disent les textes de l’OIT, et où ils le disent.',
    signingIn: 'Un instant : Teams vous connecte…',
    failed:
      'Je ne peux pas afficher votre page : je ne suis pas joignable, ou Teams ne vous a pas connecté. Ouvrez de nouveau l’onglet. Si cela n’aide pas, prévenez la personne qui fait tourner ce service.',
    outside: 'Cette page ne s’affiche que dans Teams. Ouvrez-y Gender Desk, puis cet onglet.',
    kept: 'Ce que je conserve de ce qu’on m’écrit, et pendant combien de temps. Chacun peut faire effacer ce qui le concerne.',
  },
};
