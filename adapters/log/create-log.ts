import { createHmac, randomBytes } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Clock } from '../../src/domain/clock.js';
import type { Log, LogLevel } from '../../src/domain/log.js';
import { createEqualFaults } from './equal-faults.js';
import { type Event, EVENTS, knownFields, loggable } from './known-fields.js';

/** From so many milliseconds of work on, a turn is slow. */
const SLOW = 2_000;
const HASH_LENGTH = 12;

/**
 * The log, a line of JSON each; on standard error unless told otherwise. Ids are hashed with a key that this process alone has.
 * Equal faults that follow each other soon are one line, and later one that says how many more there were.
 */
export function createLog(
  level: LogLevel,
  clock: Clock,
  destination: DestinationStream = standardError(),
): Log {
  const logger = createLogger(level, destination);
  const key = randomBytes(32);
  const hash = (id: string): string =>
    `#${createHmac('sha256', key).update(id).digest('hex').slice(0, HASH_LENGTH)}`;
  const equal = createEqualFaults(clock);
  const tellCounted = (which: 'due' | 'all'): void => {
    for (const facts of equal.counted(which)) logger.error(facts, 'fault');
  };
  const say = (at: 'info' | 'warn' | 'error' | 'fatal', event: Event, facts: object): void => {
    tellCounted('due');
    logger[at](facts, event);
  };
  return {
    started: (facts) => {
      say('info', 'started', facts);
    },
    turn: ({ message, place, person, ...facts }) => {
      const ids = { message: hash(message), place: hash(place), person: hash(person) };
      const isSlow = facts.worked >= SLOW;
      say(isSlow ? 'warn' : 'info', isSlow ? 'slow turn' : 'turn', { ...facts, ...ids });
    },
    fault: (fault) => {
      tellCounted('due');
      const told = loggable(fault);
      if (equal.isFirst(told)) say('error', 'fault', { fault: told });
    },
    fatal: (fault) => {
      tellCounted('all');
      say('fatal', 'fault', { fault });
    },
    stopping: (signal) => {
      say('info', 'stopping', { signal });
    },
    stopped: (facts) => {
      tellCounted('all');
      say(facts.drained ? 'info' : 'warn', 'stopped', facts);
    },
  };
}

/** A logger that writes known fields and known words only, whatever it is given and however. */
export function createLogger(
  level: LogLevel,
  destination: DestinationStream,
): Pick<Logger, Exclude<LogLevel, 'silent'>> {
  return pino(
    {
      level,
      base: { name: 'gender-desk', pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: knownFields,
      },
      hooks: {
        logMethod(given, method) {
          const event = EVENTS.find((each) => (given as readonly unknown[]).includes(each));
          const facts = given.find((each) => typeof each === 'object' && each !== null);
          method.apply(this, [knownFields(facts), event]);
        },
      },
    },
    destination,
  );
}

function standardError(): DestinationStream {
  // Written before the process goes on, so that nothing is lost when it ends.
  return pino.destination({ dest: 2, sync: true });
}
