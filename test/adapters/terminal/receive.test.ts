import { describe, expect, test } from 'vitest';
import { readTypedLine } from '../../../adapters/terminal/receive.js';
import { terminalOf } from '../../../adapters/terminal/send.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { ChoiceAction } from '../../../src/domain/reply.js';

const READ: ChoiceAction = { kind: 'read', passage: 'C183/art-4-1' as PassageId };

describe('a typed line', () => {
  test.each(['', '   ', '\t'])('of nothing (%j) ends', (line) => {
    expect(readTypedLine(line, [READ])).toEqual({ kind: 'end' });
  });

  test.each(['1', ' 1 ', '[1]'])('of a number on offer (%j) chooses it', (line) => {
    expect(readTypedLine(line, [READ])).toEqual({ kind: 'choose', action: READ });
  });

  test.each(['0', '2', '183', '1.5', '-1', '1 leave', 'C183'])(
    'of anything else (%j) is a question',
    (line) => {
      expect(readTypedLine(line, [READ])).toEqual({ kind: 'ask', text: line });
    },
  );

  test('of a number is a question when nothing is on offer', () => {
    expect(readTypedLine('1', [])).toEqual({ kind: 'ask', text: '1' });
  });
});

describe('a terminal', () => {
  const write = (): void => undefined;

  test.each<[columns: number | undefined, width: number]>([
    [undefined, 80],
    [60, 60],
    [300, 100],
    [0, 20],
  ])('of %s columns is written %s wide', (columns, width) => {
    const stream = { write, ...(columns === undefined ? {} : { columns }) };
    expect(terminalOf(stream, undefined).width).toBe(width);
  });

  test.each<[isTTY: boolean, noColor: string | undefined, isStyled: boolean]>([
    [true, undefined, true],
    [true, '', true],
    [true, '1', false],
    [false, undefined, false],
  ])('(%s) with NO_COLOR=%s is styled: %s', (isTTY, noColor, isStyled) => {
    expect(terminalOf({ write, isTTY }, noColor).isStyled).toBe(isStyled);
  });
});
