import type { Facts } from '../../domain/wording.js';
import type { CliWording, DoctorWording } from './en.js';

/** What the command line says, in Spanish. */
export const cli: CliWording = {
  description:
    'Responde a preguntas sobre la política de la OIT en materia de igualdad de género y las normas del trabajo, cada frase unida a la disposición en que se apoya.',
  ask: 'responde a una pregunta o a un archivo de preguntas',
  chat: 'conversa con el asistente en la terminal',
  search: 'busca pasajes',
  sources: 'muestra los textos indexados',
  passage: 'muestra un pasaje entero',
  start: 'abre la página web',
  evaluate: 'mide',
  evaluateAnswers: 'puntúa las respuestas según las citas y los hechos esperados',
  evaluateRetrieval:
    'mide la calidad y la velocidad de la búsqueda de pasajes en una colección BEIR',
  doctor: 'dice qué está configurado, qué funciona y qué falta',
  assess: 'qué resulta de las respuestas a la lista de verificación',
  prefill: 'respuestas que sugiere un documento de proyecto',
  report: 'escribir el informe de una evaluación',
  answersFile: 'archivo con las respuestas (JSON), o - para la entrada estándar',
  document: 'documento de proyecto: PDF, DOCX, HTML, Markdown o texto',
  project: 'nombre del proyecto, o identificador de su lista',
  check: 'comprueba la base de conocimientos y nombra cada error',
  option: {
    language: 'responder en este idioma: en, fr o es',
    json: 'escribir solo JSON en la salida estándar',
    batch: 'leer las preguntas de un archivo JSON Lines, o de - para la entrada estándar',
    count: 'número de pasajes',
    questions: 'archivo JSON Lines de preguntas con lo que se espera de ellas',
    beir: 'carpeta con corpus.jsonl, queries.jsonl y qrels/test.tsv',
    plain: 'solo BM25 (k1 0,9, b 0,4), para comparar con cifras publicadas',
    run: 'escribir lo encontrado en este archivo, en formato TREC',
    port: 'puerto de escucha',
    host: 'dirección de escucha',
    profile: 'archivo JSON con lo que se sabe del proyecto',
    format: 'docx, pdf, md, csv o json',
    output: 'archivo que escribir, o - para la salida estándar',
    failures: 'mostrar cada pregunta cuya respuesta no fue la esperada',
  },
  question: 'la pregunta, con sus propias palabras',
  passageId: 'identificador del pasaje, por ejemplo C183/art-4-1',
  folder: 'carpeta de la base de conocimientos',
  noQuestion: 'Haga una pregunta, o dé un archivo de preguntas con --batch.',
  wrongUse: ({ reason }: Facts) => `${reason} Véase gender-desk --help.`,
  indexRebuilt: 'El índice guardado estaba dañado o incompleto; lo he reconstruido.',
  serving: ({ address }: Facts) => `Gender Desk está en ${address} (Ctrl+C para detenerlo)`,
  slack: {
    serving: ({ workspaces }: Facts) => `Slack: Gender Desk está en ${workspaces}`,
    away: ({ reason }: Facts) => `Slack: todavía no está listo. ${reason}`,
    install: ({ address }: Facts) =>
      `Slack: añada Gender Desk a un espacio de trabajo en ${address}`,
  },
  teams: {
    serving: 'Teams: Gender Desk recibe los mensajes en /api/messages',
    playground:
      'Teams: para desarrollo, se da por cierto lo que diga quien escriba desde esta máquina. Nada más debe poder llegar a este servicio.',
    away: ({ reason }: Facts) => `Teams: todavía no está listo. ${reason}`,
  },
  chatGreeting:
    'Pregunte sobre la política de la OIT en materia de igualdad de género y las normas del trabajo, en español, francés o inglés. Una línea vacía o Ctrl+D pone fin a la conversación.',
  chatPrompt: 'Usted: ',
  chatRead: 'Escriba un número para leer entera la fuente correspondiente.',
  goodbye: 'Hasta luego.',
  checkPassed: ({ sources, provisions, boundaries }: Facts) =>
    `Ningún error: ${sources} textos, ${provisions} disposiciones y ${boundaries} límites en tres idiomas.`,
  checkFailed: ({ count }: Facts) => `Número de errores: ${count}.`,
  provisions: ({ count }: Facts) => `${count} disposici${Number(count) === 1 ? 'ón' : 'ones'}`,
  noHits: 'No se ha encontrado nada.',
  lineNotJson: 'no es JSON',
  retrieval: {
    documents: 'documentos',
    queries: 'consultas',
    indexSeconds: 'indexación, segundos',
    queryP50Ms: 'búsqueda, mediana, milisegundos',
    queryP95Ms: 'búsqueda, percentil 95, milisegundos',
    peakMemoryMb: 'memoria, máximo, MB',
    indexing: ({ count }: Facts) => `Indexando ${count} documentos.`,
    searching: 'Buscando',
    measuring: 'Midiendo',
    queriesMissing: ({ count, file }: Facts) =>
      `Hay consultas juzgadas (${count}) que no están en ${file}: cuentan como 0.`,
  },
};

