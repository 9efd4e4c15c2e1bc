import type { BackupReason } from '../../domain/desk-error.js';
import { type Facts, wordFor } from '../../domain/wording.js';

const backupReason: Readonly<Record<BackupReason, string>> = {
  'not-a-backup': 'no es una copia de seguridad de Gender Desk',
  'cut-off': 'le falta el final',
  damaged: 'la suma de comprobación o los recuentos no coinciden',
};

export const upkeepFault = {
  'database-in-use': ({ count }: Facts) =>
    `Gender Desk está trabajando con esta base de datos (procesos: ${count}). Deténgalo y vuelva a intentarlo.`,
  'database-not-empty':
    'Aquí ya hay datos guardados. Añada --replace para poner la copia de seguridad en su lugar.',
  'backup-invalid': ({ file, reason }: Facts) =>
    `No puedo restaurar ${file}: ${wordFor(reason, backupReason)}. No se ha cambiado nada.`,
  'backup-newer': ({ file, found, known }: Facts) =>
    `${file} procede de una versión más reciente (esquema ${found}; esta conoce ${known}). Actualice Gender Desk. No se ha cambiado nada.`,
  'person-unknown': ({ person }: Facts) =>
    `No se guarda nada sobre ${person}. Indique el identificador de la persona, por ejemplo terminal:ana; gender-desk audit muestra los identificadores.`,
  'tenant-missing': ({ name, tenants }: Facts) =>
    `${name} figura en varios espacios (${tenants}). Elija uno con --tenant.`,
  'project-ambiguous': ({ project, ids }: Facts) =>
    `Varios proyectos se llaman ${project}. Indique el identificador de una lista de verificación: ${ids}.`,
  'letter-unknown': ({ position }: Facts) =>
    `Ningún mensaje abandonado lleva el número ${position}. gender-desk letters enumera los que lo están.`,
  'not-confirmed': 'No hay terminal donde confirmar. Añada --yes para continuar sin preguntas.',
};

