import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLimits } from '../../../adapters/documents/limits.js';
import { createDocumentReader } from '../../../adapters/documents/read-document.js';
import type { MemorySource } from '../../../adapters/documents/watch-memory.js';
import type { ProjectDocument } from '../../../src/domain/project-document.js';
import { children, COMPILED, expectRefusal, expectToReadOn, read } from './read.js';

const MEGABYTE = 1024 * 1024;
const MISBEHAVING = new URL('./misbehaving-process.ts', import.meta.url);

const reader = createDocumentReader({ program: { file: COMPILED } });

afterEach(() => expectToReadOn(reader));

/** Starts a process that does as it is told instead of reading. */
function misbehave(
  how: string,
  limits: Partial<DocumentLimits> = {},
  memory: MemorySource = 'system',
): Promise<ProjectDocument> {
  const program = { file: MISBEHAVING, memory };
  return read(createDocumentReader({ limits, program }), how, 'text');
}

describe('a process that reads', () => {
  test('is ended when it takes too long, though it never pauses', async () => {
    const facts = { file: 'spin', limit: 1.5 };
    await expectRefusal(misbehave('spin', { milliseconds: 1500 }), 'document-too-slow', facts);
  });

  test.each<MemorySource>(['system', 'process'])(
    'is ended when it takes too much memory, as the %s tells',
    async (memory) => {
      const facts = { file: 'fill', limit: 250 };
      const filling = misbehave('fill', { memoryBytes: 250 * MEGABYTE }, memory);
      await expectRefusal(filling, 'document-too-hungry', facts);
    },
  );

  test('is ended when it fills the heap', async () => {
    const facts = { file: 'fill the heap', limit: 400 };
    const filling = misbehave('fill the heap', { memoryBytes: 400 * MEGABYTE });
    await expectRefusal(filling, 'document-too-hungry', facts);
  });

  test.each(['leave', 'lie', 'blame'])('that does this is not believed: %s', async (how) => {
    await expectRefusal(misbehave(how), 'document-broken', { file: how });
  });

  test('knows nothing of the environment', async () => {
    process.env.GENDER_DESK_SECRET = 'a secret';
    const { text } = await misbehave('tell');
    delete process.env.GENDER_DESK_SECRET;
    const names = Object.keys(JSON.parse(text) as object);
    expect(names.filter((name) => !name.startsWith('NODE_CHANNEL_'))).toEqual([]);
  });
});

describe('several documents', () => {
  test('are read two at a time; some wait, and one more is refused at once', async () => {
    const small = createDocumentReader({ limits: { waiting: 3 }, program: { file: COMPILED } });
    const readings = ['1', '2', '3', '4', '5'].map((text) => read(small, 'a.txt', text));
    await expectRefusal(read(small, 'a.txt', '6'), 'document-busy', {});
    expect(children().length).toBeLessThanOrEqual(2);
    const documents = await Promise.all(readings);
    expect(documents.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
    expect((await read(small, 'a.txt', '7')).text).toBe('7');
  });

  test('do not suffer from one that is refused', async () => {
    const [good, bad] = await Promise.allSettled([
      read(reader, 'a.txt', 'text'),
      read(reader, 'a.docx', 'text'),
    ]);
    expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
  });
});
