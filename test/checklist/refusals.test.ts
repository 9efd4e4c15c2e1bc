import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.js';
import { type Deed, LONGEST_TEXT, type Refusal } from '../../src/domain/deed.js';
import { genderChecklist } from './definitions.js';
import {
  AMINA,
  answered,
  BRUNO,
  disagreed,
  FATOU,
  itemId,
  playAssessment,
  type PlayedAssessment,
  proposalOf,
  reviewed,
  withdrawn,
} from './played-assessment.js';

const checklist = genderChecklist();
const A1 = itemId('A1');
const LONG = 'x'.repeat(LONGEST_TEXT + 1);
const OFFERED = ['yes', 'partly', 'no', 'dont-know'] as const;

interface RefusalCase {
  readonly what: string;
  readonly deed: Deed;
  readonly refusal: Refusal;
  /** Amina unless said otherwise. */
  readonly who?: Actor;
  /** What came before. */
  readonly after?: (project: PlayedAssessment) => void;
}

const signOff = (project: PlayedAssessment): void => {
  project.does(FATOU, { kind: 'signed-off' });
};
const close = (project: PlayedAssessment): void => {
  project.does(AMINA, { kind: 'closed' });
};
const openRound = (project: PlayedAssessment): void => {
  project.does(AMINA, { kind: 'round-opened' });
};
const propose = (project: PlayedAssessment): void => {
  const proposals = [proposalOf('A1', 'yes'), proposalOf('A3', 'not-applicable')];
  project.does(AMINA, { kind: 'proposed', document: 'plan.pdf', profile: {}, proposals });
};
const evidence = (text: string): Deed => ({
  kind: 'evidence-attached',
  item: A1,
  evidence: { kind: 'statement', text },
});

