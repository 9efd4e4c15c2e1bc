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
  receive: {
    noText:
      'Este mensaje no contiene palabras que comprobar. Elija uno que las tenga o escriba su pregunta.',
    notOpened: 'Slack no abrió la ventana a tiempo. Vuelva a pulsar el botón.',
    stale: 'Esta ventana ya no es válida y no se ha cambiado nada. Vuelva a abrirla.',
    start: 'Iniciar una lista',
    suggestions: {
      title: 'Puede empezar con una de estas frases',
      start: {
        title: 'Iniciar una lista para un proyecto',
        message: 'Iniciar una lista',
      },
      review: {
        title: 'Ver las listas abiertas',
        message: '¿Qué listas están abiertas?',
      },
      questions: [
        '¿Cuánto dura la licencia de maternidad?',
        '¿Qué se entiende por violencia y acoso en el trabajo?',
        '¿Qué significa igual remuneración por un trabajo de igual valor?',
        '¿Qué decidió el Consejo de Administración en marzo de 2005?',
      ],
    },
  },
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
