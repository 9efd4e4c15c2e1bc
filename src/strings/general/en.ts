import type { Facts } from '../../domain/wording.js';

/** What the desk says of itself, and of what it could not send. */
export const general = {
  about:
    'I answer questions on ILO gender-equality policy and international labour standards, each sentence tied to the provision it rests on, and take project teams through the gender-mainstreaming checklist.',
  can: {
    ask: 'Ask in your own words, in English, French or Spanish. What the texts do not hold, I say so.',
    read: 'Read the source of each sentence whole, with its status and its official page.',
    checklist:
      'Write “start the checklist for …” with the name of your project. A team answers together, over days or weeks, with evidence and due dates.',
    document:
      'Give me the project document in an open checklist: I propose answers with the lines they rest on. At the end there is a report.',
  },
  examples: 'For example',
  example: {
    leave: 'Could I take the whole maternity leave before the birth?',
    decision: 'What does the decision of 2005 ask of technical cooperation projects?',
    harassment: 'Is harassment on the way to work covered?',
  },
  /** How to talk to the desk, on each surface. */
  talk: {
    slack:
      'In Slack: write to me directly, mention me in a channel, or write /gender and your question, which only you see answered.',
    teams: 'In Microsoft Teams: write to me in a chat, or mention me in a channel.',
    web: 'On this page: write below. The checklists have a page of their own.',
    terminal: 'In the terminal: write a line. A number reads that source whole.',
  },
  keptFor: ({ days }: Facts) =>
    `What you write to me and what I answer is kept for ${days} days and then deleted. What you answer in a checklist is kept for your team. Whoever runs this desk can give you all of it, or erase it.`,
  keptAlways:
    'What you write to me and what I answer is kept. What you answer in a checklist is kept for your team. Whoever runs this desk can give you all of it, or erase it.',
  hello: 'Hello. I am the Gender Desk.',
  turnTo:
    'I say what the texts say and give no legal advice. For everything else, turn to your gender focal point; for how I am set up here, to whoever added me.',
  start: 'Start a checklist',
  help: 'What I can do',
  undelivered: {
    'not-there':
      'What you had me send did not arrive: I am not in that channel, or it is no longer there. Add me to it, then ask me once more.',
    archived:
      'What you had me send did not arrive: that channel is archived. Choose another, or have it brought back.',
    'not-allowed':
      'What you had me send did not arrive: I am not allowed to write there. Ask whoever looks after that channel, or choose another.',
    unsure:
      'I cannot tell whether what you had me send has arrived. Look there before you ask me once more.',
    other:
      'What you had me send did not arrive. Ask me once more later; whoever runs this desk can see why.',
  },
};

export type GeneralStrings = typeof general;
