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
import { HOSTILE } from '../../any-reply.js';

/** A view has hundreds of texts: the worst of what people write, cheap to make. */
const text = fc.constantFrom(
  ...HOSTILE,
  '',
  '\u200B',
  '\uD800',
  'A question? '.repeat(400),
  '&'.repeat(3_000),
);

const language = fc.constantFrom(...LANGUAGES);
const assessment = text.map((id) => id as AssessmentId);
const item = text.map((id) => id as ItemId);
const place: fc.Arbitrary<Place> = fc.record({
  platform: fc.constantFrom('slack' as const, 'web' as const),
  tenant: text,
  channel: text,
});
const many = <Of>(one: fc.Arbitrary<Of>, most: number): fc.Arbitrary<Of[]> =>
  fc.array(one, { maxLength: most, size: 'max' });

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
  project: text,
  language,
  progress: text,
  place,
  sections: many(fc.record({ title: text, rows: many(row, 40) }), 8),
});

export const anyHome: fc.Arbitrary<Home> = fc
  .record({
    language,
    projects: many(
      fc.record({
        assessment,
        project: text,
        place,
        done: fc.nat(),
        of: fc.nat(),
        progress: text,
      }),
      30,
    ),
    assigned: many(fc.record({ assessment, project: text, item, question: text }), 30),
    answers: many(
      fc.record({
        text: text,
        reply: fc.constant<Reply>({ language: 'en', blocks: [] }),
        place,
        delivery: text,
        at: fc.constant(new Date(0)),
      }),
      8,
    ),
    roles: fc.option(
      fc.record({
        focalPoints: many(text, 20),
        administrators: many(text, 20),
        projectMembers: many(text, 20),
      }),
    ),
  })
  .map(({ roles, ...home }) => ({
    ...home,
    retention: DEFAULT_RETENTION,
    ...(roles === null ? {} : { administration: roles }),
  }));

const neighbour = fc.record({ passage: text.map((id) => id as PassageId), locator: text });

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
