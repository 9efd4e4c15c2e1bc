import type {
  EmbeddingsReason,
  SlackReason,
  TeamsReason,
  VectorsReason,
} from '../domain/desk-error.js';
import type { Strings } from './en.js';
import { type Facts, wordFor } from '../domain/wording.js';
import { forms } from './forms/es.js';
import { home } from './home/es.js';
import { report } from './report/es.js';
import { assessment } from './assessment/es.js';
import { chat } from './chat/es.js';
import { desk } from './desk/es.js';
import { general } from './general/es.js';
import { settings } from './settings/es.js';
import { slack } from './slack/es.js';
import { teams } from './teams/es.js';
import { upkeep, upkeepFault } from './upkeep/es.js';
import { web } from './web/es.js';

const embeddingsReason: Readonly<Record<EmbeddingsReason, string>> = {
  'address-invalid':
    'la dirección debe empezar por http:// o https:// y no contener nombre, contraseña, parámetros ni fragmento',
  'key-invalid': 'la clave contiene caracteres que no se pueden enviar',
  connection: 'no se puede llegar al servidor, o este cortó la conexión',
  timeout: 'el servidor tardó demasiado',
  'key-refused': 'el servidor rechaza la clave o pide una',
  'quota-used': 'la cuota de esta clave está agotada',
  'rate-limited': 'el servidor pide esperar, inténtelo más tarde',
  'not-found': 'el servidor no conoce esa dirección o ese modelo',
  'request-refused': 'el servidor rechazó la petición',
  'server-fault': 'el servidor falló',
  'cut-off': 'la respuesta se interrumpió',
  'not-embeddings': 'la respuesta no contiene vectores, compruebe la dirección',
  'count-wrong': 'el servidor no dio tantos vectores como textos',
  'dimensions-wrong': 'los vectores no tienen las dimensiones esperadas',
  'vector-zero': 'un vector solo contiene ceros',
};

/** By the code that the system or PostgreSQL gives. */
const databaseReason: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'nadie responde en su dirección. Compruebe que el servidor está en marcha, y el host y el puerto en DATABASE_URL',
  ENOTFOUND: 'su host no tiene dirección. Compruebe el host en DATABASE_URL',
  '28P01': 'rechaza la contraseña. Compruebe el nombre y la contraseña en DATABASE_URL',
  '28000': 'rechaza la cuenta. Compruebe el nombre en DATABASE_URL y lo que permite el servidor',
  '3D000':
    'el servidor no tiene una base con ese nombre. Créela o compruebe su nombre en DATABASE_URL',
  '42501':
    'la cuenta no puede crear ni cambiar tablas. Dele ese derecho o hágala propietaria de la base',
  '53100': 'su disco está lleno. Libere espacio en el servidor',
  '53300': 'no le quedan conexiones. Aumente su límite o ejecute menos procesos',
  '57P03': 'está arrancando o deteniéndose. Vuelva a intentarlo en un momento',
  connection:
    'la conexión se cortó, o no llegó respuesta a tiempo. Compruebe que el servidor está en marcha, y el host y el puerto en DATABASE_URL',
};

const vectorsReason: Readonly<Record<VectorsReason, string>> = {
  connection:
    'no se puede llegar al servidor, o este cortó la conexión. Compruebe que funciona y que la dirección es la correcta',
  'access-refused':
    'el servidor rechaza la cuenta o no tiene esa base de datos. Compruebe el nombre, la contraseña y la base',
  'not-allowed':
    'la cuenta no puede añadir la extensión vector o la tabla passage_vector. Pida a quien posee la base que las añada, o que dé ese permiso a la cuenta',
  'extension-missing':
    'el servidor no tiene la extensión vector. Instale en él pgvector 0.8 o una versión posterior',
  'extension-outdated':
    'su extensión vector es demasiado antigua. Instale pgvector 0.8 o una versión posterior y ejecute «alter extension vector update» en la base',
  'dimensions-too-many':
    'guarda vectores de 16 000 dimensiones como máximo. Pida menos al modelo con GENDER_DESK_EMBEDDINGS_DIMENSIONS',
  'server-fault': 'el servidor falló. Su registro dice por qué',
};

const slackReason: Readonly<Record<SlackReason, string>> = {
  connection: 'no responde, o la conexión se ha cortado',
  'rate-limited': 'pide esperar, porque ha habido demasiadas llamadas',
  'server-fault': 'ha fallado',
  'not-slack': 'lo que responde no es Slack',
};

