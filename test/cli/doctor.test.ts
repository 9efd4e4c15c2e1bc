import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.js';
import { parsed, type Run, run } from './run-command.js';

const shape = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ check: z.string(), ok: z.boolean(), text: z.string().min(1) })),
});

function verdicts(ran: Run): Record<string, boolean> {
  const { checks } = shape.parse(parsed(ran));
  return Object.fromEntries(checks.map(({ check, ok }) => [check, ok]));
}

describe('doctor', () => {
  test('says of each part that it works', async () => {
    const { code, out, err } = await run(['doctor']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(8);
    expect(out).not.toMatch(/^[^✓]/mu);
    expect(out).toContain(`✓ Node ${process.versions.node}`);
  });

  test('says so as JSON', async () => {
    const ran = await run(['doctor', '--json']);
    expect(ran.code).toBe(0);
    expect(shape.parse(parsed(ran)).ok).toBe(true);
    expect(verdicts(ran)).toEqual({
      node: true,
      knowledge: true,
      data: true,
      store: true,
      index: true,
      answer: true,
      embeddings: true,
      model: true,
    });
  });

  test('names everything that fails, not the first alone', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const environment = { GENDER_DESK_DATA: join(file, 'data') };
    const ran = await run(['doctor', '--json'], { environment });
    expect(ran.code).toBe(1);
    expect(verdicts(ran)).toEqual({
      node: true,
      knowledge: true,
      data: false,
      store: false,
      index: false,
      embeddings: true,
      model: true,
    });
  });

  test('names knowledge that is not there', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    const ran = await run(['doctor'], { environment: { GENDER_DESK_KNOWLEDGE: folder } });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`✗ There is no knowledge folder at ${folder}.`);
    expect(ran.out).toContain('✓ Data folder');
  });
});
