import { describe, expect, test } from 'vitest';
import { createMetrics, type Metrics } from '../../../adapters/metrics/prometheus.js';
import type { Backlog } from '../../../src/domain/queue.js';

const NOW = new Date('2026-03-12T09:00:00Z');
const BACKLOG: Backlog = {
  inbox: { count: 3, since: new Date('2026-03-12T08:59:48Z') },
  outbox: { count: 0 },
  dead: 2,
};

/** The lines of the desk's own figures. */
async function figures(metrics: Metrics, backlog: Backlog | undefined = BACKLOG): Promise<string> {
  return (await metrics.read(backlog, NOW)).text;
}

describe('the figures', () => {
  test('count turns, letters, retries, refusals and faults', async () => {
    const metrics = createMetrics();
    const { count } = metrics.meter;
    count('turns', { platform: 'slack', outcome: 'kept' });
    count('turns', { platform: 'slack', outcome: 'kept' });
    count('turns', { platform: 'web', outcome: 'put-off' });
    count('letters', { platform: 'teams', outcome: 'dead' });
    count('retries', { what: 'write' });
    count('refusals', { code: 'desk-busy' });
    count('faults', { code: 'database-unavailable' });
    const text = await figures(metrics);
    for (const line of [
      'gender_desk_turns_total{platform="slack",outcome="kept"} 2',
      'gender_desk_turns_total{platform="web",outcome="put-off"} 1',
      'gender_desk_letters_total{platform="teams",outcome="dead"} 1',
      'gender_desk_retries_total{what="write"} 1',
      'gender_desk_refusals_total{code="desk-busy"} 1',
      'gender_desk_faults_total{code="database-unavailable"} 1',
    ])
      expect(text).toContain(`${line}\n`);
  });

  test('time turns and searches', async () => {
    const metrics = createMetrics();
    metrics.meter.time('turn', { platform: 'web' }, 0.3);
    metrics.meter.time('retrieval', {}, 0.02);
    const text = await figures(metrics);
    expect(text).toContain('gender_desk_turn_seconds_bucket{le="0.25",platform="web"} 0\n');
    expect(text).toContain('gender_desk_turn_seconds_bucket{le="0.5",platform="web"} 1\n');
    expect(text).toContain('gender_desk_retrieval_seconds_sum 0.02\n');
  });

  test('say what waits and for how long', async () => {
    const text = await figures(createMetrics());
    expect(text).toContain('gender_desk_queue_depth{queue="inbox"} 3\n');
    expect(text).toContain('gender_desk_queue_depth{queue="outbox"} 0\n');
    expect(text).toContain('gender_desk_queue_depth{queue="dead"} 2\n');
    expect(text).toContain('gender_desk_queue_oldest_seconds{queue="inbox"} 12\n');
    expect(text).toContain('gender_desk_queue_oldest_seconds{queue="outbox"} 0\n');
  });

  test('leave out what waits while it is not known, rather than repeat what was', async () => {
    const metrics = createMetrics();
    await figures(metrics);
    const { text } = await metrics.read(undefined, NOW);
    expect(text).not.toMatch(/^gender_desk_queue_\w+\{/mu);
    expect(await figures(metrics)).toContain('gender_desk_queue_depth{queue="inbox"} 3\n');
  });

  test('are Prometheus text, with those of the process', async () => {
    const { type, text } = await createMetrics().read(BACKLOG, NOW);
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('process_resident_memory_bytes ');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds ');
    const comments = /^# (?:HELP|TYPE) \w+ .+$/u;
    const sample = /^\w+(?:\{\w+="[^"\n]*"(?:,\w+="[^"\n]*")*\})? (?:[-+.\de]+|nan|[+-]inf)$/iu;
    for (const line of text.split('\n').filter((each) => each !== ''))
      expect(comments.test(line) || sample.test(line), line).toBe(true);
  });
});
