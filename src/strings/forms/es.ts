import type { FormWords } from '../../domain/form.js';
import { desk } from '../desk/es.js';
import { settings } from '../settings/es.js';

const { name, listens, prefers, language, usual, eachQuestion } = settings;

/** What is asked for with a form, in Spanish. */
export const forms: FormWords = {
  project: {
    title: 'Iniciar una lista',
    submit: 'Iniciar',
    fields: { project: { label: 'Nombre del proyecto' } },
  },
  comment: {
    title: 'Comentario',
    submit: 'Guardar',
    fields: { text: { label: 'Su comentario' } },
  },
  evidence: {
    title: 'Prueba',
    submit: 'Guardar',
    fields: {
      text: {
        label: 'En qué se apoya la respuesta',
        hint: 'Un documento y una página, una dirección o lo que usted sabe.',
      },
    },
  },
  reason: {
    title: 'No procede',
    submit: 'Guardar',
    fields: { text: { label: 'Por qué no procede' } },
  },
  'to-correct': {
    title: 'Devolver para corregir',
    submit: 'Devolver',
    fields: { text: { label: 'Qué hay que corregir' } },
  },
  'can-improve': {
    title: 'Puede mejorar',
    submit: 'Guardar',
    fields: { text: { label: 'Qué puede mejorar' } },
  },
  assignee: {
    title: 'Asignar',
    submit: 'Asignar',
    fields: {
      person: { label: 'Quién se encarga' },
      day: { label: 'Para cuándo', hint: 'Sin día, el plazo queda como está.' },
    },
  },
  due: {
    title: 'Plazo',
    submit: 'Guardar',
    fields: { day: { label: 'Para cuándo', hint: 'Sin día, no hay plazo.' } },
  },
  share: {
    title: 'Compartir la respuesta',
    submit: 'Compartir',
    fields: {
      channel: {
        label: 'Dónde',
        hint: 'La pregunta y la respuesta se publican allí en su nombre, con las fuentes.',
      },
    },
  },
  'not-helpful': {
    title: 'No es útil',
    submit: 'Enviar',
    fields: {
      reason: {
        label: 'Qué falla',
        values: desk.reason,
      },
      text: { label: 'Con sus palabras' },
    },
  },
  'hand-off': {
    title: 'Consulta al punto focal',
    submit: 'Enviar',
    fields: {
      text: {
        label: 'Algo que añadir',
        hint: 'Se envían su pregunta, lo que respondí y su nombre.',
      },
    },
  },
  'hand-off-answer': {
    title: 'Responder',
    submit: 'Enviar',
    fields: {
      text: {
        label: 'Su respuesta',
        hint: 'Se envía a quien preguntó, con su nombre.',
      },
    },
  },
  'which-channel': {
    title: 'Ajustes de un canal',
    submit: 'Siguiente',
    fields: { channel: { label: 'Canal' } },
  },
  'channel-settings': {
    title: 'Ajustes del canal',
    submit: 'Guardar',
    fields: {
      listens: { label: name.listens, values: listens },
      language: { label: name.language, values: { usual: eachQuestion, ...language } },
      prefers: {
        label: name.prefers,
        hint: 'Cuando tengo los dos textos de una disposición.',
        values: { usual, ...prefers },
      },
      checklist: { label: name.checklist, values: {} },
    },
  },
};
