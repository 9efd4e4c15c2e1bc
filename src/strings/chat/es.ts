import type { ChatWords } from '../../domain/chat-words.js';

/** What Slack and Teams both say, in Spanish. */
export const chat: ChatWords = {
  read: ({ number }) => `Leer ${number}`,
  readLabel: ({ number, title, locator }) => `Leer la fuente ${number}: ${title}, ${locator}`,
  chosen: ({ label }) => `${label}, opción actual`,
  choose: 'Elegir',
  typed: ({ numbers }) => `No hay botón para ${numbers}. Escriba su opción.`,
  needed: 'Este campo es obligatorio.',
  tooLong: ({ most }) => `${most} caracteres como máximo.`,
  notOffered: 'Elija una de las opciones.',
  notADay: 'Elija un día.',
  noText:
    'Este mensaje no contiene palabras que comprobar. Elija uno que las tenga o escriba su pregunta.',
  stale: 'Esta ventana ya no es válida y no se ha cambiado nada. Vuelva a abrirla.',
  start: 'Iniciar una lista',
  table: {
    title: 'Todas las preguntas',
    hint: 'Elija una respuesta donde está. Cuenta enseguida y el equipo la ve.',
    page: ({ page, of }) => `Página ${page} de ${of}`,
    previous: 'Página anterior',
    next: 'Página siguiente',
  },
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
};
