import type { Facts } from '../facts.js';
import type { SlackWording } from './en.js';

/** Every sentence that only Slack needs, in Spanish. */
export const slack: SlackWording = {
  read: ({ number }: Facts) => `Leer ${number}`,
  readLabel: ({ number, title, locator }: Facts) =>
    `Leer la fuente ${number}: ${title}, ${locator}`,
  chosen: ({ label }: Facts) => `${label}, opción actual`,
  choose: 'Elegir',
  typed: ({ numbers }: Facts) => `No hay botón para ${numbers}. Escriba su opción.`,
  sending: {
    working: 'está consultando los textos…',
    steps: [
      'Consulto los convenios y las recomendaciones…',
      'Consulto las decisiones del Consejo de Administración…',
      'Comparo lo que dicen los textos…',
    ],
  },
};