/** By Slack's own word. */
const slackRefusal: Readonly<Record<string, string>> = {
  invalid_auth:
    'el token no es válido. Compruebe SLACK_BOT_TOKEN y, para Socket Mode, SLACK_APP_TOKEN',
  not_authed: 'falta un token. Compruebe SLACK_BOT_TOKEN y, para Socket Mode, SLACK_APP_TOKEN',
  token_revoked: 'el token fue revocado. Instale de nuevo la aplicación',
  token_expired: 'el token ha caducado. Instale de nuevo la aplicación',
  account_inactive: 'la aplicación se retiró del espacio de trabajo. Instálela de nuevo',
  not_allowed_token_type:
    'el token es de otro tipo. SLACK_BOT_TOKEN empieza por xoxb-, SLACK_APP_TOKEN por xapp-',
  missing_scope:
    'al token le falta un permiso. Compruebe los permisos (scopes) de la aplicación e instálela de nuevo',
  forbidden_team: 'Socket Mode está desactivado. Actívelo en los ajustes de la aplicación',
  team_not_found: 'la respuesta no nombra ningún espacio de trabajo',
  bad_client_secret: 'el secreto del cliente no es correcto. Compruebe SLACK_CLIENT_SECRET',
  invalid_client_id: 'no existe ese cliente. Compruebe SLACK_CLIENT_ID',
  invalid_code: 'el código ha caducado. Empiece la instalación de nuevo',
  bad_redirect_uri:
    'la dirección de retorno no es una de las de la aplicación. Compruebe GENDER_DESK_ADDRESS y las direcciones de redirección (redirect URLs) de la aplicación',
};

const teamsReason: Readonly<Record<TeamsReason, string>> = {
  connection: 'no responde, o la conexión se ha cortado',
  'rate-limited': 'pide esperar, porque ha habido demasiadas llamadas',
  'server-fault': 'ha fallado',
  'not-teams': 'lo que responde no es Microsoft',
};

/** By the word of Microsoft's sign-in. */
const teamsRefusal: Readonly<Record<string, string>> = {
  invalid_client:
    'el secreto de la aplicación no es correcto o ha caducado. Compruebe TEAMS_APP_PASSWORD',
  unauthorized_client:
    'no existe esa aplicación en ese directorio. Compruebe TEAMS_APP_ID y TEAMS_TENANT_ID',
  invalid_request:
    'no existe esa aplicación o ese directorio. Compruebe TEAMS_APP_ID y TEAMS_TENANT_ID',
};

