import type { Facts } from '../../domain/wording.js';

/** What somebody finds of their own with the desk on a chat platform, in English. */
export const home = {
  title: 'My desk',
  projects: 'Open checklists',
  noProjects:
    'You take part in no open checklist. Write “start the checklist for …” with the name of your project, in the channel of its team.',
  open: 'All questions',
  openLabel: ({ project }: Facts) => `All questions of ${project}`,
  answer: 'Answer',
  answerLabel: ({ item, project }: Facts) => `Answer ${item} of ${project}`,
  goThere: 'Go to the conversation',
  assigned: 'Assigned to me',
  noAssigned: 'Nothing waits for your answer.',
  due: ({ date }: Facts) => `due on ${date}`,
  more: ({ count }: Facts) => `And ${count} more.`,
  answers: 'My latest answers',
  noAnswers: 'You have not asked anything yet. Try: How long is maternity leave?',
  readAgain: 'Read or share',
  readAgainLabel: ({ question }: Facts) => `Read or share the answer to: ${question}`,
  language: 'Language',
  languageHint:
    'For what does not tell its language by itself. A question is always answered in its own.',
  kept: 'What I keep',
  keptFor: {
    conversations: 'Questions and answers',
    deliveries: 'That a message came or went, without its text',
    assessments: 'Finished checklists',
    audit: 'Who changed what, and when',
  },
  days: ({ count }: Facts) => `${count} days`,
  never: 'until somebody erases them',
  erase: 'Erase my data',
  eraseTitle: 'Erase your data?',
  eraseText:
    'What you asked, what I answered you and what you wrote goes for good. In checklists a pseudonym takes your place.',
  eraseYes: 'Erase',
  administration: 'Administration',
  channel: 'Settings of a channel',
  channelHint: 'What I answer there, in which language, from which text, and with which checklist.',
  roles: {
    focalPoints: 'Focal points',
    projectMembers: 'Project members',
    administrators: 'Administrators',
  },
  everybody: 'everybody',
  nobody: 'nobody',
  rolesHint:
    'Roles and times are set where this desk runs: GENDER_DESK_FOCAL_POINTS, GENDER_DESK_PROJECT_MEMBERS, GENDER_DESK_ADMINISTRATORS and GENDER_DESK_KEEP. They hold after a restart.',
};

export type HomeWording = typeof home;
