import type { Facts } from '../../domain/wording.js';

/** What the desk says while a team goes through a checklist in conversation. */
export const assessment = {
  /** `Fisheries · Analysis · A2 (2 of 34)` */
  heading: ({ project, section, item, at, of }: Facts) =>
    `${project} · ${section} · ${item} (${at} of ${of})`,
  progress: ({ done, of }: Facts) => `${done} of ${of} answered`,
  askProject: 'Which project is it for? Write its name.',
  alreadyOpen: ({ project }: Facts) => `A checklist for ${project} is open here already.`,
  started: ({ project }: Facts) =>
    `The checklist for ${project} is open. First, the project’s profile: it decides which questions are asked. Change what is wrong, then begin.`,
  startedFrom: ({ stage, name, date }: Facts) =>
    `It goes on from the stage “${stage}”, signed off by ${name} on ${date}. Beside each question stands what was promised then.`,
  profile: 'Project profile',
  /** Over what can be done once the profile is right. */
  afterProfile: 'What next?',
  profileColumns: { question: 'Question', value: 'Answer', standing: 'How we know' },
  supposed: 'supposed',
  answered: 'answered',
  change: 'Change',
  begin: 'Begin',
  goOn: 'Go on',
  suggested: ({ question, value }: Facts) => `The document suggests: ${question} ${value}`,
  why: 'Why',
  evidence: 'Counts as evidence',
  basis: 'What it rests on',
  advice: 'For this project',
  good: 'An answer that would do',
  thin: 'One that would not',
  action: 'If no or partly',
  promised: ({ answer }: Facts) => `Promised at the stage before: ${answer}`,
  current: ({ answer, name, date }: Facts) => `Answered by ${name} on ${date}: ${answer}`,
  /** What somebody thinks of a question the team has not answered. */
  opinion: ({ answer, name }: Facts) => `${name} would answer: ${answer}`,
  dissent: ({ answer, name }: Facts) => `${name} sees it otherwise: ${answer}`,
  toCorrect: ({ name }: Facts) => `${name} asks to correct this answer`,
  canImprove: ({ name }: Facts) => `${name} says this answer can improve`,
  accepted: ({ name }: Facts) => `${name} accepted this answer`,
  assignedTo: ({ name }: Facts) => `Assigned to ${name}`,
  dueOn: ({ date }: Facts) => `Due on ${date}`,
  proposal: ({ document, answer }: Facts) => `In ${document}. Looks like: ${answer}`,
  quotePlace: ({ document, place }: Facts) => `${document}, ${place}`,
  page: ({ page }: Facts) => `p. ${page}`,
  section: ({ section }: Facts) => `“${section}”`,
  accept: 'Accept',
  reject: 'Not that',
  settledBy: ({ reason }: Facts) => `This question is not asked: ${reason}`,
  answers: 'Your answer',
  more: 'More',
  choose: {
    explain: 'Explain',
    example: 'Example',
    comment: 'Comment',
    evidence: 'Evidence',
    assign: 'Assign',
    due: 'Due date',
    withdraw: 'Withdraw',
    back: 'Back',
    skip: 'Skip',
    pause: 'Pause',
    missing: 'What is missing',
    results: 'Results',
    profile: 'Profile',
    people: 'Who answered what',
    sections: 'Sections',
    report: 'Report',
    accepted: 'Accept the answer',
    'to-correct': 'Send back to correct',
    'can-improve': 'Can improve',
    signOff: 'Sign off',
    roundEnded: 'End the private round',
    anew: 'Start another',
    question: 'Ask it as a question',
    keep: 'Leave it so',
    again: ({ answer }: Facts) => `Answer ${answer} instead`,
    resume: ({ project }: Facts) => `Back to ${project}`,
    next: 'Next open question',
    reopen: 'Reopen',
    roundOpened: 'Answer separately first',
  },
  await: {
    comment: 'Write your comment.',
    evidence: 'Write what it rests on: a document and page, an address, or what you know.',
    due: 'Until when? Write a day, such as “31 December” or “next Friday”, or “none”.',
    assignee: 'Who sees to it? Write a name.',
    reason: 'Why is it not applicable? Write the reason.',
    'to-correct': 'What is to be corrected? Write it for the team.',
    'can-improve': 'What can improve? Write it for the team.',
  },
  unclear:
    'I cannot tell which answer that is. Which one do you mean? What you wrote becomes its comment.',
  done: {
    answered: ({ answer, item }: Facts) => `${item}: ${answer}.`,
    /** Says nothing of the answer: all of the place read it. */
    privately: ({ item, name }: Facts) =>
      `${item}: ${name}’s answer is kept and shown to nobody until the round ends.`,
    withdrawn: ({ item }: Facts) => `The answer to ${item} is withdrawn. It stays in the history.`,
    commented: ({ item }: Facts) => `Your comment on ${item} is kept.`,
    evidence: ({ item }: Facts) => `Your evidence for ${item} is kept.`,
    assigned: ({ item, name }: Facts) => `${item} is assigned to ${name}.`,
    unassigned: ({ item }: Facts) => `${item} is nobody’s now.`,
    due: ({ item, date }: Facts) => `${item} is due on ${date}. I will remind you here.`,
    notDue: ({ item }: Facts) => `${item} has no due date now.`,
    disagreed: ({ item, answer }: Facts) =>
      `Your own answer to ${item} is kept beside the team’s: ${answer}.`,
    rejected: ({ item }: Facts) => `The proposal for ${item} is put aside.`,
    reviewed: ({ item, verdict }: Facts) => `${item}: ${verdict}.`,
    profile: ({ question, value }: Facts) => `${question} ${value}.`,
    roundOpened:
      'A private round has begun: each of you answers for yourself, and nobody sees the others’ answers until it ends.',
    roundEnded: 'The private round has ended. What all of you answered alike is now the answer.',
    signedOff: ({ name, date }: Facts) =>
      `Signed off by ${name} on ${date}. Nothing changes any more unless a focal point reopens it.`,
    reopened: 'It is open again.',
    closed: 'It is closed.',
    proposed: ({ document, count }: Facts) =>
      `I have read ${document}. Answers I propose: ${count}. None counts until one of you accepts it.`,
  },
  overtaken: ({ name, date, answer, item }: Facts) =>
    `${name} answered ${item} before you, on ${date}: ${answer}. Yours is kept in the history and does not count.`,
  overtakenWithdrawn: ({ item }: Facts) =>
    `The answer to ${item} was withdrawn meanwhile. Please answer again.`,
  refusal: {
    'not-open': 'This assessment is signed off or closed. A focal point can reopen it.',
    'not-yours': 'Only a focal point can do that.',
    'not-member': 'Only members of project teams can change a checklist. You can read it.',
    'value-unknown': 'That is not one of the answers to this question.',
    'item-unknown': 'There is no such question in this checklist.',
    'item-settled': 'The profile settles this question. Change the profile to answer it.',
    'answer-not-offered': ({ offered }: Facts) =>
      `That cannot be the answer here. Choose: ${offered}.`,
    'reason-missing': 'Not applicable needs a reason. Write it.',
    'text-missing': 'There is nothing written.',
    'text-too-long': ({ most }: Facts) => `That is too long: at most ${most} characters.`,
    'day-unknown': 'I do not know that day. Write it as 31 December 2026 or 2026-12-31.',
    'nothing-to-withdraw': 'There is no answer to withdraw.',
    'nothing-proposed': 'There is no open proposal here.',
    'round-not-open': 'No private round is open.',
    'round-already-open': 'A private round is open. End it first.',
    'corrections-open': ({ items }: Facts) =>
      `Some answers are still to be corrected: ${items}. They are answered anew first.`,
  },
  notThere: 'I find no such checklist here. “Checklists” lists those that are open.',
  noneOpen:
    'No checklist is open here. Write “start the checklist for …” with the name of your project.',
  list: 'Checklists here',
  listColumns: { project: 'Project', state: 'State', changed: 'Last change' },
  open: 'open',
  closed: 'signed off or closed',
  paused: ({ project }: Facts) =>
    `The checklist for ${project} is paused; everything is kept. Write “resume” to go on. Until then I answer questions.`,
  cancelled: 'Left as it was.',
  missing: 'Not answered yet',
  nothingMissing: 'Every question is answered.',
  nobodyYet: 'Nobody has answered, and nothing is assigned.',
  peopleTitle: 'Who answered what',
  peopleColumns: {
    item: 'Question',
    answer: 'Answer',
    name: 'By',
    date: 'When',
    assignee: 'Assigned to',
    due: 'Due',
  },
  sectionsTitle: 'Sections',
  results: 'Results',
  provisional: 'Provisional: too much is not known yet.',
  scoreRange: ({ low, high }: Facts) => `${low} to ${high} of 100`,
  scoreValue: ({ low }: Facts) => `${low} of 100`,
  bandRange: ({ from, to }: Facts) => `${from} to ${to}`,
  actions: 'What to do first',
  neverAveraged: 'The results stand side by side and are never averaged.',
  complete: 'Every question is answered. Thank you.',
  changesTitle: 'What differs from the stage before',
  changeLine: ({ item, promised, now }: Facts) => `${item}: promised ${promised}, now ${now}`,
  noChanges: 'Nothing differs from the stage before.',
  noStageBefore: 'This assessment does not go on from an earlier stage.',
  notAnswered: 'not answered',
  differencesTitle: 'Where you differ',
  noDifferences: 'You do not differ anywhere.',
  roundIsOpen: 'A private round is open. The answers are shown when it ends.',
  differenceLine: ({ name, answer }: Facts) => `${name}: ${answer}`,
  report: ({ address }: Facts) => `The report in every format is here: ${address}`,
  reportCommand: ({ id }: Facts) =>
    `Write it with: gender-desk report ${id} --format docx (or pdf, md, csv, json).`,
  documentWarnings: {
    'outdated-instrument': ({ instrument }: Facts) =>
      `It cites ${instrument}, which is no longer up to date.`,
    'annex-missing': ({ annex }: Facts) => `It refers to an annex that is not in it: ${annex}.`,
    'instruction-ignored': 'It holds text that speaks to an assistant. I did not follow it.',
    'little-text': 'It holds very little text. If it is a scan, a text version would help.',
  },
  reminder: ({ item, question, date, name }: Facts) =>
    `Reminder: ${item} (${question}) is due on ${date}${name ? `, assigned to ${name}` : ''}.`,
  overdue: ({ item, question, date, name }: Facts) =>
    `${item} (${question}) was due on ${date}${name ? `, assigned to ${name}` : ''}.`,
  back: 'The checklist waits where you left it',
  help: 'Answer with yes, partly, no, don’t know or not applicable, and add a comment after a comma. You can also write: back, skip, explain, example, comment: …, evidence: …, assign to … by 31 December, due next Friday, disagree: …, go to budget, what is missing, who answered what, private round, differences, results, profile, pause. A focal point can write: accept, to correct: …, can improve: …, sign off, reopen. Any question about the policy is answered on the way.',
  /** Where a checklist has a message and a thread of its own. */
  channel: {
    heading: ({ project }: Facts) => `Gender checklist · ${project}`,
    people: 'Taking part',
    below: ({ project }: Facts) =>
      `The checklist for ${project} is gone through in the thread below its own message in this channel.`,
  },
  document: {
    first: 'The first of them',
    go: 'Go through the proposals',
    /** Where no checklist is open to read a document for. */
    noChecklist:
      'I read a project document for a checklist, and propose answers from it. Start a checklist or go back to one, then give me the document in that conversation.',
  },
  review: {
    ask: 'Ask for review',
    asked: ({ name, project }: Facts) =>
      `${name} asks for a review of the checklist for ${project}. Focal points may now accept each answer, say that it can improve or send it back to correct, and then sign off.`,
    begin: 'Look through the answers',
  },
};

export type AssessmentStrings = typeof assessment;
