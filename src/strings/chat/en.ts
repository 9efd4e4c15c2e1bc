import type { ChatWords } from '../../domain/chat-words.js';

/** What Slack and Teams both say, in English. */
export const chat: ChatWords = {
  read: ({ number }) => `Read ${number}`,
  readLabel: ({ number, title, locator }) => `Read source ${number}: ${title}, ${locator}`,
  chosen: ({ label }) => `${label}, chosen`,
  choose: 'Choose',
  typed: ({ numbers }) => `There is no button for ${numbers}. Write your choice instead.`,
  needed: 'This is needed.',
  tooLong: ({ most }) => `At most ${most} characters.`,
  notOffered: 'Choose one of those that are offered.',
  notADay: 'Choose a day.',
  noText:
    'There are no words in this message to check. Choose one that has some, or write your question.',
  stale: 'This window is no longer valid, and nothing was changed. Please open it again.',
  start: 'Start a checklist',
  table: {
    title: 'All questions',
    hint: 'Choose an answer where it stands. It counts at once, and the team sees it.',
    page: ({ page, of }) => `Page ${page} of ${of}`,
    previous: 'Previous page',
    next: 'Next page',
  },
  suggestions: {
    title: 'You could begin with one of these',
    start: { title: 'Start a checklist for a project', message: 'Start a checklist' },
    review: { title: 'See the open checklists', message: 'Which checklists are open?' },
    questions: [
      'How long is maternity leave?',
      'What counts as violence and harassment at work?',
      'What does equal pay for work of equal value mean?',
      'What did the Governing Body decide in March 2005?',
    ],
  },
};
