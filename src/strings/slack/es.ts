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
  install: {
    title: 'Gender Desk para Slack',
    done: ({ workspace }: Facts) =>
      `Gender Desk está instalado en ${workspace}. Ábralo en Slack, en Aplicaciones, y haga su primera pregunta. Puede cerrar esta página.`,
    refused:
      'No se ha instalado nada: no se dio permiso en Slack. Si su espacio de trabajo exige la aprobación de un administrador, pídala y empiece de nuevo.',
    expired:
      'No se ha instalado nada: pasaron más de diez minutos, o se empezó en otro navegador. Empiece de nuevo desde el enlace que recibió.',
    failed:
      'No se ha instalado nada: Slack no me ha dejado terminar. Inténtelo de nuevo en unos minutos; el motivo está en el registro de Gender Desk.',
  },
};
