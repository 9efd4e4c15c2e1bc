import type { BackupReason } from '../../domain/desk-error.js';
import { type Facts, wordFor } from '../../domain/wording.js';

const backupReason: Readonly<Record<BackupReason, string>> = {
  'not-a-backup': 'it is no backup of Gender Desk',
  'cut-off': 'its end is missing',
  damaged: 'its checksum or its counts are wrong',
};

/** Faults of looking after what is kept. */
export const upkeepFault = {
  'database-in-use': ({ count }: Facts) =>
    `Gender Desk is serving on this database (${count} process(es)). Stop it, then try again.`,
  'database-not-empty':
    'Something is kept here already. Add --replace to put the backup in its place.',
  'backup-invalid': ({ file, reason }: Facts) =>
    `I cannot restore ${file}: ${wordFor(reason, backupReason)}. Nothing was changed.`,
  'backup-newer': ({ file, found, known }: Facts) =>
    `${file} was written by a newer version (schema ${found}; this one knows ${known}). Update Gender Desk. Nothing was changed.`,
  'person-unknown': ({ person }: Facts) =>
    `Nothing is kept about ${person}. Give the id of the person, such as terminal:ana; gender-desk audit shows ids.`,
  'tenant-missing': ({ name, tenants }: Facts) =>
    `${name} is known in several tenants (${tenants}). Choose one with --tenant.`,
  'project-ambiguous': ({ project, ids }: Facts) =>
    `Several projects are called ${project}. Give the id of one checklist: ${ids}.`,
  'letter-unknown': ({ position }: Facts) =>
    `No message with the number ${position} was given up. gender-desk letters lists those that were.`,
  'not-confirmed': 'There is no terminal to confirm on. Add --yes to go on without asking.',
};

/** Looking after what is kept, on the command line. */
export const upkeep = {
  /** Stands where a person, or what they wrote, was erased. */
  erased: { person: 'a former colleague', text: '[removed]' },
  command: {
    audit: 'list who changed what, when and from where',
    letters: 'list messages that could not be sent, or send them again',
    export: 'write everything that is kept about a person or a project',
    erase: 'erase a person or a project',
    forget: 'delete what is older than it is to be kept',
    backup: 'write everything that is kept into one file',
    restore: 'put back what a backup holds',
    feedback: 'count what people think of answers',
    handOffs: 'list the questions for focal points that nobody has answered',
  },
  argument: { backup: 'file to write', restore: 'file that gender-desk backup wrote' },
  option: {
    tenant: 'only this tenant, such as local',
    count: 'how many lines',
    before: 'only lines older than the one with this number',
    retry: 'send again: the number of one message, or all',
    person: 'id of a person, such as terminal:ana',
    project: 'name of a project, or id of a checklist',
    output: 'file to write, or - for standard output',
    yes: 'do not ask',
    dryRun: 'only count, delete nothing',
    replace: 'delete what is kept now',
    questions: 'also print each question and remark, in words',
  },
  oneSubject: 'Give either --person or --project.',
  /** What has to be typed to go on. */
  yes: 'yes',
  confirm: ({ question, yes }: Facts) =>
    `${question} This cannot be undone. Type ${yes} to go on: `,
  confirmPerson: ({ person, tenant }: Facts) =>
    `Erase everything about ${person} in the tenant ${tenant}?`,
  confirmProject: ({ project, count }: Facts) =>
    `Erase the project ${project} (${count} checklist(s))?`,
  confirmReplace: ({ rows, at }: Facts) =>
    `Replace everything that is kept by the backup of ${at} (${rows} rows)?`,
  unchanged: 'Nothing was changed.',
  noAudit: 'Nothing was noted.',
  auditLine: ({ position, at, person, place, deed, subject }: Facts) =>
    `${position}  ${at}  ${person}  ${place}  ${deed}${subject ? `  ${subject}` : ''}`,
  auditMore: ({ position }: Facts) => `Older lines: gender-desk audit --before ${position}`,
  deed: {
    opened: 'started a checklist',
    'profile-answered': 'answered a question on the project',
    answered: 'answered an item',
    withdrawn: 'withdrew an answer',
    commented: 'commented',
    'evidence-attached': 'added evidence',
    assigned: 'assigned an item',
    due: 'set a due date',
    disagreed: 'saw an item differently',
    'round-opened': 'started a private round',
    'answered-privately': 'answered in a private round',
    'round-ended': 'ended a private round',
    proposed: 'gave a document',
    'proposal-rejected': 'rejected a proposal',
    reviewed: 'reviewed an answer',
    reminded: 'reminded of a due date',
    'signed-off': 'signed off',
    reopened: 'reopened a checklist',
    closed: 'closed a checklist',
    'conversation-cleared': 'cleared a conversation',
    exported: 'exported data',
    erased: 'erased data',
    'feedback-given': 'gave an opinion on an answer',
    'feedback-taken-back': 'took an opinion back',
    'hand-off-answered': 'answered as a focal point',
    'handed-on': 'handed a question on',
    forgotten: 'deleted what was too old',
    'letters-retried': 'sent given-up messages again',
    restored: 'restored a backup',
    'settings-changed': 'changed settings',
  },
  noLetters: 'No message was given up.',
  letterLine: ({ position, at, place, reason }: Facts) =>
    `${position}  written ${at}  to ${place}  ${reason}`,
  lettersRetried: ({ count }: Facts) => `${count} message(s) will be sent again.`,
  counted: ({ name, count }: Facts) => `${name}: ${count}`,
  erasedKind: {
    messages: 'messages deleted',
    waiting: 'waiting messages deleted',
    letters: 'unsent replies deleted',
    assessments: 'checklists changed or deleted',
    events: 'events changed or deleted',
    audit: 'audit lines made anonymous',
    feedback: 'opinions on answers deleted or changed',
    handOffs: 'questions for focal points deleted or changed',
  },
  notScrubbed:
    'Another process still reads the files: deleted text may stand in them until gender-desk erase runs again or the desk is stopped.',
  forgottenKind: {
    messages: 'messages',
    deliveries: 'records of deliveries',
    letters: 'given-up replies',
    assessments: 'finished checklists',
    audit: 'audit lines',
    feedback: 'opinions on answers',
    handOffs: 'questions for focal points',
  },
  forgotten: 'Too old, and deleted',
  wouldForget: 'Too old; nothing was deleted',
  backingUp: 'Backing up',
  restoring: 'Restoring',
  backedUp: ({ rows, file }: Facts) => `${rows} rows written to ${file}`,
  restored: ({ rows, file, at }: Facts) =>
    `${rows} rows restored from ${file}, as they were at ${at}`,
  noFeedback: 'Nobody has said what they think of an answer.',
  opinionLine: ({ at, place, verdict, question, remark }: Facts) =>
    `${at}  ${place}  ${verdict}${question ? `  ${question}` : ''}${remark ? `  – ${remark}` : ''}`,
  noHandOffs: 'No question waits for a focal point.',
  handOffLine: ({ at, place, name, question, remark }: Facts) =>
    `${at}  ${place}  ${name}: ${question}${remark ? `  – ${remark}` : ''}`,
};