export const doctor: DoctorWording = {
  node: ({ version }: Facts) => `Node ${version}`,
  knowledge: ({ folder, sources, passages }: Facts) =>
    `Base de conocimientos: ${folder} (${sources} textos, ${passages} pasajes)`,
  data: ({ folder }: Facts) => `Carpeta de datos: ${folder}, se puede escribir en ella`,
  index: {
    cached: 'Índice: guardado, sus sumas de control son correctas',
    built: 'Índice: construido ahora mismo',
    rebuilt: 'Índice: estaba dañado, reconstruido ahora mismo',
  },
  store: {
    sqlite: ({ folder }: Facts) =>
      `Base de datos: SQLite en ${folder}, se abre; sus tablas están al día`,
    postgres: ({ host, name }: Facts) =>
      `Base de datos: PostgreSQL, ${name} en ${host}, responde; sus tablas están al día`,
  },
  serving: {
    none: 'Servicio: ningún proceso trabaja con ella ahora',
    one: 'Servicio: un proceso trabaja con ella ahora',
    known: ({ holder }: Facts) => `Servicio: el proceso ${holder} trabaja con ella ahora`,
    many: ({ count }: Facts) => `Servicio: ${count} procesos trabajan con ella ahora`,
  },
  nothingWaits: 'Colas: no hay nada en espera',
  waiting: ({ messages, letters, minutes }: Facts) =>
    `Colas: mensajes sin respuesta: ${messages}; envíos en espera: ${letters}; el más antiguo llegó hace ${minutes} min`,
  noDeadLetters: 'Envíos abandonados: ninguno',
  deadLetters: ({ count }: Facts) =>
    `Envíos abandonados: ${count}. gender-desk letters los enumera, gender-desk letters --retry all los vuelve a enviar`,
  slack: {
    none: 'Slack: sin configurar',
    nowhere: 'todavía ningún espacio de trabajo',
    socket: ({ workspaces }: Facts) => `Slack: ${workspaces}, por Socket Mode`,
    http: ({ workspaces }: Facts) => `Slack: ${workspaces}, por HTTP; hay un secreto de firma`,
    lacks: ({ workspace, scopes }: Facts) =>
      `Slack: en ${workspace} faltan permisos (scopes): ${scopes}. Añádalos a la aplicación e instálela de nuevo.`,
  },
  teams: {
    none: 'Teams: sin configurar',
    playground: 'Teams: sin aplicación, para desarrollo en esta máquina',
    one: ({ app, tenant }: Facts) => `Teams: aplicación ${app}, para el directorio ${tenant}`,
    many: ({ app }: Facts) => `Teams: aplicación ${app}, para todos los directorios`,
  },
  log: ({ level }: Facts) => `Registro: en la salida de errores, desde ${level}`,
  noLog: 'Registro: ninguno (GENDER_DESK_LOG_LEVEL es silent)',
  vectors: {
    memory: 'Vectores: se buscan en este proceso',
    pgvector: 'Vectores: las tablas grandes se buscan en PostgreSQL con pgvector',
  },
  answer: ({ passage }: Facts) => `Pregunta de prueba: respondida a partir de ${passage}`,
  noAnswer: 'Pregunta de prueba: sin respuesta',
  noEmbeddings:
    'Representaciones vectoriales: ninguna configurada; el significado viene de los propios textos',
  embeddings: ({ model, dimensions }: Facts) =>
    `Representaciones vectoriales: ${model}, ${dimensions} dimensiones`,
  model: 'Modelo de lenguaje: ninguno configurado; las respuestas citan los pasajes',
};
