import type { Facts } from '../../domain/wording.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in French. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Page officielle de ${title}, ${locator}`,
  send: 'Envoyer',
  optional: ({ label }: Facts) => `${label} (facultatif)`,
  source: 'La source',
  beginning: 'Ce n’est que le début. Le texte entier est sur la page officielle.',
};