/** At least one for each code; the type keeps the table whole. */
const CASES: Readonly<Record<Refusal['code'], readonly RefusalCase[]>> = {
  'not-open': [
    {
      what: 'an answer once it is signed off',
      deed: answered('A1', 'yes', 0),
      refusal: { code: 'not-open', status: 'signed-off' },
      after: signOff,
    },
    {
      what: 'a comment once it is signed off',
      deed: { kind: 'commented', item: A1, text: 'late' },
      refusal: { code: 'not-open', status: 'signed-off' },
      after: signOff,
    },
    {
      what: 'the profile once it is signed off',
      deed: { kind: 'profile-answered', question: 'staff', value: 'no' },
      refusal: { code: 'not-open', status: 'signed-off' },
      after: signOff,
    },
    {
      what: 'signing off twice',
      deed: { kind: 'signed-off' },
      who: FATOU,
      refusal: { code: 'not-open', status: 'signed-off' },
      after: signOff,
    },
    {
      what: 'an answer once it is closed',
      deed: answered('A1', 'yes', 0),
      refusal: { code: 'not-open', status: 'closed' },
      after: close,
    },
  ],
  'not-yours': [
    {
      what: 'a sign-off by a member of the team',
      deed: { kind: 'signed-off' },
      refusal: { code: 'not-yours' },
    },
    {
      what: 'a review by a member of the team',
      deed: reviewed('A1', 'accepted'),
      refusal: { code: 'not-yours' },
    },
    {
      what: 'a reopening by a member of the team',
      deed: { kind: 'reopened' },
      refusal: { code: 'not-yours' },
      after: signOff,
    },
    {
      what: 'a sign-off by an administrator who is no focal point',
      deed: { kind: 'signed-off' },
      who: { ...BRUNO, roles: ['staff', 'project-member', 'administrator'] },
      refusal: { code: 'not-yours' },
    },
  ],
  'not-member': [
    {
      what: 'an answer by somebody who is no member of a team',
      deed: answered('A1', 'yes', 0),
      who: { ...BRUNO, roles: ['staff'] },
      refusal: { code: 'not-member' },
    },
    {
      what: 'an answer to the profile by a focal point who is no member of a team',
      deed: { kind: 'profile-answered', question: 'staff', value: 'no' },
      who: { ...FATOU, roles: ['staff', 'focal-point'] },
      refusal: { code: 'not-member' },
    },
    {
      what: 'closing by somebody who is no member of a team',
      deed: { kind: 'closed' },
      who: { ...BRUNO, roles: ['staff', 'focal-point'] },
      refusal: { code: 'not-member' },
    },
    {
      what: 'an answer by an administrator who is no member of a team',
      deed: answered('A1', 'yes', 0),
      who: { ...BRUNO, roles: ['staff', 'administrator'] },
      refusal: { code: 'not-member' },
    },
  ],
  'value-unknown': [
    {
      what: 'a value that the question does not have',
      deed: { kind: 'profile-answered', question: 'staff', value: 'some' },
      refusal: { code: 'value-unknown' },
    },
    {
      what: 'a question that there is not',
      deed: { kind: 'profile-answered', question: 'budget', value: 'yes' },
      refusal: { code: 'value-unknown' },
    },
  ],
  'item-unknown': [
    {
      what: 'an answer to an item that there is not',
      deed: answered('Z1', 'yes', 0),
      refusal: { code: 'item-unknown' },
    },
    {
      what: 'a review of an item that there is not',
      deed: reviewed('Z1', 'accepted'),
      who: FATOU,
      refusal: { code: 'item-unknown' },
    },
  ],
  'item-settled': [
    {
      what: 'an answer to an item that the profile leaves out',
      deed: answered('D5', 'yes', 0),
      refusal: { code: 'item-settled' },
    },
    {
      what: 'saying that an item left out is not applicable',
      deed: answered('D5', 'not-applicable', 0, 'indeed'),
      refusal: { code: 'item-settled' },
    },
    {
      what: 'an answer on an agreement whose text is not there',
      deed: answered('P1', 'yes', 0),
      refusal: { code: 'item-settled' },
      after: (project) => project.says('donorAgreement', 'not-available'),
    },
    {
      what: 'disagreeing about an item left out',
      deed: disagreed('D5', 'yes'),
      refusal: { code: 'item-settled' },
    },
  ],
  'answer-not-offered': [
    {
      what: 'not applicable where the rules do not allow it',
      deed: answered('A1', 'not-applicable', 0, 'because'),
      refusal: { code: 'answer-not-offered', offered: OFFERED },
    },
    {
      what: 'half of a marker',
      deed: answered('L2', 'partly', 0),
      refusal: { code: 'answer-not-offered', offered: ['yes', 'no', 'dont-know'] },
    },
    {
      what: 'disagreeing with an answer that is not there to give',
      deed: disagreed('A1', 'not-applicable', 'because'),
      refusal: { code: 'answer-not-offered', offered: OFFERED },
    },
  ],
  'reason-missing': [
    {
      what: 'not applicable without a word why',
      deed: answered('A3', 'not-applicable', 0),
      refusal: { code: 'reason-missing' },
    },
    {
      what: 'not applicable with a blank for a reason',
      deed: answered('A3', 'not-applicable', 0, ' \n '),
      refusal: { code: 'reason-missing' },
    },
    {
      what: 'accepting a proposal that would need a reason',
      deed: { kind: 'proposal-accepted', item: itemId('A3'), sees: 0 },
      refusal: { code: 'reason-missing' },
      after: propose,
    },
  ],
  'text-missing': [
    {
      what: 'a comment that says nothing',
      deed: { kind: 'commented', item: A1, text: '  ' },
      refusal: { code: 'text-missing' },
    },
    {
      what: 'evidence that shows nothing',
      deed: evidence('\n'),
      refusal: { code: 'text-missing' },
    },
  ],
  'text-too-long': [
    {
      what: 'a comment',
      deed: { kind: 'commented', item: A1, text: LONG },
      refusal: { code: 'text-too-long', most: LONGEST_TEXT },
    },
    {
      what: 'what is said with an answer',
      deed: answered('A1', 'yes', 0, LONG),
      refusal: { code: 'text-too-long', most: LONGEST_TEXT },
    },
    {
      what: 'what is said when disagreeing',
      deed: disagreed('A1', 'yes', LONG),
      refusal: { code: 'text-too-long', most: LONGEST_TEXT },
    },
    {
      what: 'evidence',
      deed: evidence(LONG),
      refusal: { code: 'text-too-long', most: LONGEST_TEXT },
    },
    {
      what: 'what is said in a review',
      deed: { kind: 'reviewed', item: A1, verdict: 'to-correct', comment: LONG },
      who: FATOU,
      refusal: { code: 'text-too-long', most: LONGEST_TEXT },
    },
  ],
  'day-unknown': ['2026-02-30', '2027-02-29', '2026-13-01', 'tomorrow', '2026-3-1', ''].map(
    (date) => ({
      what: `the day "${date}"`,
      deed: { kind: 'due', item: A1, date },
      refusal: { code: 'day-unknown' },
    }),
  ),
  'nothing-to-withdraw': [
    {
      what: 'withdrawing what nobody answered',
      deed: withdrawn('A1', 0),
      refusal: { code: 'nothing-to-withdraw' },
    },
    {
      what: 'withdrawing what was withdrawn',
      deed: withdrawn('A1', 1),
      refusal: { code: 'nothing-to-withdraw' },
      after: (project) => {
        project.answers(AMINA, 'A1', 'yes');
        project.does(BRUNO, withdrawn('A1', 1));
      },
    },
  ],
  'nothing-proposed': [
    {
      what: 'accepting where nothing was proposed',
      deed: { kind: 'proposal-accepted', item: A1, sees: 0 },
      refusal: { code: 'nothing-proposed' },
    },
    {
      what: 'rejecting where nothing was proposed',
      deed: { kind: 'proposal-rejected', item: A1 },
      refusal: { code: 'nothing-proposed' },
    },
    {
      what: 'accepting what was rejected',
      deed: { kind: 'proposal-accepted', item: A1, sees: 0 },
      refusal: { code: 'nothing-proposed' },
      after: (project) => {
        propose(project);
        project.does(BRUNO, { kind: 'proposal-rejected', item: A1 });
      },
    },
    {
      what: 'rejecting what was answered',
      deed: { kind: 'proposal-rejected', item: A1 },
      refusal: { code: 'nothing-proposed' },
      after: (project) => {
        propose(project);
        project.answers(BRUNO, 'A1', 'no');
      },
    },
  ],
  'round-not-open': [
    {
      what: 'an answer for oneself outside a round',
      deed: { kind: 'answered-privately', item: A1, answer: 'yes' },
      refusal: { code: 'round-not-open' },
    },
    {
      what: 'ending a round that nobody opened',
      deed: { kind: 'round-ended' },
      refusal: { code: 'round-not-open' },
    },
    {
      what: 'ending a round twice',
      deed: { kind: 'round-ended' },
      refusal: { code: 'round-not-open' },
      after: (project) => {
        openRound(project);
        project.does(AMINA, { kind: 'round-ended' });
      },
    },
  ],
  'round-already-open': [
    {
      what: 'opening a round in a round',
      deed: { kind: 'round-opened' },
      refusal: { code: 'round-already-open' },
      after: openRound,
    },
    {
      what: 'signing off in a round',
      deed: { kind: 'signed-off' },
      who: FATOU,
      refusal: { code: 'round-already-open' },
      after: openRound,
    },
  ],
  'corrections-open': [
    {
      what: 'signing off while something is to be corrected',
      deed: { kind: 'signed-off' },
      who: FATOU,
      refusal: { code: 'corrections-open', items: [A1, itemId('L3')] },
      after: (project) => {
        for (const item of ['L3', 'A2', 'A1']) project.answers(AMINA, item, 'partly');
        project.does(FATOU, reviewed('L3', 'to-correct'));
        project.does(FATOU, reviewed('A2', 'can-improve'));
        project.does(FATOU, reviewed('A1', 'to-correct'));
      },
    },
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('refuses $what, and nothing changes', ({ deed, refusal, who, after }) => {
    const project = playAssessment(checklist);
    after?.(project);
    const before = project.state();
    expect(project.does(who ?? AMINA, deed)).toEqual({ kind: 'refused', refusal });
    expect(project.state()).toBe(before);
  });
});

describe('an administrator who is neither a focal point nor of the team', () => {
  const administrator = { ...BRUNO, roles: ['staff', 'administrator'] } as const;

  test('closes and reopens anyone’s checklist', () => {
    const played = playAssessment(checklist);
    expect(played.does(administrator, { kind: 'closed' })).toMatchObject({ kind: 'done' });
    expect(played.does(administrator, { kind: 'reopened' })).toMatchObject({ kind: 'done' });
  });
});
