import { describe, expect, test } from 'vitest';
import { createLog, createLogger } from '../../../adapters/log/create-log.js';
import { DeskError, FAULT_CODES } from '../../../src/domain/desk-error.js';
import type { Log, LogLevel } from '../../../src/domain/log.js';

const CANARY = 'Xylophone-77';

function logged(
  level: LogLevel,
  say: (log: Log, pass: (milliseconds: number) => void) => void,
): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  let now = 0;
  const clock = { now: () => new Date(now) };
  const log = createLog(level, clock, { write: (line) => void lines.push(line) });
  say(log, (milliseconds) => {
    now += milliseconds;
  });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const TURN = {
  platform: 'slack',
  outcome: 'kept',
  ms: 30,
  worked: 20,
  attempt: 1,
  message: CANARY,
  place: CANARY,
  person: CANARY,
} as const;

describe('the log', () => {
  test('says who it is and what happened', () => {
    const [line] = logged('info', (log) => {
      log.started({ version: '1.2.3', database: 'postgres', surfaces: ['web', 'slack'] });
    });
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) as string,
      name: 'gender-desk',
      pid: process.pid,
      version: '1.2.3',
      database: 'postgres',
      surfaces: ['web', 'slack'],
      msg: 'started',
    });
  });

  test('makes ids unreadable: the same within a process, another in the next', () => {
    const [one, other] = logged('info', (log) => {
      log.turn(TURN);
      log.turn({ ...TURN, message: 'another' });
    });
    expect(one?.person).toMatch(/^#[0-9a-f]{12}$/u);
    expect(one?.person).toBe(other?.person);
    expect(one?.message).not.toBe(other?.message);
    const [next] = logged('info', (log) => {
      log.turn(TURN);
    });
    expect(next?.person).not.toBe(one?.person);
  });

  test('warns of a turn that was worked at for long, not of one that waited for long', () => {
    const lines = logged('warn', (log) => {
      log.turn({ ...TURN, ms: 60_000 });
      log.turn({ ...TURN, worked: 2_000 });
    });
    expect(lines).toMatchObject([{ level: 'warn', msg: 'slow turn', worked: 2_000 }]);
  });

  test('says of a fault its code, what is no secret of its facts, and the code of its cause', () => {
    const cause = Object.assign(new Error(CANARY), { code: 'ECONNREFUSED' });
    const fault = new DeskError('database-unavailable', { reason: 'ECONNREFUSED' }, { cause });
    const [line] = logged('error', (log) => {
      log.fault(fault);
    });
    expect(line).toMatchObject({
      msg: 'fault',
      fault: {
        code: 'database-unavailable',
        facts: { reason: 'ECONNREFUSED' },
        cause: 'ECONNREFUSED',
      },
    });
  });

  test('says of equal faults that follow soon how many there were, once that is known', () => {
    const away = (reason: string): DeskError => new DeskError('database-unavailable', { reason });
    const lines = logged('info', (log, pass) => {
      for (let each = 0; each < 4; each++) log.fault(away('57P01'));
      log.fault(away('ECONNREFUSED'));
      pass(9_999);
      log.fault(away('57P01'));
      pass(1);
      log.turn(TURN);
      log.fault(away('57P01'));
      log.fault(away('57P01'));
      log.stopped({ drained: true, ms: 1 });
    });
    const told = lines.map(({ msg, fault, again }) => [
      msg,
      (fault as { facts?: { reason: string } } | undefined)?.facts?.reason,
      again,
    ]);
    expect(told).toEqual([
      ['fault', '57P01', undefined],
      ['fault', 'ECONNREFUSED', undefined],
      ['fault', '57P01', 4],
      ['turn', undefined, undefined],
      ['fault', '57P01', undefined],
      ['fault', '57P01', 1],
      ['stopped', undefined, undefined],
    ]);
  });

  test('says of an error that nobody expected where in the program it was', () => {
    const [line] = logged('error', (log) => {
      const error = new TypeError(CANARY);
      error.stack = `TypeError: ${CANARY}\n    at f (/srv/${CANARY}/dist/src/engine/turns.js:12:3)\n    at node:internal:1:1`;
      log.fault(error);
    });
    expect(line?.fault).toEqual({
      code: 'unexpected',
      type: 'TypeError',
      at: ['src/engine/turns.js:12:3'],
    });
  });

  test('says nothing when it is silent', () => {
    const lines = logged('silent', (log) => {
      log.fatal(new Error(CANARY));
    });
    expect(lines).toEqual([]);
  });
});

describe('nothing that people wrote gets into the log', () => {
  test.each(FAULT_CODES)('by a fact or the cause of %s', (code) => {
    const names = ['file', 'id', 'project', 'name', 'first', 'reason', 'text', 'server', 'key'];
    const words = ['file', 'id', 'project', 'first', 'text', 'key'];
    const facts = Object.fromEntries([
      ...names.map((name) => [name, `${CANARY} said ${name}`] as const),
      ...words.map((name) => [name, CANARY] as const),
    ]);
    const cause = Object.assign(new Error(CANARY), { code: CANARY, detail: CANARY });
    const lines = logged('trace', (log) => {
      log.fault(new DeskError(code, facts, { cause }));
      log.fatal(new DeskError(code, facts, { cause: { text: CANARY } }));
    });
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(CANARY);
    expect(JSON.stringify(lines)).toContain(code);
  });

  test.each<readonly [string, unknown]>([
    ['a string', CANARY],
    ['an object', { text: CANARY, [CANARY]: 1 }],
    ['an error whose name, message and stack say it', nameless()],
    ['an error with a line like those of a stack', new Error(`\n    at ${CANARY} (/a/b.js:1:1)`)],
    ['an error that has it as a field', Object.assign(new Error('x'), { input: CANARY })],
    ['several errors', new AggregateError([new Error(CANARY)], CANARY)],
    ['nothing', undefined],
  ])('by a fault that is %s', (_name, fault) => {
    const lines = logged('trace', (log) => {
      log.fault(fault);
      log.fatal(fault);
    });
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });

  test('by any way of using the logger', () => {
    const lines: string[] = [];
    const logger = createLogger('trace', { write: (line) => void lines.push(line) });
    const facts = { message: CANARY, version: CANARY, surfaces: [CANARY], fault: { code: CANARY } };
    logger.info(CANARY);
    logger.info('turn %s', CANARY);
    logger.warn(facts, CANARY);
    logger.error(new Error(CANARY));
    logger.error({ err: new Error(CANARY), req: { headers: { cookie: CANARY } } }, 'fault');
    logger.trace({ platform: CANARY, outcome: CANARY, ms: CANARY });
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toContain(CANARY);
  });
});

function nameless(): Error {
  const error = new Error(CANARY);
  error.name = CANARY;
  error.stack = `${CANARY}: ${CANARY}\n    at ${CANARY} (/x/src/${CANARY}/${CANARY}.ts:1:1)`;
  return error;
}
