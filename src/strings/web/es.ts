import type { Facts } from '../../domain/wording.js';
import { assessment } from '../web-assessment/es.js';
import type { WebWords } from './en.js';

/** Every sentence of the web page, in Spanish. */
export const web: WebWords = {
  someone: 'Alguien',
  assessment,
  skip: 'Ir al contenido principal',
  intro: {
    title: '¿Qué dicen los textos sobre la igualdad de género en el trabajo?',
    lead: 'Pregunte con sus propias palabras. Las respuestas salen de la política de la OIT en materia de igualdad de género y de las normas internacionales del trabajo, cada frase unida a la disposición en que se apoya.',
    samples: 'Por ejemplo',
  },
  samples: [
    '¿Cuánto dura la licencia de maternidad?',
    '¿La igualdad de remuneración se limita al mismo puesto?',
    '¿El Convenio núm. 190 protege a pasantes y a quienes buscan empleo?',
    '¿Los datos de un proyecto deben desglosarse por sexo?',
  ],
  composer: {
    label: 'Su pregunta',
    placeholder: 'Haga una pregunta',
    hint: 'Intro envía, Mayús+Intro salta de línea.',
    ask: 'Preguntar',
    full: ({ most }: Facts) =>
      `Una pregunta tiene como máximo ${most} caracteres. Lo que pasa de ahí no se recoge.`,
    caution: 'No es asesoramiento jurídico: lea el texto oficial antes de fiarse de una respuesta.',
  },
  conversation: 'Conversación',
  asked: 'Usted preguntó:',
  working: 'Buscando…',
  answered: 'Respuesta:',
  citation: ({ number, title, locator }: Facts) =>
    `[${number}] Leer la fuente: ${title}, ${locator}`,
  official: 'Página oficial',
  opensTab: 'se abre en una pestaña nueva',
  copy: {
    label: 'Copiar con las fuentes',
    done: 'Copiado',
    failed: 'El navegador no permite copiar aquí: seleccione el texto y cópielo a mano.',
  },
  passage: {
    label: 'Disposición',
    close: 'Cerrar',
    back: 'Volver a la conversación',
    quoted: 'En lo que se apoya la respuesta',
  },
  settings: {
    language: 'Idioma',
    dark: 'Colores oscuros',
    light: 'Colores claros',
  },
  anew: {
    label: 'Nueva conversación',
    title: '¿Empezar una conversación nueva?',
    text: 'Las preguntas y respuestas de esta página se borrarán y no se podrán recuperar.',
    confirm: 'Borrar y empezar de nuevo',
    keep: 'Conservarlas',
  },
  refusalTitle: 'No ha funcionado',
  refusal: {
    malformed: 'No he podido leer esa petición. Vuelva a la página e inténtelo desde allí.',
    'not-same-origin':
      'Esa petición no viene de esta página, así que no se ha hecho nada. Abra la página e inténtelo desde allí.',
    'not-found': 'No hay nada en esta dirección. La conversación está en la primera página.',
    'passage-unknown': ({ id }: Facts) =>
      `No hay ninguna disposición ${id} en este idioma. Vuelva a la respuesta y abra su fuente desde allí.`,
    'assessment-unknown':
      'No hay ninguna lista de verificación en esta dirección. Compruebe que la dirección está completa y que es de este servicio.',
    'method-unknown': 'La página no admite peticiones de este tipo.',
    'too-large':
      'Es más de lo que puedo recibir de una vez. Vuelva atrás y haga su pregunta en pocas frases.',
    'too-long': ({ most }: Facts) =>
      `Una pregunta tiene como máximo ${most} caracteres. Acórtela y vuelva a preguntar.`,
    'type-unsupported':
      'Solo admito lo que envía el formulario de la página. Pregunte desde la página.',
    'host-unknown':
      'La página no se sirve con este nombre. Ábrala en la dirección que mostró gender-desk start.',
    empty: 'Escriba primero una pregunta.',
    unexpected:
      'Algo ha fallado por mi parte. Vuelva a preguntar; si se repite, los detalles están en el registro.',
    'not-kept':
      'No he podido guardarlo, así que no se ha hecho nada. Vuelva a intentarlo en un momento. Si se repite, quien mantiene este servicio debe comprobar que el disco no está lleno y que la base de datos responde.',
    busy: 'Hay muchos mensajes en espera. Vuelva a intentarlo en un momento.',
  },
  unreachable:
    'No consigo comunicar con el servicio. Compruebe su conexión y que gender-desk start sigue en marcha, y vuelva a preguntar.',
};
