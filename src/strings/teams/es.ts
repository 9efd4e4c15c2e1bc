import type { Facts } from '../facts.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in Spanish. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Página oficial de ${title}, ${locator}`,
  send: 'Enviar',
  needed: 'Este campo es obligatorio.',
  optional: ({ label }: Facts) => `${label} (opcional)`,
  source: 'La fuente',
  beginning: 'Esto es solo el comienzo. El texto completo está en la página oficial.',
};
