import type { Facts } from '../../domain/wording.js';

/** What the command line says, in English. */
export const cli = {
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
};

export const doctor = {
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
};

export type CliWording = typeof cli;
export type DoctorWording = typeof doctor;
