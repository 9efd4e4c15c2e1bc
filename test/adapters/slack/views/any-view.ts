import fc from 'fast-check';
import type { AnswerTable, TableRow } from '../../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import type { Beside } from '../../../../src/domain/beside.js';
import type { ItemId } from '../../../../src/domain/checklist.js';
import type { Home } from '../../../../src/domain/home.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import type { Place } from '../../../../src/domain/place.js';
import type { Reply } from '../../../../src/domain/reply.js';
import { DEFAULT_RETENTION } from '../../../../src/domain/retention.js';
import { anyText, HOSTILE } from '../any-reply.js';

const language = fc.constantFrom(...LANGUAGES);
const assessment = anyText.map((id) => id as AssessmentId);
const item = anyText.map((id) => id as ItemId);
const place: fc.Arbitrary<Place> = fc.record({
  platform: fc.constantFrom('slack' as const, 'web' as const),
  tenant: anyText,
  channel: anyText,
});
const many = <Of>(one: fc.Arbitrary<Of>, most: number): fc.Arbitrary<Of[]> =>
  fc.array(one, { maxLength: most, size: 'max' });

/** Of what a table has hundreds of. */
const text = fc.constantFrom(
  ...HOSTILE,
  '',
  '\u200B',
  '\uD800',
  'A question? '.repeat(400),
  '&'.repeat(3_000),
);

const row: fc.Arbitrary<TableRow> = fc.record({
  item: text.map((id) => id as ItemId),
  question: text,
  answer: text,
  choices: fc.array(
    fc.record({
      label: text,
      action: fc.record({ kind: fc.constant('command' as const), command: text }),
      isChosen: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
});

/** A table of any length, and whatever stands in it. */
export const anyTable: fc.Arbitrary<AnswerTable> = fc.record({
  assessment: fc.constant('a-table' as AssessmentId),
  project: anyText,
  language,
  progress: anyText,
  place,
  sections: many(fc.record({ title: text, rows: many(row, 40) }), 8),
});

export const anyHome: fc.Arbitrary<Home> = fc
  .record({
    language,
    projects: many(
      fc.record({
        assessment,
        project: anyText,
        place,
        done: fc.nat(),
        of: fc.nat(),
        progress: anyText,
      }),
      30,
    ),
    assigned: many(fc.record({ assessment, project: anyText, item, question: anyText }), 30),
    answers: many(
      fc.record({
        text: anyText,
        reply: fc.constant<Reply>({ language: 'en', blocks: [] }),
        place,
        delivery: anyText,
        at: fc.constant(new Date(0)),
      }),
      8,
    ),
    roles: fc.option(
      fc.record({
        focalPoints: many(anyText, 20),
        administrators: many(anyText, 20),
        projectMembers: many(anyText, 20),
      }),
    ),
  })
  .map(({ roles, ...home }) => ({
    ...home,
    retention: DEFAULT_RETENTION,
    ...(roles === null ? {} : { administration: roles }),
  }));

const neighbour = fc.record({ passage: anyText.map((id) => id as PassageId), locator: anyText });

export const anyBeside: fc.Arbitrary<Beside> = fc
  .record({
    before: fc.option(neighbour),
    after: fc.option(neighbour),
    languages: fc.subarray([...LANGUAGES]),
  })
  .map(({ before, after, languages }) => ({
    ...(before && { before }),
    ...(after && { after }),
    languages,
  }));
