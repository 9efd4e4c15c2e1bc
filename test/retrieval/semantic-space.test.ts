import { describe, expect, test } from 'vitest';
import {
  createMatrix,
  createNormalSource,
  type Matrix,
  multiply,
  multiplyToSymmetric,
  orthonormalise,
  whiten,
} from '../../src/retrieval/linear-algebra.js';
import {
  projectTerms,
  type SemanticSpace,
  trainSemanticSpace,
} from '../../src/retrieval/semantic-space.js';
import { seededNumbers } from '../adapters/index/random-vectors.js';

const row = (text: string): Map<string, number> =>
  new Map(text.split(' ').map((term) => [term, 1]));
const rows = [
  'maternity leave weeks birth',
  'maternity birth mother leave',
  'mother birth baby',
  'harassment violence workplace',
  'violence workplace threat',
  'harassment threat boss',
].map(row);

function cosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

describe('the semantic space', () => {
  test('is the same, bit for bit, for the same rows', () => {
    expect(trainSemanticSpace(rows)).toEqual(trainSemanticSpace(rows));
  });

  test('brings together words that share company and not each other', () => {
    const space = trainSemanticSpace(rows, 2);
    const baby = projectTerms(space, row('baby'));
    const near = cosine(baby, projectTerms(space, row('leave')));
    const far = cosine(baby, projectTerms(space, row('violence')));
    expect(near).toBeGreaterThan(far + 0.2);
  });

  test('gives unit vectors, and zeros for words it does not know', () => {
    const space = trainSemanticSpace(rows);
    expect(
      cosine(projectTerms(space, row('birth')), projectTerms(space, row('birth'))),
    ).toBeCloseTo(1, 5);
    expect(projectTerms(space, row('tennis')).every((value) => value === 0)).toBe(true);
  });
});

const TOPICS = [
  'leave birth mother baby',
  'violence threat boss assault',
  'mine coal shaft dust',
].map((topic) => topic.split(' '));

/** Words of a topic, and now and then one of many others, drawn the same way in every run. */
function drawRows(count: number): Map<string, number>[] {
  const next = seededNumbers(5);
  return Array.from({ length: count }, (_, at) => {
    const topic = TOPICS[at % TOPICS.length]!;
    const word = (): string => topic[Math.floor(next() * topic.length)]!;
    const other = next() < 0.2 ? [`other${Math.floor(next() * 400)}`] : [];
    return new Map([word(), word(), word(), ...other].map((term) => [term, 1]));
  });
}

describe('a space of many rows', () => {
  test('is trained on a sample of more than 20,000, the same each time, and still tells topics apart', () => {
    const many = drawRows(20_600);
    many[1]!.set('seldom', 1);
    const space = trainSemanticSpace(many, 3);
    expect(trainSemanticSpace(many, 3)).toEqual(space);
    expect([space.dimensions, space.directions.length]).toEqual([
      3,
      space.width * space.terms.size,
    ]);
    expect(space.terms.has('seldom')).toBe(false);
    const leave = projectTerms(space, row('leave'));
    expect(cosine(leave, projectTerms(space, row('baby')))).toBeGreaterThan(0.9);
    expect(Math.abs(cosine(leave, projectTerms(space, row('coal'))))).toBeLessThan(0.3);
  });

  test('has the same documents near each other in whatever order they came', () => {
    const drawn = drawRows(90);
    const nearIn = (space: SemanticSpace, from: number): readonly boolean[] => {
      const vectors = drawn.map((terms) => projectTerms(space, terms));
      return vectors.map((vector) => cosine(vectors[from]!, vector) > 0.5);
    };
    const one = trainSemanticSpace(drawn, 3);
    const other = trainSemanticSpace(drawn.toReversed(), 3);
    for (const document of [0, 7, 23, 59]) {
      const near = nearIn(one, document);
      expect(nearIn(other, document)).toEqual(near);
      expect(near.filter(Boolean).length).toBeGreaterThan(20);
      expect(near.filter(Boolean).length).toBeLessThan(40);
    }
  });

  test('gives every text a vector of length one, or of zeros', () => {
    const space = trainSemanticSpace(drawRows(200));
    for (const terms of [...drawRows(200), row('unknown'), new Map<string, number>()]) {
      const vector = projectTerms(space, terms);
      const length = Math.sqrt(cosine(vector, vector));
      expect(length === 0 || Math.abs(length - 1) < 1e-5).toBe(true);
    }
  });
});

describe('linear algebra', () => {
  const random = createNormalSource(1);
  const filled = (rows: number, columns: number): Matrix => {
    const matrix = createMatrix(rows, columns);
    matrix.values.forEach((_, at) => (matrix.values[at] = random()));
    return matrix;
  };
  const dotOfColumns = ({ values, columns, rows }: Matrix, one: number, other: number): number =>
    Array.from({ length: rows }, (_, row) => row * columns)
      .map((start) => values[start + one]! * values[start + other]!)
      .reduce((sum, value) => sum + value, 0);

  test('whitens a matrix worked out by hand: eigenvalues 3 and 1, the greater first', () => {
    const turn = whiten({ rows: 2, columns: 2, values: Float64Array.from([2, 1, 1, 2]) });
    const half = Math.SQRT1_2;
    const expected = [half / Math.sqrt(3), half, half / Math.sqrt(3), half];
    for (const [at, value] of expected.entries())
      expect(Math.abs(turn.values[at]!)).toBeCloseTo(value, 10);
  });

  test('columns become orthonormal', () => {
    const turned = orthonormalise(filled(5, 3));
    for (const one of [0, 1, 2])
      for (const other of [0, 1, 2])
        expect(dotOfColumns(turned, one, other)).toBeCloseTo(one === other ? 1 : 0, 10);
  });

  test('a column that depends on another becomes zero, and spoils none', () => {
    const matrix = filled(5, 3);
    for (let row = 0; row < 5; row++) matrix.values[row * 3 + 2] = 2 * matrix.values[row * 3]!;
    const turned = orthonormalise(matrix);
    expect(
      [0, 1, 2].map((column) => Math.round(1e6 * dotOfColumns(turned, column, column))),
    ).toEqual([1e6, 1e6, 0]);
  });

  test('multiplies a matrix with itself turned over as with any other', () => {
    const matrix = filled(4, 3);
    const turned = createMatrix(3, 4);
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 3; column++)
        turned.values[column * 4 + row] = matrix.values[row * 3 + column]!;
    const product = multiplyToSymmetric(matrix, matrix);
    for (const [at, value] of multiply(turned, matrix).values.entries())
      expect(product.values[at]).toBeCloseTo(value, 10);
  });
});
