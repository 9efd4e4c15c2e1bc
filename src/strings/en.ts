import type {
  EmbeddingsReason,
  SlackReason,
  TeamsReason,
  VectorsReason,
} from '../domain/desk-error.js';
import { type Facts, wordFor } from '../domain/wording.js';
import { forms } from './forms/en.js';
import { home } from './home/en.js';
import { report } from './report/en.js';
import { assessment } from './assessment/en.js';
import { chat } from './chat/en.js';
import { desk } from './desk/en.js';
import { general } from './general/en.js';
import { settings } from './settings/en.js';
import { slack } from './slack/en.js';
import { teams } from './teams/en.js';
import { upkeep, upkeepFault } from './upkeep/en.js';
import { web } from './web/en.js';

const embeddingsReason: Readonly<Record<EmbeddingsReason, string>> = {
  'address-invalid':
    'its address must begin with http:// or https:// and hold no name, password, query or fragment',
  'key-invalid': 'the key holds characters that cannot be sent',
  connection: 'the server cannot be reached, or broke off',
  timeout: 'the server took too long',
  'key-refused': 'the server refuses the key, or asks for one',
  'quota-used': 'the quota of this key is used up',
  'rate-limited': 'the server asks to wait, so try again later',
  'not-found': 'the server has no such address or no such model',
  'request-refused': 'the server refused the request',
  'server-fault': 'the server failed',
  'cut-off': 'the response broke off',
  'not-embeddings': 'the response holds no embeddings, so check the address',
  'count-wrong': 'the server gave another number of vectors than of texts',
  'dimensions-wrong': 'the vectors do not have the expected dimensions',
  'vector-zero': 'a vector is all zeros',
};

/** By the code that the system or PostgreSQL gives. */
const databaseReason: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'nothing listens at its address. Check that the server runs, and host and port in DATABASE_URL',
  ENOTFOUND: 'its host has no address. Check the host in DATABASE_URL',
  '28P01': 'it refuses the password. Check name and password in DATABASE_URL',
  '28000': 'it refuses the account. Check the name in DATABASE_URL, and what the server allows',
  '3D000': 'it has no such database. Create it, or check its name in DATABASE_URL',
  '42501':
    'the account may not make tables or change them. Give it the right to, or make it the owner of the database',
  '53100': 'its disk is full. Make room on the server',
  '53300': 'it has no connection left. Raise its limit, or run fewer processes',
  '57P03': 'it is starting or stopping. Try again in a moment',
  connection:
    'the connection broke off, or no answer came in time. Check that the server runs, and host and port in DATABASE_URL',
};

const vectorsReason: Readonly<Record<VectorsReason, string>> = {
  connection: 'the server cannot be reached, or broke off. Check that it runs, and its address',
  'access-refused':
    'the server refuses the account, or has no such database. Check name, password and database',
  'not-allowed':
    'the account may not add the extension vector or the table passage_vector. Let the owner of the database add them, or give the account the right to',
  'extension-missing': 'the server has no extension vector. Install pgvector 0.8 or later on it',
  'extension-outdated':
    'its extension vector is too old. Install pgvector 0.8 or later, then run “alter extension vector update” in the database',
  'dimensions-too-many':
    'it keeps vectors of 16,000 dimensions at most. Ask the model for fewer with GENDER_DESK_EMBEDDINGS_DIMENSIONS',
  'server-fault': 'the server failed. Its log says why',
};

const slackReason: Readonly<Record<SlackReason, string>> = {
  connection: 'it cannot be reached, or the connection broke off',
  'rate-limited': 'it asks to wait, since there were too many calls',
  'server-fault': 'it failed',
  'not-slack': 'what answers is not Slack',
};

/** By Slack's own word. */
const slackRefusal: Readonly<Record<string, string>> = {
  invalid_auth: 'the token is wrong. Check SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode',
  not_authed: 'the token is missing. Check SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode',
  token_revoked: 'the token was revoked. Install the desk again',
  token_expired: 'the token has run out. Install the desk again',
  account_inactive: 'the desk was removed from the workspace. Install it again',
  not_allowed_token_type:
    'the token is of another kind. SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-',
  missing_scope: 'the token lacks a right. Check the scopes of the app, and install it again',
  forbidden_team: 'Socket Mode is off. Switch it on in the settings of the app',
  team_not_found: 'it names no workspace',
  bad_client_secret: 'the client secret is wrong. Check SLACK_CLIENT_SECRET',
  invalid_client_id: 'there is no such client. Check SLACK_CLIENT_ID',
  invalid_code: 'the code has run out. Install the desk again',
  bad_redirect_uri:
    'the address to come back to is not one of the app’s. Check GENDER_DESK_ADDRESS and the redirect URLs of the app',
};

