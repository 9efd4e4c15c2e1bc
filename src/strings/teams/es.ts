import type { Facts } from '../../domain/wording.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in Spanish. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Página oficial de ${title}, ${locator}`,
  send: 'Enviar',
  optional: ({ label }: Facts) => `${label} (opcional)`,
  source: 'La fuente',
  beginning: 'Esto es solo el comienzo. El texto completo está en la página oficial.',
  extension: {
    theAnswer: 'La respuesta',
    nothing:
      'No encontré nada sobre eso en los textos que conozco. Pruebe con otras palabras, o nombre una disposición, por ejemplo C183 art. 4.',
  },
};
