import type { Facts } from '../../domain/wording.js';

/** Every sentence that only Slack needs, in English. */
export const slack = {
  sending: {
    working: 'is looking in the texts…',
    steps: [
      'Looking in the Conventions and Recommendations…',
      'Looking in the Governing Body’s decisions…',
      'Comparing what they say…',
    ],
  },
  notOpened: 'Slack did not open the window in time. Please press the button again.',
  install: {
    title: 'Gender Desk for Slack',
    done: ({ workspace }: Facts) =>
      `Gender Desk is in ${workspace} now. Open it under Apps in Slack and ask your first question. You can close this page.`,
    refused:
      'Nothing was installed: it was not allowed in Slack. If your workspace wants an administrator to agree, ask one, then begin again.',
    expired:
      'Nothing was installed: it took longer than ten minutes, or was begun in another browser. Begin again from the link you were given.',
    failed:
      'Nothing was installed: Slack did not let me finish. Try again in a few minutes; whoever runs Gender Desk finds the reason in its log.',
  },
  views: {
    cancel: 'Cancel',
    close: 'Close',
    where: 'Where to go through it',
    passage: 'Provision',
    before: ({ locator }: Facts) => `Before: ${locator}`,
    after: ({ locator }: Facts) => `Next: ${locator}`,
    cut: 'The rest is on the official page.',
    table: 'All questions',
    tableHint: 'Choose an answer where it stands. It counts at once, and the team sees it.',
    page: ({ page, of }: Facts) => `Page ${page} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
    again: 'Answer',
    gone: 'That is not there any more.',
    home: {
      lead: 'Ask me in a message, mention me in a channel, or write /gender. I answer with what ILO texts say, and with where they say it.',
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
      channelHint:
        'What I answer there, in which language, from which text, and with which checklist.',
      roles: {
        focalPoints: 'Focal points',
        projectMembers: 'Project members',
        administrators: 'Administrators',
      },
      everybody: 'everybody',
      nobody: 'nobody',
      rolesHint:
        'Roles and times are set where this desk runs: GENDER_DESK_FOCAL_POINTS, GENDER_DESK_PROJECT_MEMBERS, GENDER_DESK_ADMINISTRATORS and GENDER_DESK_KEEP. They hold after a restart.',
    },
  },
};

export type SlackWording = typeof slack;
