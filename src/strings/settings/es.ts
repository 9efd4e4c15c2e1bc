import type { Facts } from '../../domain/wording.js';
import type { SettingsStrings } from './en.js';

/** What people choose for themselves and administrators for a channel, in Spanish. */
export const settings: SettingsStrings = {
  name: {
    listens: 'A qué respondo aquí',
    language: 'Idioma de los mensajes que no revelan el suyo',
    prefers: 'Texto que cito',
    checklist: 'Lista de verificación',
  },
  listens: {
    mentions: 'A menciones y en los hilos donde participo',
    suggests: 'También, en privado, a lo que sé con certeza',
    off: 'A nada: desactivado aquí',
  },
  prefers: {
    digest: 'Mi propio resumen',
    official: 'El texto oficial, si lo tengo',
  },
  language: { en: 'Inglés', fr: 'Francés', es: 'Español' },
  usual: 'Como en todas partes',
  eachQuestion: 'El idioma de cada mensaje',
  kept: 'Los ajustes del canal están guardados. Rigen desde el próximo mensaje.',
  languageKept: ({ language }: Facts) =>
    `Cuando un mensaje no revela su idioma, uso este: ${language}. Un mensaje en otro idioma sigue recibiendo respuesta en el suyo.`,
  languageDropped: 'Vuelvo a seguir el idioma de cada mensaje.',
  notAdministrator:
    'Solo quienes administran este servicio pueden cambiar los ajustes de un canal. No se ha cambiado nada.',
  unknown: 'Ya no conozco ese ajuste. Abra de nuevo los ajustes. No se ha cambiado nada.',
  off: 'Estoy desactivado en este canal. Quienes administran este servicio pueden volver a activarme. Puede seguir preguntándome por mensaje directo.',
  offBy: ({ administrators }: Facts) =>
    `Estoy desactivado en este canal. Pueden volver a activarme: ${administrators}. Puede seguir preguntándome por mensaje directo.`,
  erased:
    'Todo lo que guardaba sobre usted está borrado. En las listas de verificación le sustituye un seudónimo y sus respuestas cuentan como antes. Los mensajes que ve aquí los conserva la plataforma. Si vuelve a escribirme, empiezo de cero.',
};