const teamsReason: Readonly<Record<TeamsReason, string>> = {
  connection: 'it cannot be reached, or the connection broke off',
  'rate-limited': 'it asks to wait, since there were too many calls',
  'server-fault': 'it failed',
  'not-teams': 'what answers is not Microsoft',
};

/** By the word of Microsoft's sign-in. */
const teamsRefusal: Readonly<Record<string, string>> = {
  invalid_client: 'the secret of the app is wrong or has run out. Check TEAMS_APP_PASSWORD',
  unauthorized_client:
    'there is no such app in that directory. Check TEAMS_APP_ID and TEAMS_TENANT_ID',
  invalid_request: 'there is no such app or directory. Check TEAMS_APP_ID and TEAMS_TENANT_ID',
};

const documentUnit = { pages: 'pages', characters: 'characters' };

/** Every sentence a person reads, in English; the other languages have the same keys. */
export const en = {
  name: 'Gender Desk',
  origin: {
    digest: 'digest',
    official: 'official text',
    endorsed: 'endorsed',
    project: 'project document',
  },
  status: {
    'up-to-date': 'up to date',
    interim: 'interim status',
    outdated: 'outdated',
    abrogated: 'abrogated',
    historical: 'historical',
  },
  /** How far a kind of text binds, where that must be said. */
  force: { recommendation: 'not binding' },
  unverified: 'not verified',
  answer: {
    notFound: 'I found nothing on that in the texts I know.',
    nearest: 'The nearest',
    outOfScope: 'That is outside what I answer: ILO gender-equality policy and labour standards.',
    clarify: {
      instrument: 'Which text do you mean?',
      empty: 'Ask me about ILO gender-equality policy or labour standards, in your own words.',
      'too-long': 'That is more than I can read at once. Please ask in a few sentences.',
    },
  },
  notice: {
    abrogated: ({ title, replacement }: Facts) =>
      `${title} has been abrogated: it binds no one and is cited as history only.${replacement ? ` See instead: ${replacement}.` : ''}`,
    outdated: ({ title, replacement }: Facts) =>
      `${title} is outdated.${replacement ? ` It was replaced by ${replacement}.` : ''}`,
    interim: ({ title, replacement }: Facts) =>
      `${title} has interim status: it is not fully up to date.${replacement ? ` See instead: ${replacement}.` : ''}`,
    dated: ({ title }: Facts) =>
      `What ${title} says of the Organization was so at the time and may have changed.`,
    unverified: ({ locators }: Facts) =>
      `Not checked against the text itself, read it before quoting: ${locators}.`,
    digest: 'In this desk’s own words (digest). Quote the official text, not the digest.',
    answeredInEnglish: ({ language }: Facts) =>
      `I read and write English, French and Spanish. Your question seems to be in another language (${language}), so I answer in English.`,
  },
  passage: {
    status: 'Status',
    asOf: ({ status, date }: Facts) => `${status} (written down on ${date})`,
    origin: 'Origin',
    official: 'Official page',
    noOfficial: 'No official page is known to this desk.',
    related: 'Related',
    adopted: 'Adopted',
    inForce: 'In force',
    replacedBy: 'Replaced by',
  },
  citations: 'Sources',
  apology:
    'I could not answer that: something went wrong on my side, and whoever runs this desk can see it. Please ask once more.',
  /** Of a button that the desk does not know, or no longer. */
  unread:
    'This button is no longer valid, and nothing was changed. Ask again to see how things stand now.',
  note: 'Note',
  /** A label and what it is for, with the colon of the language. */
  labelled: ({ label, value }: Facts) => `${label}: ${value}`,
  chat,
  slack,
  home,
  teams,
  forms,
  web,
  /** What people answer to an item of a checklist, what a result says of a limb, and what a focal point says of an answer. */
  checklist: {
    answer: {
      yes: 'Yes',
      partly: 'Partly',
      no: 'No',
      'dont-know': 'Don’t know',
      'not-applicable': 'Not applicable',
    },
    /** Of an answer or evidence that rests on somebody's word. */
    stated: 'stated, not shown',
    conformity: {
      conforms: 'Conforms',
      partly: 'Partly conforms',
      'does-not-conform': 'Does not conform',
      'cannot-be-determined': 'Cannot be determined',
      'not-applicable': 'Not applicable',
    },
    /** Why a document suggests an answer. */
    proposal: {
      shown: 'The lines show it.',
      'shown-in-part': 'The lines show part of it.',
      'only-promised': 'The lines only promise it.',
      'only-boilerplate': 'The lines say so in general terms only.',
      denied: 'The lines say it is not so.',
      'not-mentioned': 'The document does not mention it.',
      'not-in-document': 'Such a document rarely says; look elsewhere.',
      'outdated-instrument': 'The lines rest on a text that no longer stands.',
      'ruled-out': 'By what the document says of the project, this does not apply.',
    },
    verdict: {
      'to-correct': 'To correct',
      'can-improve': 'Can improve',
      accepted: 'Accepted',
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
      `The database does not answer: ${databaseReason[String(reason)] ?? `${reason}. Check DATABASE_URL and that the server runs`}.`,
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
      `Embeddings cannot be had${server ? ` from ${server}` : ''}: ${wordFor(reason, embeddingsReason)}${status ? ` (HTTP ${status})` : ''}.`,
    'vectors-unavailable': ({ reason }: Facts) =>
      `The vectors cannot be had from PostgreSQL: ${wordFor(reason, vectorsReason)}.`,
    'slack-unavailable': ({ reason }: Facts) =>
      `Slack cannot be had: ${wordFor(reason, slackReason)}.`,
    'slack-refused': ({ reason }: Facts) => `Slack refuses: ${wordFor(reason, slackRefusal)}.`,
    'teams-unavailable': ({ reason }: Facts) =>
      `Teams cannot be had: ${wordFor(reason, teamsReason)}.`,
    'teams-refused': ({ reason }: Facts) => `Teams refuses: ${wordFor(reason, teamsRefusal)}.`,
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
  },
  embeddingsReason,
  vectorsReason,
  knowledgeFault: {
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
    'duplicate-phrasing': ({ phrasing, first }: Facts) =>
      `“${phrasing}” stands at ${first} already`,
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
  },
  cli: {
    description:
      'Answers questions on ILO gender-equality policy and labour standards, every sentence tied to its provision.',
    ask: 'answer one question, or a file of them',
    chat: 'talk with the assistant in the terminal',
    search: 'find passages',
    sources: 'list what is indexed',
    passage: 'show one passage whole',
    start: 'serve the web page',
    evaluate: 'measure',
    evaluateAnswers: 'score answers against expected citations and facts',
    evaluateRetrieval: 'measure how well and how fast passages are found in a BEIR collection',
    doctor: 'say what is configured, what works and what is missing',
    assess: 'what answers to the checklist come to',
    prefill: 'answers that a project document suggests',
    report: 'write a report on an assessment',
    answersFile: 'file with the answers (JSON), or - for standard input',
    document: 'project document: PDF, DOCX, HTML, Markdown or text',
    project: 'name of the project, or id of its checklist',
    check: 'check the knowledge folder and name every fault',
    option: {
      language: 'answer in this language: en, fr or es',
      json: 'print JSON alone on standard output',
      batch: 'read questions from a JSON Lines file, or from - for standard input',
      count: 'how many passages',
      questions: 'JSON Lines file of questions with what is expected of them',
      beir: 'folder with corpus.jsonl, queries.jsonl and qrels/test.tsv',
      plain: 'BM25 alone (k1 0.9, b 0.4), to compare with published figures',
      run: 'write what was found to this file, as a TREC run',
      port: 'port to listen on',
      host: 'address to listen on',
      profile: 'JSON file with what is known of the project',
      format: 'docx, pdf, md, csv or json',
      output: 'file to write, or - for standard output',
      failures: 'print each question that was not answered as expected',
    },
    question: 'the question, in your own words',
    passageId: 'passage id, such as C183/art-4-1',
    folder: 'knowledge folder',
    noQuestion: 'Give a question, or a file of questions with --batch.',
    wrongUse: ({ reason }: Facts) => `${reason} gender-desk --help tells more.`,
    indexRebuilt: 'The kept index was damaged or incomplete; I have built it anew.',
    serving: ({ address }: Facts) => `Gender Desk is at ${address} (Ctrl+C stops it)`,
    slack: {
      serving: ({ workspaces }: Facts) => `Slack: Gender Desk is in ${workspaces}`,
      away: ({ reason }: Facts) => `Slack: not ready yet. ${reason}`,
      install: ({ address }: Facts) => `Slack: add Gender Desk to a workspace at ${address}`,
    },
    teams: {
      serving: 'Teams: Gender Desk takes in messages at /api/messages',
      playground:
        'Teams: for development, whoever asks from this machine is taken at their word. Nothing else may reach this desk.',
      away: ({ reason }: Facts) => `Teams: not ready yet. ${reason}`,
    },
    chatGreeting:
      'Ask about ILO gender-equality policy and labour standards, in English, French or Spanish. An empty line or Ctrl+D ends.',
    chatPrompt: 'You: ',
    chatRead: 'Type a number to read that source whole.',
    goodbye: 'Goodbye.',
    checkPassed: ({ sources, provisions, boundaries }: Facts) =>
      `No fault: ${sources} sources, ${provisions} provisions and ${boundaries} boundaries in three languages.`,
    checkFailed: ({ count }: Facts) => `${count} fault(s).`,
    provisions: ({ count }: Facts) => `${count} provisions`,
    noHits: 'Nothing found.',
    lineNotJson: 'it is not JSON',
    retrieval: {
      documents: 'documents',
      queries: 'queries',
      indexSeconds: 'indexing, seconds',
      queryP50Ms: 'search, median, milliseconds',
      queryP95Ms: 'search, 95th percentile, milliseconds',
      peakMemoryMb: 'memory, peak, MB',
      indexing: ({ count }: Facts) => `Indexing ${count} documents.`,
      searching: 'Searching',
      measuring: 'Measuring',
      queriesMissing: ({ count, file }: Facts) =>
        `${count} judged queries are not in ${file}: they count as 0.`,
    },
  },
  doctor: {
    node: ({ version }: Facts) => `Node ${version}`,
    knowledge: ({ folder, sources, passages }: Facts) =>
      `Knowledge: ${folder} (${sources} sources, ${passages} passages)`,
    data: ({ folder }: Facts) => `Data folder: ${folder}, can be written to`,
    index: {
      cached: 'Index: kept, its checksums are right',
      built: 'Index: built just now',
      rebuilt: 'Index: was damaged, built anew just now',
    },
    store: {
      sqlite: ({ folder }: Facts) =>
        `Database: SQLite in ${folder}, opens; its tables are up to date`,
      postgres: ({ host, name }: Facts) =>
        `Database: PostgreSQL, ${name} on ${host}, answers; its tables are up to date`,
    },
    serving: {
      none: 'Serving: no process works with it just now',
      one: 'Serving: one process works with it just now',
      known: ({ holder }: Facts) => `Serving: process ${holder} works with it just now`,
      many: ({ count }: Facts) => `Serving: ${count} processes work with it just now`,
    },
    nothingWaits: 'Queues: nothing waits',
    waiting: ({ messages, letters, minutes }: Facts) =>
      `Queues: messages that wait for an answer: ${messages}; letters that wait to be sent: ${letters}; the oldest came ${minutes} min ago`,
    noDeadLetters: 'Letters given up: none',
    deadLetters: ({ count }: Facts) =>
      `Letters given up: ${count}. gender-desk letters lists them, gender-desk letters --retry all sends them again`,
    slack: {
      none: 'Slack: none configured',
      nowhere: 'no workspace yet',
      socket: ({ workspaces }: Facts) => `Slack: ${workspaces}, over Socket Mode`,
      http: ({ workspaces }: Facts) => `Slack: ${workspaces}, over HTTP; there is a signing secret`,
      lacks: ({ workspace, scopes }: Facts) =>
        `Slack: in ${workspace} the desk lacks scopes: ${scopes}. Add them to the app, and install it again.`,
    },
    teams: {
      none: 'Teams: none configured',
      playground: 'Teams: without an app, for development on this machine',
      one: ({ app, tenant }: Facts) => `Teams: app ${app}, for the directory ${tenant}`,
      many: ({ app }: Facts) => `Teams: app ${app}, for every directory`,
    },
    log: ({ level }: Facts) => `Log: on standard error, from ${level} on`,
    noLog: 'Log: none (GENDER_DESK_LOG_LEVEL is silent)',
    vectors: {
      memory: 'Vectors: searched in this process',
      pgvector: 'Vectors: large tables are searched in PostgreSQL with pgvector',
    },
    answer: ({ passage }: Facts) => `Test question: answered from ${passage}`,
    noAnswer: 'Test question: no answer',
    noEmbeddings: 'Embeddings: none configured; meaning comes from the texts themselves',
    embeddings: ({ model, dimensions }: Facts) => `Embeddings: ${model}, ${dimensions} dimensions`,
    model: 'Chat model: none configured; answers quote the passages',
  },
};

export type Strings = typeof en;
