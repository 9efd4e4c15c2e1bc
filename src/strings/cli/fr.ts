import type { Facts } from '../../domain/wording.js';
import type { CliWording, DoctorWording } from './en.js';

/** What the command line says, in French. */
export const cli: CliWording = {
  description:
    'Répond aux questions sur la politique de l’OIT en matière d’égalité entre femmes et hommes et sur les normes du travail, chaque phrase rattachée à la disposition sur laquelle elle repose.',
  ask: 'répond à une question, ou à un fichier de questions',
  chat: 'converse avec l’assistant dans le terminal',
  search: 'cherche des passages',
  sources: 'donne la liste des textes indexés',
  passage: 'montre un passage en entier',
  start: 'ouvre la page web',
  evaluate: 'mesure',
  evaluateAnswers: 'note les réponses d’après les citations et les faits attendus',
  evaluateRetrieval:
    'mesure la qualité et la vitesse de la recherche de passages sur une collection BEIR',
  doctor: 'dit ce qui est configuré, ce qui marche et ce qui manque',
  assess: 'ce que donnent les réponses à la liste de contrôle',
  prefill: 'réponses que suggère un document de projet',
  report: 'écrire le rapport d’une évaluation',
  answersFile: 'fichier des réponses (JSON), ou - pour l’entrée standard',
  document: 'document de projet : PDF, DOCX, HTML, Markdown ou texte',
  project: 'nom du projet, ou identifiant de sa liste',
  check: 'vérifie la base de connaissances et nomme chaque erreur',
  option: {
    language: 'répondre dans cette langue : en, fr ou es',
    json: 'n’écrire que du JSON sur la sortie standard',
    batch: 'lire les questions dans un fichier JSON Lines, ou - pour l’entrée standard',
    count: 'nombre de passages',
    questions: 'fichier JSON Lines de questions, avec ce qui en est attendu',
    beir: 'dossier contenant corpus.jsonl, queries.jsonl et qrels/test.tsv',
    plain: 'BM25 seul (k1 0,9, b 0,4), pour comparer aux chiffres publiés',
    run: 'écrire ce qui a été trouvé dans ce fichier, au format TREC',
    port: 'port d’écoute',
    host: 'adresse d’écoute',
    profile: 'fichier JSON de ce que l’on sait du projet',
    format: 'docx, pdf, md, csv ou json',
    output: 'fichier à écrire, ou - pour la sortie standard',
    failures: 'montrer chaque question dont la réponse n’est pas celle attendue',
  },
  question: 'la question, avec vos propres mots',
  passageId: 'identifiant du passage, par exemple C183/art-4-1',
  folder: 'dossier de la base de connaissances',
  noQuestion: 'Posez une question, ou donnez un fichier de questions avec --batch.',
  wrongUse: ({ reason }: Facts) => `${reason} Voir gender-desk --help.`,
  indexRebuilt: 'L’index conservé était abîmé ou incomplet ; je l’ai reconstruit.',
  serving: ({ address }: Facts) => `Gender Desk est à l’adresse ${address} (Ctrl+C pour arrêter)`,
  slack: {
    serving: ({ workspaces }: Facts) => `Slack : Gender Desk est dans ${workspaces}`,
    away: ({ reason }: Facts) => `Slack : pas encore prêt. ${reason}`,
    install: ({ address }: Facts) =>
      `Slack : ajoutez Gender Desk à un espace de travail depuis ${address}`,
  },
  teams: {
    serving: 'Teams : Gender Desk reçoit les messages sur /api/messages',
    playground:
      'Teams : pour le développement, quiconque écrit depuis cette machine est cru sur parole. Rien d’autre ne doit pouvoir atteindre ce service.',
    away: ({ reason }: Facts) => `Teams : pas encore prêt. ${reason}`,
  },
  chatGreeting:
    'Posez vos questions sur la politique de l’OIT en matière d’égalité entre femmes et hommes et sur les normes du travail, en anglais, en français ou en espagnol. Une ligne vide ou Ctrl+D met fin à la conversation.',
  chatPrompt: 'Vous : ',
  chatRead: 'Tapez un numéro pour lire le texte correspondant en entier.',
  goodbye: 'Au revoir.',
  checkPassed: ({ sources, provisions, boundaries }: Facts) =>
    `Aucune erreur : ${sources} textes, ${provisions} dispositions et ${boundaries} limites en trois langues.`,
  checkFailed: ({ count }: Facts) => `Nombre d’erreurs : ${count}.`,
  provisions: ({ count }: Facts) => `${count} disposition${Number(count) > 1 ? 's' : ''}`,
  noHits: 'Rien trouvé.',
  lineNotJson: 'ce n’est pas du JSON',
  retrieval: {
    documents: 'documents indexés',
    queries: 'requêtes',
    indexSeconds: 'indexation, secondes',
    queryP50Ms: 'recherche, médiane, millisecondes',
    queryP95Ms: 'recherche, 95e centile, millisecondes',
    peakMemoryMb: 'mémoire, maximum, Mo',
    indexing: ({ count }: Facts) => `Indexation de ${count} documents.`,
    searching: 'Recherche',
    measuring: 'Mesure',
    queriesMissing: ({ count, file }: Facts) =>
      `Des requêtes jugées (${count}) ne sont pas dans ${file} : elles comptent pour 0.`,
  },
};

