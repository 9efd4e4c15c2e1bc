import type { Facts } from '../../domain/wording.js';
import type { DeskStrings } from './en.js';

/** What is done with an answer, in Spanish. */
export const desk: DeskStrings = {
  choices: 'Con esta respuesta',
  choose: {
    'share-here': 'Compartir en este canal',
    share: 'Compartir en otro canal',
    'hand-off': 'Preguntar a un punto focal',
    helpful: 'Útil',
    'not-helpful': 'No es útil',
    'no-feedback': 'Retirar mi opinión',
    'hand-off-answer': 'Responder',
  },
  again: { en: 'Ver en inglés', fr: 'Ver en francés', es: 'Ver en español' },
  notThere: 'Esa respuesta ya no está.',
  tooLong: ({ most }: Facts) => `Es demasiado largo: ${most} caracteres como máximo.`,
  sharedBy: ({ name }: Facts) => `Compartido por ${name}`,
  whichChannel: '¿En qué canal? Pulse de nuevo el botón y elija uno.',
  shared: ({ channel }: Facts) =>
    `La respuesta se publica en ${channel}, con sus fuentes y su nombre. Nada más de esta conversación la acompaña.`,
  sharedThere:
    'La respuesta se publica en ese canal, con sus fuentes y su nombre. Nada más de esta conversación la acompaña.',
  sharedHere: 'La respuesta se publica en este canal, con sus fuentes y su nombre.',
  thanks: 'Gracias. Quien administra este servicio ve su opinión.',
  whyNot: '¿Qué falla?',
  reason: {
    'wrong-source': 'Fuente equivocada',
    'not-answered': 'No es lo que pregunté',
    'hard-to-read': 'Difícil de leer',
    outdated: 'Desfasado',
    other: 'Otra cosa',
  },
  takenBack: 'Su opinión queda retirada.',
  handedOn:
    'Su pregunta llega a los puntos focales, con su nombre y lo que respondí. La respuesta llegará aquí.',
  handedOnAlready: 'Los puntos focales ya tienen su pregunta. La respuesta llegará aquí.',
  answeredAlready: ({ name, date }: Facts) =>
    `${name}, punto focal, respondió a su pregunta el ${date}.`,
  noFocalPoints:
    'No puedo pasar su pregunta desde aquí: consulte al punto focal de género de su oficina. Quien administra este servicio ve que está abierta.',
  writeTo: ({ addresses }: Facts) =>
    `No puedo pasar su pregunta desde aquí: escriba a un punto focal, ${addresses}. Quien administra este servicio ve que está abierta.`,
  toFocalPoints: {
    title: 'Una pregunta para un punto focal',
    askedInChannel: ({ name }: Facts) => `pregunta de ${name}, en un canal`,
    askedPrivately: ({ name }: Facts) => `pregunta de ${name}, en privado`,
    remark: ({ name }: Facts) => `${name} añade`,
    desk: 'Lo que respondió el servicio',
    what: 'Puede responder como punto focal',
  },
  write: 'Escriba su respuesta. Se enviará a quien preguntó, con su nombre.',
  cancelled: 'No se ha enviado nada.',
  notFocalPoint: 'A eso solo puede responder un punto focal.',
  handOffNotThere: 'Esa pregunta ya no está.',
  tookIt: ({ name, date }: Facts) =>
    `${name} respondió a eso el ${date}. Su respuesta no se ha enviado.`,
  sent: ({ name }: Facts) => `Su respuesta se envía a ${name}.`,
  answeredBy: ({ name }: Facts) => `respuesta de ${name}, punto focal`,
  ownWords: ({ name }: Facts) =>
    `Son palabras de ${name}, como punto focal. No son un texto de la OIT.`,
};
