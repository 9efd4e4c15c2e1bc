import type { Facts } from '../../domain/wording.js';

/** What is done with an answer: asked again, shared, judged, handed on to a focal point. */
export const desk = {
  choices: 'With this answer',
  choose: {
    'share-here': 'Share to this channel',
    share: 'Share to another channel',
    'hand-off': 'Ask a focal point',
    helpful: 'Helpful',
    'not-helpful': 'Not helpful',
    'no-feedback': 'Take it back',
    'hand-off-answer': 'Answer',
  },
  again: { en: 'Show in English', fr: 'Show in French', es: 'Show in Spanish' },
  notThere: 'That answer is not there any more.',
  tooLong: ({ most }: Facts) => `That is too long: at most ${most} characters.`,
  sharedBy: ({ name }: Facts) => `Shared by ${name}`,
  whichChannel: 'To which channel? Press the button again and choose one.',
  shared: ({ channel }: Facts) =>
    `The answer goes to ${channel}, with its sources and your name. Nothing else of this conversation goes with it.`,
  sharedThere:
    'The answer goes to that channel, with its sources and your name. Nothing else of this conversation goes with it.',
  sharedHere: 'The answer goes to this channel, with its sources and your name.',
  thanks: 'Thank you. Whoever runs this desk sees your opinion.',
  whyNot: 'What is wrong with it?',
  reason: {
    'wrong-source': 'Wrong source',
    'not-answered': 'Not what I asked',
    'hard-to-read': 'Hard to read',
    outdated: 'Out of date',
    other: 'Something else',
  },
  takenBack: 'Your opinion is taken back.',
  handedOn:
    'Your question goes to the focal points, with your name and what I answered. The answer comes here.',
  handedOnAlready: 'Your question is with the focal points already. The answer comes here.',
  answeredAlready: ({ name, date }: Facts) =>
    `${name}, focal point, answered your question on ${date}.`,
  noFocalPoints:
    'I cannot pass your question on from here: please ask the gender focal point of your office. Whoever runs this desk sees that it is open.',
  writeTo: ({ addresses }: Facts) =>
    `I cannot pass your question on from here: please write to a focal point, ${addresses}. Whoever runs this desk sees that it is open.`,
  toFocalPoints: {
    title: 'A question for a focal point',
    askedInChannel: ({ name }: Facts) => `asked by ${name}, in a channel`,
    askedPrivately: ({ name }: Facts) => `asked by ${name}, in private`,
    remark: ({ name }: Facts) => `${name} adds`,
    desk: 'What the desk answered',
    what: 'You can answer as a focal point',
  },
  write: 'Write your answer. It goes to whoever asked, with your name.',
  cancelled: 'Nothing was sent.',
  notFocalPoint: 'Only a focal point can answer that.',
  handOffNotThere: 'That question is not there any more.',
  tookIt: ({ name, date }: Facts) => `${name} answered that on ${date}. Your answer was not sent.`,
  sent: ({ name }: Facts) => `Your answer goes to ${name}.`,
  answeredBy: ({ name }: Facts) => `answered by ${name}, focal point`,
  ownWords: ({ name }: Facts) =>
    `These are ${name}’s own words, as a focal point. They are no text of the ILO.`,
};

export type DeskStrings = typeof desk;
