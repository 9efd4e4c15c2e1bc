import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Counted, Meter, Timed } from '../../src/domain/meter.js';
import type { Backlog } from '../../src/domain/queue.js';

/** Figures as Prometheus reads them (text format 0.0.4). */
export interface Metrics {
  readonly meter: Meter;
  /** The figures by now, with what waits in the queues; left out where that is not known. */
  readonly read: (
    backlog: Backlog | undefined,
    now: Date,
  ) => Promise<{ readonly type: string; readonly text: string }>;
}

type Labels<Name> = readonly (keyof Name & string)[];

/** The counters: by what name, what they say, what they are told apart by. */
const COUNTERS: {
  readonly [Name in keyof Counted]: {
    readonly name: string;
    readonly help: string;
    readonly labels: Labels<Counted[Name]>;
  };
} = {
  turns: {
    name: 'gender_desk_turns_total',
    help: 'Turns that came to an end, by platform and outcome.',
    labels: ['platform', 'outcome'],
  },
  letters: {
    name: 'gender_desk_letters_total',
    help: 'Attempts to send a letter, by platform and what came of them; dead: given up.',
    labels: ['platform', 'outcome'],
  },
  retries: {
    name: 'gender_desk_retries_total',
    help: 'What is tried again: turns, letters, writes, looks into the queue.',
    labels: ['what'],
  },
  refusals: {
    name: 'gender_desk_refusals_total',
    help: 'Messages that were not taken on, by the code of the fault.',
    labels: ['code'],
  },
  faults: {
    name: 'gender_desk_faults_total',
    help: 'Faults, by code.',
    labels: ['code'],
  },
};

/** The histograms; bounds in seconds. */
const HISTOGRAMS: {
  readonly [Name in keyof Timed]: {
    readonly name: string;
    readonly help: string;
    readonly labels: Labels<Timed[Name]>;
    readonly buckets: readonly number[];
  };
} = {
  turn: {
    name: 'gender_desk_turn_seconds',
    help: 'From a message being received to its answer being kept.',
    labels: ['platform'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  },
  retrieval: {
    name: 'gender_desk_retrieval_seconds',
    help: 'One search among the passages.',
    labels: [],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  },
};

/** Figures of this process, with those of the process itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = mapValues(
    COUNTERS,
    ({ name, help, labels }) =>
      new Counter({ name, help, labelNames: [...labels], registers: [registry] }),
  );
  const histograms = mapValues(
    HISTOGRAMS,
    ({ name, help, labels, buckets }) =>
      new Histogram({
        name,
        help,
        labelNames: [...labels],
        buckets: [...buckets],
        registers: [registry],
      }),
  );
  const show = createQueueGauges(registry);
  return {
    meter: {
      count: (name, apart) => {
        counters[name].inc({ ...apart });
      },
      time: (name, apart, seconds) => {
        histograms[name].observe({ ...apart }, seconds);
      },
    },
    read: async (backlog, now) => {
      show(backlog, now);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** What waits. Undefined when it is not known: no figure is better than an old one. */
function createQueueGauges(registry: Registry): (backlog: Backlog | undefined, now: Date) => void {
  const gauge = (name: string, help: string): Gauge<'queue'> =>
    new Gauge({ name, help, labelNames: ['queue'], registers: [registry] });
  const depth = gauge('gender_desk_queue_depth', 'What waits, by queue; dead: letters given up.');
  const age = gauge(
    'gender_desk_queue_oldest_seconds',
    'Age of the oldest that waits, by queue; 0 when nothing does.',
  );
  return (backlog, now) => {
    depth.reset();
    age.reset();
    if (backlog === undefined) return;
    depth.set({ queue: 'dead' }, backlog.dead);
    for (const queue of ['inbox', 'outbox'] as const) {
      const { count, since } = backlog[queue];
      depth.set({ queue }, count);
      const waited = since === undefined ? 0 : (now.getTime() - since.getTime()) / 1_000;
      age.set({ queue }, Math.max(waited, 0));
    }
  };
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  map: (value: From) => To,
): Readonly<Record<Key, To>> {
  // The keys of a record are its own.
  return Object.fromEntries(
    Object.entries<From>(record).map(([key, value]) => [key, map(value)]),
  ) as Record<Key, To>;
}
