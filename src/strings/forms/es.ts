import type { FormsWording } from './en.js';

/** Every form that a surface shows, in Spanish. */
export const forms: FormsWording = {
  project: {
    title: 'Empezar una lista de verificación',
    fields: { project: 'Nombre del proyecto' },
  },
  comment: { title: 'Añadir un comentario', fields: { text: 'Su comentario' } },
  evidence: {
    title: 'Añadir una prueba',
    fields: {
      text: 'En qué se basa: un documento y una página, una dirección o lo que usted sabe',
    },
  },
  reason: { title: 'No aplicable', fields: { text: 'Por qué no es aplicable' } },
  'to-correct': { title: 'Devolver para corregir', fields: { text: 'Qué hay que corregir' } },
  'can-improve': { title: 'Decir qué puede mejorar', fields: { text: 'Qué puede mejorar' } },
  assignee: {
    title: 'Asignar a alguien',
    fields: { person: 'Quién se encarga', day: 'Para cuándo' },
  },
  due: { title: 'Fijar una fecha', fields: { day: 'Para cuándo' } },
  share: { title: 'Compartir esta respuesta', fields: { channel: 'Dónde se muestra' } },
  'not-helpful': {
    title: 'No es útil',
    fields: { reason: 'Qué estaba mal', text: 'Qué habría ayudado' },
    values: {
      'wrong-source': 'Se basa en la fuente equivocada',
      'not-answered': 'No responde a mi pregunta',
      'hard-to-read': 'Es difícil de leer',
      outdated: 'No está al día',
      other: 'Otra cosa',
    },
  },
  'hand-off': {
    title: 'Preguntar a un punto focal',
    fields: { text: 'Qué debe saber el punto focal' },
  },
  'hand-off-answer': { title: 'Responder a la pregunta', fields: { text: 'Su respuesta' } },
};
