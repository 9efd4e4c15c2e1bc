import { describe, expect, test } from 'vitest';
import {
  createMatrix,
  createNormalSource,
  eigenSymmetric,
  orthonormalise,
} from '../../src/retrieval/linear-algebra.js';
import { projectTerms, trainSemanticSpace } from '../../src/retrieval/semantic-space.js';

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

describe('linear algebra', () => {
  test('eigenvalues of a matrix worked out by hand', () => {
    const matrix = { rows: 2, columns: 2, values: Float64Array.from([2, 1, 1, 2]) };
    expect(
      [...eigenSymmetric(matrix).values].map((value) => Math.round(value * 1e6) / 1e6),
    ).toEqual([3, 1]);
  });

  test('columns become orthonormal', () => {
    const matrix = createMatrix(5, 3);
    const random = createNormalSource(1);
    matrix.values.forEach((_, at) => (matrix.values[at] = random()));
    orthonormalise(matrix);
    const column = (at: number): number[] =>
      [0, 1, 2, 3, 4].map((each) => matrix.values[each * 3 + at]!);
    const dot = (one: number[], other: number[]): number =>
      one.reduce((sum, value, at) => sum + value * other[at]!, 0);
    expect(dot(column(0), column(1))).toBeCloseTo(0, 10);
    expect(dot(column(2), column(2))).toBeCloseTo(1, 10);
  });
});