export const doctor: DoctorWording = {
  node: ({ version }: Facts) => `Node ${version}`,
  knowledge: ({ folder, sources, passages }: Facts) =>
    `Base de connaissances : ${folder} (${sources} textes, ${passages} passages)`,
  data: ({ folder }: Facts) => `Dossier de données : ${folder}, accessible en écriture`,
  index: {
    cached: 'Index : conservé, ses sommes de contrôle sont justes',
    built: 'Index : construit à l’instant',
    rebuilt: 'Index : il était abîmé, reconstruit à l’instant',
  },
  store: {
    sqlite: ({ folder }: Facts) =>
      `Base de données : SQLite dans ${folder}, s’ouvre ; ses tables sont à jour`,
    postgres: ({ host, name }: Facts) =>
      `Base de données : PostgreSQL, ${name} sur ${host}, répond ; ses tables sont à jour`,
  },
  serving: {
    none: 'Service : aucun processus ne l’utilise en ce moment',
    one: 'Service : un processus l’utilise en ce moment',
    known: ({ holder }: Facts) => `Service : le processus ${holder} l’utilise en ce moment`,
    many: ({ count }: Facts) => `Service : ${count} processus l’utilisent en ce moment`,
  },
  nothingWaits: 'Files d’attente : rien n’attend',
  waiting: ({ messages, letters, minutes }: Facts) =>
    `Files d’attente : messages sans réponse : ${messages} ; envois en attente : ${letters} ; le plus ancien est arrivé il y a ${minutes} min`,
  noDeadLetters: 'Envois abandonnés : aucun',
  deadLetters: ({ count }: Facts) =>
    `Envois abandonnés : ${count}. gender-desk letters en donne la liste, gender-desk letters --retry all les renvoie`,
  slack: {
    none: 'Slack : aucun réglage',
    nowhere: 'aucun espace de travail pour le moment',
    socket: ({ workspaces }: Facts) => `Slack : ${workspaces}, par Socket Mode`,
    http: ({ workspaces }: Facts) =>
      `Slack : ${workspaces}, par HTTP ; il y a un secret de signature`,
    lacks: ({ workspace, scopes }: Facts) =>
      `Slack : dans ${workspace}, il manque des autorisations (scopes) : ${scopes}. Ajoutez-les à l’application, puis réinstallez-la.`,
  },
  teams: {
    none: 'Teams : aucun réglage',
    playground: 'Teams : sans application, pour le développement sur cette machine',
    one: ({ app, tenant }: Facts) => `Teams : application ${app}, pour l’annuaire ${tenant}`,
    many: ({ app }: Facts) => `Teams : application ${app}, pour tous les annuaires`,
  },
  log: ({ level }: Facts) => `Journal : sur la sortie d’erreur, à partir de ${level}`,
  noLog: 'Journal : aucun (GENDER_DESK_LOG_LEVEL vaut silent)',
  vectors: {
    memory: 'Vecteurs : recherchés dans ce processus',
    pgvector: 'Vecteurs : les grandes tables sont recherchées dans PostgreSQL avec pgvector',
  },
  answer: ({ passage }: Facts) => `Question d’essai : réponse tirée de ${passage}`,
  noAnswer: 'Question d’essai : pas de réponse',
  noEmbeddings:
    'Représentations vectorielles : aucune n’est configurée ; le sens vient des textes eux-mêmes',
  embeddings: ({ model, dimensions }: Facts) =>
    `Représentations vectorielles : ${model}, ${dimensions} dimensions`,
  model: 'Modèle de langage : aucun n’est configuré ; les réponses citent les passages',
};
