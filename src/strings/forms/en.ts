/** Every form that a surface shows, in English: what it is for, what its fields hold, and the values that are offered. */
export const forms = {
  project: { title: 'Start a checklist', fields: { project: 'Name of the project' } },
  comment: { title: 'Add a comment', fields: { text: 'Your comment' } },
  evidence: {
    title: 'Add evidence',
    fields: { text: 'What it rests on: a document and page, an address, or what you know' },
  },
  reason: { title: 'Not applicable', fields: { text: 'Why it is not applicable' } },
  'to-correct': { title: 'Send back to correct', fields: { text: 'What is to be corrected' } },
  'can-improve': { title: 'Say what can improve', fields: { text: 'What can improve' } },
  assignee: {
    title: 'Assign to somebody',
    fields: { person: 'Who sees to it', day: 'Until when' },
  },
  due: { title: 'Set a date', fields: { day: 'Until when' } },
  share: { title: 'Share this answer', fields: { channel: 'Where it is shown' } },
  'not-helpful': {
    title: 'Not helpful',
    fields: { reason: 'What was wrong', text: 'What would have helped' },
    values: {
      'wrong-source': 'It rests on the wrong source',
      'not-answered': 'It does not answer my question',
      'hard-to-read': 'It is hard to read',
      outdated: 'It is out of date',
      other: 'Something else',
    },
  },
  'hand-off': {
    title: 'Ask a focal point',
    fields: { text: 'What the focal point should know' },
  },
  'hand-off-answer': { title: 'Answer the question', fields: { text: 'Your answer' } },
};

export type FormsWording = typeof forms;
