import { type Facts, wordFor } from '../../domain/wording.js';
import { reasons } from '../reason/en.js';
import { upkeepFault } from '../upkeep/en.js';

const documentUnit = { pages: 'pages', characters: 'characters' };

/** What went wrong, and what to do about it, in English. */
export const fault = {
  ...upkeepFault,
  'knowledge-invalid': ({ count, first }: Facts) =>
    `The knowledge has ${count} fault(s). The first: ${first}. Run gender-desk check to see them all.`,
  'knowledge-missing': ({ folder }: Facts) =>
    `There is no knowledge folder at ${folder}. Set GENDER_DESK_KNOWLEDGE to one, or unset it to use the bundled knowledge.`,
  'data-folder-unwritable': ({ folder }: Facts) =>
    `I cannot write to the data folder ${folder}. Give this account write access, or set GENDER_DESK_DATA to another folder.`,
  'data-folder-in-use': ({ folder, holder }: Facts) =>
    `Another Gender Desk (process ${holder}) works with the data folder ${folder}. Stop it, or set GENDER_DESK_DATA to another folder.`,
  'data-newer-than-program': ({ found, known }: Facts) =>
    `The data was written by a newer version (schema ${found}; this one knows ${known}). Update Gender Desk.`,
  'database-unavailable': ({ reason }: Facts) =>
    `The database does not answer: ${wordFor(reason, reasons.database, `${reason}. Check DATABASE_URL and that the server runs`)}.`,
  'desk-busy': 'Too many messages are waiting just now. Try again in a moment.',
  'file-unreadable': ({ file }: Facts) =>
    `I cannot read ${file}. Check that it exists and may be read.`,
  'port-busy': ({ port }: Facts) =>
    `Port ${port} is in use. Stop what uses it, or choose another with --port.`,
  'address-unavailable': ({ host }: Facts) =>
    `I cannot listen on ${host}. Choose an address of this machine with --host.`,
  'passage-unknown': ({ id }: Facts) =>
    `There is no passage ${id}. gender-desk sources lists the sources, gender-desk search finds passages.`,
  'checklist-missing': ({ id, version }: Facts) =>
    `There is no version ${version} of the checklist ${id} any more. Restore it in the knowledge folder.`,
  'signals-invalid': ({ file, path }: Facts) =>
    `The signals of the checklist cannot be read: ${file}, ${path}. Mend or restore the file.`,
  'answers-invalid': ({ file, place, value, expected }: Facts) =>
    `${file}: ${place}${value ? `: ${value}` : ''} does not fit. Expected: ${expected}.`,
  'file-not-json': ({ file }: Facts) => `${file} is not JSON. Check commas, quotes and brackets.`,
  'project-unknown': ({ project }: Facts) =>
    `There is no checklist for ${project}. Give the name of the project, or the id of its checklist.`,
  'language-unknown': ({ language }: Facts) =>
    `${language} is not a language of the desk: use en, fr or es.`,
  'option-invalid': ({ option, value, expected }: Facts) =>
    `${value} does not fit ${option}: ${expected}.`,
  'batch-line-invalid': ({ line, reason }: Facts) => `Line ${line} was left out: ${reason}.`,
  'line-invalid': ({ file, line, reason }: Facts) =>
    `Line ${line} of ${file} does not fit: ${reason}.`,
  'duplicate-id': ({ file, line, id }: Facts) => `Line ${line} of ${file} has ${id} once more.`,
  'collection-empty': ({ file }: Facts) => `There is no document in ${file}.`,
  'collection-unjudged': ({ folder }: Facts) =>
    `No query of ${folder} has a relevant document: there is nothing to measure by.`,
  'run-id-invalid': ({ id }: Facts) =>
    `A TREC run sets its columns apart by spaces and cannot hold the id “${id}”. Leave --run out.`,
  'file-unwritable': ({ file }: Facts) =>
    `I cannot write ${file}. Check that its folder exists and may be written to.`,
  'setting-invalid': ({ name }: Facts) =>
    `The setting ${name} is missing or wrong. The README says what it holds.`,
  'embeddings-unavailable': ({ reason, server, status }: Facts) =>
    `Embeddings cannot be had${server ? ` from ${server}` : ''}: ${wordFor(reason, reasons.embeddings)}${status ? ` (HTTP ${status})` : ''}.`,
  'vectors-unavailable': ({ reason }: Facts) =>
    `The vectors cannot be had from PostgreSQL: ${wordFor(reason, reasons.vectors)}.`,
  'slack-unavailable': ({ reason }: Facts) =>
    `Slack cannot be had: ${wordFor(reason, reasons.slack)}.`,
  'slack-refused': ({ reason }: Facts) =>
    `Slack refuses: ${wordFor(reason, reasons.slackRefusal)}.`,
  'teams-unavailable': ({ reason }: Facts) =>
    `Teams cannot be had: ${wordFor(reason, reasons.teams)}.`,
  'teams-refused': ({ reason }: Facts) =>
    `Teams refuses: ${wordFor(reason, reasons.teamsRefusal)}.`,
  'installation-unreadable': ({ workspace }: Facts) =>
    `I cannot open what was kept of the installation in ${workspace}: GENDER_DESK_SECRET is not the one it was sealed with. Set it back, or install the desk there again.`,
  'document-unsupported': ({ file }: Facts) =>
    `I cannot read this kind of file: ${file}. I read PDF, DOCX, HTML, Markdown and plain text. Save it as DOCX or PDF (from an older Word file: Save as, Word Document), then try again.`,
  'document-broken': ({ file }: Facts) =>
    `${file} is damaged, or is not what its name says. Open it in the program it comes from, save it anew, then try again.`,
  'document-encrypted': ({ file }: Facts) =>
    `${file} is protected by a password. Save a copy without one, then try again.`,
  'document-too-large': ({ file, limit }: Facts) =>
    `${file} takes up more than ${limit} MB. Leave out pictures and annexes, or split it, then try again.`,
  'document-too-long': ({ file, limit, unit }: Facts) =>
    `${file} is longer than I read: at most ${typeof limit === 'number' ? limit.toLocaleString('en') : limit} ${wordFor(unit, documentUnit)}. Give me the parts that matter, each as a file of its own.`,
  'document-too-slow': ({ file, limit }: Facts) =>
    `I gave up reading ${file} after ${limit} seconds. Save it anew as DOCX or plain text, or split it, then try again.`,
  'document-too-hungry': ({ file, limit }: Facts) =>
    `Reading ${file} takes more memory than I allow a document (${limit} MB). Leave out pictures and large tables, or split it, then try again.`,
  'document-empty': ({ file }: Facts) =>
    `There is no text in ${file}. If it was scanned, give me a version with text: the file it was printed from, or the scan after text recognition.`,
  'document-busy': 'I am reading as many documents as I can. Try again in a minute.',
  'document-unreachable': ({ file }: Facts) =>
    `I could not get ${file}. It may be gone, or closed to me. Send it here once more.`,
  unexpected: 'Something went wrong. The details are in the log.',
};

