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
};
