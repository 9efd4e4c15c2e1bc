import fc from 'fast-check';
import type { Actor } from '../../src/domain/actor.js';
import { VERDICTS } from '../../src/domain/assessment.js';
import { ANSWERS } from '../../src/domain/checklist.js';
import type { Deed, Step } from '../../src/domain/deed.js';
import { VALUES } from './item-table.js';
import {
  AMINA,
  BRUNO,
  CHEN,
  FATOU,
  itemId,
  type PlayedAssessment,
  proposalOf,
} from './played-assessment.js';

/** Something that somebody tries. Some have seen all there is, others only what there was some time ago. */
export interface Move {
  readonly who: Actor;
  readonly deed: Deed;
  readonly isUpToDate: boolean;
}

/** Few items, so that people meet; one that is left out at first, and one that there is not. */
const items = fc.constantFrom('A1', 'A3', 'L2', 'P1', 'P3', 'D5', 'Z9').map(itemId);
const answers = fc.constantFrom(...ANSWERS);
const sees = fc.nat(3);
const maybe = (text: string): fc.Arbitrary<string | undefined> => fc.constantFrom(text, undefined);

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    arbitrary: fc
      .tuple(items, answers, sees, maybe('because'))
      .map(([item, answer, seen, comment]): Deed => ({
        ...{ kind: 'answered', item, answer, sees: seen },
        ...(comment === undefined ? {} : { comment }),
      })),
    weight: 8,
  },
  { arbitrary: fc.record({ kind: fc.constant('withdrawn'), item: items, sees }), weight: 2 },
  {
    arbitrary: fc.oneof(
      ...Object.entries(VALUES)
        .filter(([question]) => ['target', 'donorAgreement', 'partners'].includes(question))
        .map(([question, values]) =>
          fc
            .constantFrom<string>(...values)
            .map((value): Deed => ({ kind: 'profile-answered', question, value })),
        ),
    ),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('commented'), item: items, text: fc.string() }),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(items, maybe('2026-04-01')).map(([item, date]): Deed => ({
      ...{ kind: 'due', item },
      ...(date === undefined ? {} : { date }),
    })),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(items, fc.constantFrom(AMINA, undefined)).map(([item, to]): Deed => ({
      ...{ kind: 'assigned', item },
      ...(to === undefined ? {} : { to: { id: to.id, name: to.name } }),
    })),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('disagreed'), item: items, answer: answers }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('reviewed'),
      item: items,
      verdict: fc.constantFrom(...VERDICTS),
    }),
    weight: 2,
  },
  {
    arbitrary: answers.map((answer): Deed => ({
      kind: 'proposed',
      document: 'plan.pdf',
      profile: {},
      proposals: [proposalOf('A1', answer, 'a line'), proposalOf('P3', 'yes')],
    })),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('proposal-accepted'), item: items, sees }),
    weight: 2,
  },
  { arbitrary: fc.record({ kind: fc.constant('proposal-rejected'), item: items }), weight: 1 },
  {
    arbitrary: fc.constantFrom<Deed>({ kind: 'round-opened' }, { kind: 'round-ended' }),
    weight: 2,
  },
  {
    // Mostly reopened, or most of what is tried would be refused.
    arbitrary: fc.oneof(
      { arbitrary: fc.constant<Deed>({ kind: 'reopened' }), weight: 6 },
      { arbitrary: fc.constantFrom<Deed>({ kind: 'signed-off' }, { kind: 'closed' }), weight: 2 },
    ),
    weight: 3,
  },
);

/** Anything that people of a team might try, one after another. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    who: fc.constantFrom(AMINA, BRUNO, CHEN, FATOU),
    deed: deeds,
    isUpToDate: fc.boolean(),
  }),
  { maxLength: 60, size: 'max' },
);

export function make(project: PlayedAssessment, { who, deed, isUpToDate }: Move): Step {
  if (!isUpToDate || !('sees' in deed)) return project.does(who, deed);
  return project.does(who, { ...deed, sees: project.item(deed.item).version });
}