const documentUnit = { pages: 'páginas', characters: 'caracteres' };

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
  fault: {
    ...upkeepFault,
    'knowledge-invalid': ({ count, first }: Facts) =>
      `La base de conocimientos tiene errores (${count}). El primero: ${first}. La orden gender-desk check los muestra todos.`,
    'knowledge-missing': ({ folder }: Facts) =>
      `No hay base de conocimientos en ${folder}. Indique una carpeta en GENDER_DESK_KNOWLEDGE, o borre esa variable para usar la base incluida.`,
    'data-folder-unwritable': ({ folder }: Facts) =>
      `No puedo escribir en la carpeta de datos ${folder}. Dé permiso de escritura a esta cuenta, o indique otra carpeta en GENDER_DESK_DATA.`,
    'data-folder-in-use': ({ folder, holder }: Facts) =>
      `Otro Gender Desk (proceso ${holder}) utiliza la carpeta de datos ${folder}. Deténgalo o indique otra carpeta en GENDER_DESK_DATA.`,
    'data-newer-than-program': ({ found, known }: Facts) =>
      `Los datos los escribió una versión más reciente (esquema ${found}; esta conoce el ${known}). Actualice Gender Desk.`,
    'database-unavailable': ({ reason }: Facts) =>
      `La base de datos no responde: ${databaseReason[String(reason)] ?? `${reason}. Compruebe DATABASE_URL y que el servidor está en marcha`}.`,
    'desk-busy': 'Hay demasiados mensajes en espera. Vuelva a intentarlo en un momento.',
    'file-unreadable': ({ file }: Facts) =>
      `No puedo leer ${file}. Compruebe que existe y que tiene permiso de lectura.`,
    'port-busy': ({ port }: Facts) =>
      `El puerto ${port} está en uso. Detenga lo que lo ocupa, o elija otro con --port.`,
    'address-unavailable': ({ host }: Facts) =>
      `No puedo escuchar en ${host}. Elija una dirección de esta máquina con --host.`,
    'passage-unknown': ({ id }: Facts) =>
      `No hay ningún pasaje ${id}. La orden gender-desk sources muestra los textos y gender-desk search busca pasajes.`,
    'checklist-missing': ({ id, version }: Facts) =>
      `Ya no existe la versión ${version} de la lista de verificación ${id}. Restablézcala en la carpeta de conocimientos.`,
    'signals-invalid': ({ file, path }: Facts) =>
      `No se pueden leer las señales de la lista de verificación: ${file}, ${path}. Corrija o restablezca el archivo.`,
    'answers-invalid': ({ file, place, value, expected }: Facts) =>
      `${file}: ${place}${value ? `: ${value}` : ''} no encaja. Se esperaba: ${expected}.`,
    'file-not-json': ({ file }: Facts) => `${file} no es JSON. Revise comas, comillas y llaves.`,
    'project-unknown': ({ project }: Facts) =>
      `No hay lista de verificación para ${project}. Indique el nombre del proyecto o el identificador de su lista.`,
    'language-unknown': ({ language }: Facts) =>
      `${language} no es un idioma del servicio: use en, fr o es.`,
    'option-invalid': ({ option, value, expected }: Facts) =>
      `${value} no vale para ${option}: ${expected}.`,
    'batch-line-invalid': ({ line, reason }: Facts) => `Se omitió la línea ${line}: ${reason}.`,
    'line-invalid': ({ file, line, reason }: Facts) =>
      `La línea ${line} de ${file} no es válida: ${reason}.`,
    'duplicate-id': ({ file, line, id }: Facts) => `La línea ${line} de ${file} repite ${id}.`,
    'collection-empty': ({ file }: Facts) => `No hay ningún documento en ${file}.`,
    'collection-unjudged': ({ folder }: Facts) =>
      `Ninguna consulta de ${folder} tiene un documento pertinente: no hay nada que medir.`,
    'run-id-invalid': ({ id }: Facts) =>
      `Un archivo TREC separa sus columnas con espacios y no puede contener el identificador «${id}». Quite --run.`,
    'file-unwritable': ({ file }: Facts) =>
      `No puedo escribir ${file}. Compruebe que su carpeta existe y que tiene permiso de escritura.`,
    'setting-invalid': ({ name }: Facts) =>
      `El ajuste ${name} falta o no es válido. El README dice qué contiene.`,
    'embeddings-unavailable': ({ reason, server, status }: Facts) =>
      `No se pueden obtener representaciones vectoriales${server ? ` de ${server}` : ''}: ${wordFor(reason, embeddingsReason)}${status ? ` (HTTP ${status})` : ''}.`,
    'vectors-unavailable': ({ reason }: Facts) =>
      `No se pueden obtener los vectores de PostgreSQL: ${wordFor(reason, vectorsReason)}.`,
    'slack-unavailable': ({ reason }: Facts) =>
      `No se puede acceder a Slack: ${wordFor(reason, slackReason)}.`,
    'slack-refused': ({ reason }: Facts) => `Slack lo rechaza: ${wordFor(reason, slackRefusal)}.`,
    'teams-unavailable': ({ reason }: Facts) =>
      `No se puede acceder a Teams: ${wordFor(reason, teamsReason)}.`,
    'teams-refused': ({ reason }: Facts) => `Teams lo rechaza: ${wordFor(reason, teamsRefusal)}.`,
    'installation-unreadable': ({ workspace }: Facts) =>
      `No puedo abrir lo guardado de la instalación en ${workspace}: GENDER_DESK_SECRET no es el que la selló. Restablézcalo, o instale de nuevo la aplicación en ese espacio.`,
    'document-unsupported': ({ file }: Facts) =>
      `No sé leer este tipo de archivo: ${file}. Leo los formatos PDF, DOCX, HTML, Markdown y texto sin formato. Guárdelo como DOCX o PDF (desde un archivo antiguo de Word: Guardar como, Documento de Word) e inténtelo de nuevo.`,
    'document-broken': ({ file }: Facts) =>
      `${file} está dañado, o no es lo que indica su nombre. Ábralo en su programa de origen, guárdelo de nuevo e inténtelo otra vez.`,
    'document-encrypted': ({ file }: Facts) =>
      `${file} está protegido con contraseña. Guarde una copia sin contraseña e inténtelo de nuevo.`,
    'document-too-large': ({ file, limit }: Facts) =>
      `${file} ocupa más de ${limit} MB. Quite las imágenes y los anexos, o divida el documento, e inténtelo de nuevo.`,
    'document-too-long': ({ file, limit, unit }: Facts) =>
      `${file} es demasiado largo para mí: leo como máximo ${typeof limit === 'number' ? limit.toLocaleString('es') : limit} ${wordFor(unit, documentUnit)}. Deme las partes que importan, cada una en un archivo aparte.`,
    'document-too-slow': ({ file, limit }: Facts) =>
      `He dejado de leer ${file} al cabo de ${limit} segundos. Guárdelo de nuevo como DOCX o texto sin formato, o divídalo, e inténtelo otra vez.`,
    'document-too-hungry': ({ file, limit }: Facts) =>
      `Leer ${file} requiere más memoria de la que concedo a un documento (${limit} MB). Quite las imágenes y las tablas grandes, o divida el documento, e inténtelo de nuevo.`,
    'document-empty': ({ file }: Facts) =>
      `No hay texto en ${file}. Si está escaneado, deme una versión con texto: el archivo de origen, o el escaneado tras el reconocimiento de texto.`,
    'document-busy':
      'Ya estoy leyendo todos los documentos que puedo. Inténtelo de nuevo en un minuto.',
    'document-unreachable': ({ file }: Facts) =>
      `No he podido obtener ${file}. Quizá ya no exista o yo no tenga acceso. Envíelo aquí una vez más.`,
    unexpected: 'Algo ha fallado. Los detalles están en el registro.',
  },
  embeddingsReason,
  vectorsReason,
  knowledgeFault: {
    'yaml-syntax': ({ reason }: Facts) => `esto no es YAML válido (${reason})`,
    'unknown-key': ({ key }: Facts) => `clave desconocida: ${key}`,
    'invalid-value': ({ key, reason }: Facts) => `valor no válido en ${key}: ${reason}`,
    'missing-file': () => 'falta el archivo',
    'missing-language': ({ language }: Facts) => `falta el texto en el idioma ${language}`,
    'missing-front-matter': () => 'falta el encabezado (title, names) entre dos líneas ---',
    'missing-title': () => 'falta el título (# …)',
    'invalid-locator': ({ heading }: Facts) =>
      `«${heading}» no es una referencia seguida de un título, como «Art. 4(1) · Duración de la licencia»`,
    'duplicate-locator': ({ provision, first }: Facts) =>
      `${provision} ya figura en la línea ${first}`,
    'missing-provision': ({ provision, reference }: Facts) =>
      `falta ${provision}, que figura en ${reference}`,
    'extra-provision': ({ provision, reference }: Facts) =>
      `${provision} no figura en ${reference}`,
    'missing-text': ({ provision }: Facts) => `${provision} no tiene texto`,
    'too-many-sentences': ({ provision, most }: Facts) =>
      `${provision} tiene más de ${most} frases`,
    'unexpected-line': ({ text }: Facts) => `«${text}» no corresponde aquí`,
    'phrasing-count': ({ provision, count, fewest, most }: Facts) =>
      `${provision} tiene ${count} formulaciones, no ${fewest}${most ? ` a ${most}` : ' o más'}`,
    'duplicate-phrasing': ({ phrasing, first }: Facts) => `«${phrasing}» ya figura en ${first}`,
    'number-mismatch': ({ provision, expected, found }: Facts) =>
      `${provision}: los números son [${found}], en inglés [${expected}]`,
    'unknown-source': ({ source }: Facts) => `${source} no es uno de los textos incluidos`,
    'unknown-provision': ({ provision }: Facts) => `no hay ninguna disposición ${provision}`,
    'id-mismatch': ({ id, folder }: Facts) =>
      `el identificador ${id} no corresponde a la carpeta ${folder}`,
    'replacement-missing': ({ id }: Facts) =>
      `${id} está superado: indique qué lo sustituyó (status.replacedBy)`,
    'missing-words': ({ key }: Facts) => `falta el texto de ${key}`,
    'unknown-name': ({ name }: Facts) => `nada lleva el nombre ${name}`,
    'duplicate-name': ({ name }: Facts) => `${name} aparece dos veces`,
    'duplicate-source': ({ id }: Facts) => `el texto ${id} figura dos veces`,
  },
  cli: {
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
  },
  doctor: {
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
  },
};
