import { TURN_OUTCOMES } from '../../src/domain/meter.js';
import { PLATFORMS } from '../../src/domain/place.js';
import { type LoggableFault, toLoggableFault } from './loggable-fault.js';

/** What may be said in a line. */
export const EVENTS = ['started', 'turn', 'slow turn', 'fault', 'stopping', 'stopped'] as const;
export type Event = (typeof EVENTS)[number];

type Known = Readonly<Record<string, (value: unknown) => unknown>>;

const oneOf =
  (words: readonly unknown[]) =>
  (value: unknown): unknown =>
    words.includes(value) ? value : undefined;
const matching =
  (pattern: RegExp) =>
  (value: unknown): unknown =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;
const number = (value: unknown): unknown => (Number.isFinite(value) ? value : undefined);
const hash = matching(/^#[0-9a-f]{12}$/u);

/** Each field that a line may have, and what it may hold: anything else is left out, whatever is logged. */
const KNOWN: Known = {
  version: matching(/^\d+\.\d+\.\d+[\w.-]{0,20}$/u),
  database: oneOf(['sqlite', 'postgres']),
  surfaces: (value) =>
    Array.isArray(value) ? value.filter((each) => PLATFORMS.includes(each as never)) : undefined,
  platform: oneOf(PLATFORMS),
  outcome: oneOf(TURN_OUTCOMES),
  ms: number,
  worked: number,
  attempt: number,
  message: hash,
  place: hash,
  person: hash,
  signal: oneOf(['SIGINT', 'SIGTERM']),
  drained: oneOf([true, false]),
  again: number,
  fault: (value) => (isLoggable(value) ? value : loggable(value)),
};

/** Faults that were made fit for a line, so that none is made so twice. */
const LOGGABLE = new WeakSet<object>();

function isLoggable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && LOGGABLE.has(value);
}

/** A fault as a line holds it. */
export function loggable(fault: unknown): LoggableFault {
  const made = toLoggableFault(fault);
  LOGGABLE.add(made);
  return made;
}

/** The fields of an object that are known, each as it may be; an error is a fault. */
export function knownFields(given: unknown): Readonly<Record<string, unknown>> {
  if (given instanceof Error) return { fault: loggable(given) };
  if (typeof given !== 'object' || given === null) return {};
  const fields = Object.entries(given).flatMap(([name, value]) => {
    const known = Object.hasOwn(KNOWN, name) ? KNOWN[name]!(value) : undefined;
    return known === undefined ? [] : [[name, known]];
  });
  return Object.fromEntries(fields) as Record<string, unknown>;
}
