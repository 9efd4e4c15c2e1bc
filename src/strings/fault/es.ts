import { type Facts, wordFor } from '../../domain/wording.js';
import { reasons } from '../reason/es.js';
import { upkeepFault } from '../upkeep/es.js';
import type { FaultWording, KnowledgeFaultWording } from './en.js';

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
    `La base de datos no responde: ${wordFor(reason, reasons.database, `${reason}. Compruebe DATABASE_URL y que el servidor está en marcha`)}.`,
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
    `No se pueden obtener representaciones vectoriales${server ? ` de ${server}` : ''}: ${wordFor(reason, reasons.embeddings)}${status ? ` (HTTP ${status})` : ''}.`,
  'vectors-unavailable': ({ reason }: Facts) =>
    `No se pueden obtener los vectores de PostgreSQL: ${wordFor(reason, reasons.vectors)}.`,
  'slack-unavailable': ({ reason }: Facts) =>
    `No se puede acceder a Slack: ${wordFor(reason, reasons.slack)}.`,
  'slack-refused': ({ reason }: Facts) =>
    `Slack lo rechaza: ${wordFor(reason, reasons.slackRefusal)}.`,
  'teams-unavailable': ({ reason }: Facts) =>
    `No se puede acceder a Teams: ${wordFor(reason, reasons.teams)}.`,
  'teams-refused': ({ reason }: Facts) =>
    `Teams lo rechaza: ${wordFor(reason, reasons.teamsRefusal)}.`,
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