export const upkeep = {
  erased: { person: 'alguien del equipo', text: '[retirado]' },
  command: {
    audit: 'enumerar quién cambió qué, cuándo y desde dónde',
    letters: 'enumerar los mensajes que no se pudieron enviar, o enviarlos de nuevo',
    export: 'escribir todo lo que se guarda sobre una persona o un proyecto',
    erase: 'borrar a una persona o un proyecto',
    forget: 'eliminar lo que supera su plazo de conservación',
    backup: 'escribir todo lo que se guarda en un solo archivo',
    restore: 'recuperar el contenido de una copia de seguridad',
    feedback: 'contar lo que se opina de las respuestas',
    handOffs: 'enumerar las preguntas a los puntos focales que nadie ha respondido',
  },
  argument: { backup: 'archivo que se escribe', restore: 'archivo escrito por gender-desk backup' },
  option: {
    tenant: 'solo este espacio, por ejemplo local',
    count: 'cuántas líneas',
    before: 'solo las líneas anteriores a la que lleva este número',
    retry: 'enviar de nuevo: el número de un mensaje, o all para todos',
    person: 'identificador de una persona, por ejemplo terminal:ana',
    project: 'nombre de un proyecto, o identificador de una lista de verificación',
    output: 'archivo que se escribe, o - para la salida estándar',
    yes: 'no preguntar',
    dryRun: 'solo contar, sin eliminar nada',
    replace: 'eliminar lo que se guarda ahora',
    questions: 'mostrar también cada pregunta y cada comentario, con sus palabras',
  },
  oneSubject: 'Indique o bien --person o bien --project.',
  yes: 'sí',
  confirm: ({ question, yes }: Facts) =>
    `${question} No se puede deshacer. Escriba ${yes} para continuar: `,
  confirmPerson: ({ person, tenant }: Facts) =>
    `¿Borrar todo lo relativo a ${person} en el espacio ${tenant}?`,
  confirmProject: ({ project, count }: Facts) =>
    `¿Borrar el proyecto ${project} (listas de verificación: ${count})?`,
  confirmReplace: ({ rows, at }: Facts) =>
    `¿Sustituir todo lo que se guarda por la copia de seguridad del ${at} (${rows} filas)?`,
  unchanged: 'No se ha cambiado nada.',
  noAudit: 'No hay nada anotado.',
  auditLine: ({ position, at, person, place, deed, subject }: Facts) =>
    `${position} · ${at} · ${person} · ${place} · ${deed}${subject ? ` · ${subject}` : ''}`,
  auditMore: ({ position }: Facts) => `Líneas anteriores: gender-desk audit --before ${position}`,
  deed: {
    opened: 'empezó una lista de verificación',
    'profile-answered': 'respondió a una pregunta sobre el proyecto',
    answered: 'respondió a un punto',
    withdrawn: 'retiró una respuesta',
    commented: 'comentó',
    'evidence-attached': 'añadió una prueba',
    assigned: 'asignó un punto',
    due: 'fijó un plazo',
    disagreed: 'vio un punto de otro modo',
    'round-opened': 'empezó una ronda privada',
    'answered-privately': 'respondió en una ronda privada',
    'round-ended': 'terminó una ronda privada',
    proposed: 'entregó un documento',
    'proposal-rejected': 'rechazó una propuesta',
    reviewed: 'revisó una respuesta',
    reminded: 'recordó un plazo',
    'signed-off': 'aprobó',
    reopened: 'reabrió una lista de verificación',
    closed: 'cerró una lista de verificación',
    'conversation-cleared': 'borró una conversación',
    exported: 'exportó datos',
    erased: 'borró datos',
    'feedback-given': 'opinó sobre una respuesta',
    'feedback-taken-back': 'retiró una opinión',
    'hand-off-answered': 'respondió como punto focal',
    'handed-on': 'pasó una pregunta a un punto focal',
    forgotten: 'eliminó lo demasiado antiguo',
    'letters-retried': 'envió de nuevo mensajes abandonados',
    restored: 'restauró una copia de seguridad',
    'settings-changed': 'cambió los ajustes',
  },
  noLetters: 'No hay ningún mensaje abandonado.',
  letterLine: ({ position, at, place, reason }: Facts) =>
    `${position} · escrito el ${at} · para ${place} · ${reason}`,
  lettersRetried: ({ count }: Facts) => `Mensajes que se enviarán de nuevo: ${count}.`,
  counted: ({ name, count }: Facts) => `${name} = ${count}`,
  erasedKind: {
    messages: 'mensajes eliminados',
    waiting: 'mensajes en espera eliminados',
    letters: 'respuestas sin enviar eliminadas',
    assessments: 'listas de verificación cambiadas o eliminadas',
    events: 'acontecimientos cambiados o eliminados',
    audit: 'líneas del registro anonimizadas',
    feedback: 'opiniones sobre respuestas eliminadas o cambiadas',
    handOffs: 'preguntas a los puntos focales eliminadas o cambiadas',
  },
  notScrubbed:
    'Otro proceso sigue leyendo los archivos: puede quedar texto eliminado en ellos hasta que se ejecute de nuevo gender-desk erase o se detenga el servicio.',
  forgottenKind: {
    messages: 'mensajes',
    deliveries: 'constancias de entrega',
    letters: 'respuestas abandonadas',
    assessments: 'listas de verificación terminadas',
    audit: 'líneas del registro',
    feedback: 'opiniones sobre respuestas',
    handOffs: 'preguntas a los puntos focales',
  },
  forgotten: 'Demasiado antiguo, y eliminado',
  wouldForget: 'Demasiado antiguo; no se ha eliminado nada',
  backingUp: 'Copia de seguridad',
  restoring: 'Restauración',
  backedUp: ({ rows, file }: Facts) => `${rows} filas escritas en ${file}`,
  restored: ({ rows, file, at }: Facts) =>
    `${rows} filas restauradas de ${file}, tal como estaban el ${at}`,
  noFeedback: 'Nadie ha opinado sobre ninguna respuesta.',
  opinionLine: ({ at, place, verdict, question, remark }: Facts) =>
    `${at} · ${place} · ${verdict}${question ? ` · ${question}` : ''}${remark ? ` – ${remark}` : ''}`,
  noHandOffs: 'Ninguna pregunta espera a un punto focal.',
  handOffLine: ({ at, place, name, question, remark }: Facts) =>
    `${at} · ${place} · ${name} pregunta: ${question}${remark ? ` – ${remark}` : ''}`,
};