export const knowledgeFault = {
  'yaml-syntax': ({ reason }: Facts) => `this is not valid YAML (${reason})`,
  'unknown-key': ({ key }: Facts) => `unknown key ${key}`,
  'invalid-value': ({ key, reason }: Facts) => `${key}: ${reason}`,
  'missing-file': () => 'the file is missing',
  'missing-language': ({ language }: Facts) => `the ${language} text is missing`,
  'missing-front-matter': () => 'the front matter (title, names) between --- lines is missing',
  'missing-title': () => 'the title (# …) is missing',
  'invalid-locator': ({ heading }: Facts) =>
    `“${heading}” is no locator and title, such as “Art. 4(1) · Length of leave”`,
  'duplicate-locator': ({ provision, first }: Facts) =>
    `${provision} stands at line ${first} already`,
  'missing-provision': ({ provision, reference }: Facts) =>
    `${provision}, which ${reference} has, is missing`,
  'extra-provision': ({ provision, reference }: Facts) => `${provision} is not in ${reference}`,
  'missing-text': ({ provision }: Facts) => `${provision} has no text`,
  'too-many-sentences': ({ provision, most }: Facts) =>
    `${provision} has more than ${most} sentences`,
  'unexpected-line': ({ text }: Facts) => `“${text}” does not belong here`,
  'phrasing-count': ({ provision, count, fewest, most }: Facts) =>
    `${provision} has ${count} phrasings, not ${fewest}${most ? ` to ${most}` : ' or more'}`,
  'duplicate-phrasing': ({ phrasing, first }: Facts) => `“${phrasing}” stands at ${first} already`,
  'number-mismatch': ({ provision, expected, found }: Facts) =>
    `${provision}: the numbers are [${found}], in English [${expected}]`,
  'unknown-source': ({ source }: Facts) => `${source} is not a bundled source`,
  'unknown-provision': ({ provision }: Facts) => `there is no provision ${provision}`,
  'id-mismatch': ({ id, folder }: Facts) => `the id ${id} does not fit the folder ${folder}`,
  'replacement-missing': ({ id }: Facts) =>
    `${id} is outdated: say what replaced it (status.replacedBy)`,
  'missing-words': ({ key }: Facts) => `the words for ${key} are missing`,
  'unknown-name': ({ name }: Facts) => `there is nothing of the name ${name}`,
  'duplicate-name': ({ name }: Facts) => `${name} is there twice`,
  'duplicate-source': ({ id }: Facts) => `the source ${id} is there twice`,
};

export type FaultWording = typeof fault;
export type KnowledgeFaultWording = typeof knowledgeFault;
