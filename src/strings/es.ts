import type { Strings } from './en.js';
import type { Facts } from '../domain/wording.js';
import { fault, knowledgeFault } from './fault/es.js';
import { forms } from './forms/es.js';
import { home } from './home/es.js';
import { reasons } from './reason/es.js';
import { report } from './report/es.js';
import { assessment } from './assessment/es.js';
import { chat } from './chat/es.js';
import { cli, doctor } from './cli/es.js';
import { desk } from './desk/es.js';
import { general } from './general/es.js';
import { settings } from './settings/es.js';
import { slack } from './slack/es.js';
import { teams } from './teams/es.js';
import { upkeep } from './upkeep/es.js';
import { web } from './web/es.js';

/** Every sentence, in Spanish. */
export const es: Strings = {
  name: 'Gender Desk',
  origin: {
    digest: 'resumen',
    official: 'texto oficial',
    endorsed: 'respuesta validada',
    project: 'documento del proyecto',
  },
  status: {
    'up-to-date': 'actualizado',
    interim: 'en situación provisoria',
    outdated: 'superado',
    abrogated: 'derogado',
    historical: 'histórico',
  },
  force: { recommendation: 'no vinculante' },
  unverified: 'sin verificar',
  answer: {
    notFound: 'No he encontrado nada sobre eso en los textos que conozco.',
    nearest: 'Lo más cercano',
    outOfScope:
      'Eso queda fuera de lo que respondo: la política de la OIT en materia de igualdad de género y las normas del trabajo.',
    clarify: {
      instrument: '¿A qué texto se refiere?',
      empty:
        'Pregúnteme sobre la política de la OIT en materia de igualdad de género o sobre las normas del trabajo, con sus propias palabras.',
      'too-long': 'Es más de lo que puedo leer de una vez. Haga su pregunta en pocas frases.',
    },
    at: ({ place, text }: Facts) => `${place}: ${text}`,
  },
  notice: {
    abrogated: ({ title, replacement }: Facts) =>
      `Texto derogado: ${title}. Ya no obliga a nadie y solo se cita como historia.${replacement ? ` Véase en su lugar: ${replacement}.` : ''}`,
    outdated: ({ title, replacement }: Facts) =>
      `Texto superado: ${title}.${replacement ? ` Lo sustituyó: ${replacement}.` : ''}`,
    interim: ({ title, replacement }: Facts) =>
      `Texto en situación provisoria: ${title}. No está del todo actualizado.${replacement ? ` Véase en su lugar: ${replacement}.` : ''}`,
    dated: ({ title }: Facts) =>
      `${title}: lo que dice de la Organización era así en su momento y puede haber cambiado.`,
    unverified: ({ locators }: Facts) =>
      `Pasajes no cotejados con el propio texto; léalo antes de citarlos: ${locators}.`,
    digest:
      'Redactado con palabras de este servicio (resumen). Cite el texto oficial, no el resumen.',
    answeredInEnglish: ({ language }: Facts) =>
      `Leo y escribo español, francés e inglés. Su pregunta parece estar en otro idioma (${language}), así que respondo en inglés.`,
  },
  passage: {
    status: 'Situación',
    asOf: ({ status, date }: Facts) => `${status} (consultado el ${date})`,
    origin: 'Origen',
    official: 'Página oficial',
    noOfficial: 'Este servicio no conoce ninguna página oficial de este texto.',
    related: 'Textos relacionados',
    adopted: 'Adopción',
    inForce: 'Entrada en vigor',
    replacedBy: 'Sustituido por',
  },
  citations: 'Fuentes',
  apology:
    'No he podido responder: algo ha fallado por mi parte y ha quedado registrado para quien mantiene este servicio. Vuelva a preguntar, por favor.',
  unread:
    'Este botón ya no es válido y no se ha cambiado nada. Vuelva a preguntar para ver cómo está ahora.',
  note: 'Nota',
  labelled: ({ label, value }: Facts) => `${label}: ${value}`,
  chat,
  slack,
  home,
  teams,
  forms,
  web,
  checklist: {
    answer: {
      yes: 'Sí',
      partly: 'En parte',
      no: 'No',
      'dont-know': 'No se sabe',
      'not-applicable': 'No procede',
    },
    stated: 'declarado, no mostrado',
    conformity: {
      conforms: 'Conforme',
      partly: 'Conforme en parte',
      'does-not-conform': 'No conforme',
      'cannot-be-determined': 'No puede determinarse',
      'not-applicable': 'No procede',
    },
    proposal: {
      shown: 'Las líneas lo muestran.',
      'shown-in-part': 'Las líneas lo muestran en parte.',
      'only-promised': 'Las líneas solo lo prometen.',
      'only-boilerplate': 'Las líneas lo dicen solo en términos generales.',
      denied: 'Las líneas dicen lo contrario.',
      'not-mentioned': 'El documento no lo menciona.',
      'not-in-document': 'Un documento así rara vez lo dice; búsquelo en otro lugar.',
      'outdated-instrument': 'Las líneas se apoyan en un texto que ya no está vigente.',
      'ruled-out': 'Por lo que el documento dice del proyecto, esto no se aplica.',
    },
    verdict: {
      'to-correct': 'Por corregir',
      'can-improve': 'Puede mejorar',
      accepted: 'Aceptada',
    },
  },
  assessment,
  general,
  desk,
  report,
  settings,
  upkeep,
  fault,
  reasons,
  knowledgeFault,
  cli,
  doctor,
};
