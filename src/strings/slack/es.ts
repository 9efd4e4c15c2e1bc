import type { Facts } from '../../domain/wording.js';
import type { SlackWording } from './en.js';

/** Every sentence that only Slack needs, in Spanish. */
export const slack: SlackWording = {
  sending: {
    working: 'está consultando los textos…',
    steps: [
      'Consulto los convenios y las recomendaciones…',
      'Consulto las decisiones del Consejo de Administración…',
      'Comparo lo que dicen los textos…',
    ],
  },
  notOpened: 'Slack no abrió la ventana a tiempo. Vuelva a pulsar el botón.',
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
  views: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    where: 'Dónde completarla',
    passage: 'Disposición',
    before: ({ locator }: Facts) => `Antes: ${locator}`,
    after: ({ locator }: Facts) => `Después: ${locator}`,
    cut: 'El resto está en la página oficial.',
    again: 'Respuesta',
    gone: 'Eso ya no está.',
    home: {
      lead: 'Escríbame, mencióneme en un canal o escriba /gender. Respondo con lo que dicen los textos de la OIT y dónde lo dicen.',
    },
  },
};
