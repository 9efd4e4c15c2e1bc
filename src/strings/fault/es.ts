import type {
  EmbeddingsReason,
  SlackReason,
  TeamsReason,
  VectorsReason,
} from '../../domain/desk-error.js';
import { type Facts, wordFor } from '../../domain/wording.js';
import { upkeepFault } from '../upkeep/es.js';
import type { FaultWording, KnowledgeFaultWording } from './en.js';

export const embeddingsReason: Readonly<Record<EmbeddingsReason, string>> = {
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

export const vectorsReason: Readonly<Record<VectorsReason, string>> = {
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

/** What went wrong, and what to do about it, in Spanish. */
export const fault: FaultWording = {
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
};

export const knowledgeFault: KnowledgeFaultWording = {
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
  'extra-provision': ({ provision, reference }: Facts) => `${provision} no figura en ${reference}`,
  'missing-text': ({ provision }: Facts) => `${provision} no tiene texto`,
  'too-many-sentences': ({ provision, most }: Facts) => `${provision} tiene más de ${most} frases`,
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
};
