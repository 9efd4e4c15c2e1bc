import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '../../src/domain/language.js';
import { SOURCE_STATUSES } from '../../src/domain/source.js';
import { temporaryFolder } from '../temporary-folder.js';
import { parsed, parsedLines, run } from './run-command.js';

const hit = z.strictObject({
  passage: z.string(),
  source: z.string(),
  locator: z.string(),
  language: z.enum(LANGUAGES),
  score: z.number(),
});
const hits = z.strictObject({ id: z.string().optional(), hits: z.array(hit), ms: z.number() });

describe('search', () => {
  test('ranks passages', async () => {
    const ran = await run(['search', 'how long is maternity leave', '--json', '-k', '3']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const found = hits.parse(parsed(ran));
    expect(found.hits).toHaveLength(3);
    expect(found.hits[0]).toMatchObject({
      passage: 'C183/art-4-1',
      source: 'C183',
      language: 'en',
    });
    const scores = found.hits.map(({ score }) => score);
    // The best comes first; below it, a further passage of the same source yields to one of another.
    expect(scores[0]).toBe(Math.max(...scores));
  });

  test('names no passage twice', async () => {
    const { hits: found } = hits.parse(
      parsed(await run(['search', 'C183 Art. 4(1) length of maternity leave', '--json'])),
    );
    const passages = found.map(({ passage }) => passage);
    expect(passages[0]).toBe('C183/art-4-1');
    expect(new Set(passages).size).toBe(passages.length);
  });

  test('prints a list for people', async () => {
    const { code, out } = await run(['search', 'how long is maternity leave', '-k', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1\. Maternity Protection Convention.+\n {3}C183\/art-4-1 · \d\.\d{3}\n$/u,
    );
  });

  test('searches line by line', async () => {
    const stdin =
      '{"id":"1","question":"maternity leave"}\n{"id":"2","question":"paie égale"}\nx\n';
    const ran = await run(['search', '--batch', '-', '-k', '2'], { stdin });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Line 3 was left out');
    const lines = parsedLines(ran).map((line) => hits.parse(line));
    expect(lines.map(({ id, hits: found }) => [id, found.length])).toEqual([
      ['1', 2],
      ['2', 2],
    ]);
    expect(lines[1]?.hits[0]?.language).toBe('fr');
  });

  test.each(['', '???', '\u200B'])('of %j finds without failing', async (question) => {
    const ran = await run(['search', question, '--json']);
    expect(ran.code).toBe(0);
    hits.parse(parsed(ran));
  });
});

describe('sources', () => {
  const source = z.strictObject({
    id: z.string(),
    title: z.string(),
    status: z.enum(SOURCE_STATUSES),
    languages: z.array(z.enum(LANGUAGES)),
    provisions: z.int().positive(),
    origin: z.string(),
  });

  test('lists what is indexed', async () => {
    const ran = await run(['sources', '--json']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const sources = z.array(source).parse(parsed(ran));
    expect(sources.find(({ id }) => id === 'C183')).toMatchObject({
      title: 'Maternity Protection Convention, 2000 (No. 183)',
      status: 'up-to-date',
      languages: ['en', 'fr', 'es'],
      origin: 'digest',
    });
  });

  test('lists it for people, in their language', async () => {
    const { code, out } = await run(['sources'], { environment: { LANG: 'fr_CH.UTF-8' } });
    expect(code).toBe(0);
    expect(out).toMatch(/^C183 +Convention .*maternité/mu);
  });
});

describe('passage', () => {
  const passage = z.strictObject({
    passage: z.string(),
    source: z.string(),
    title: z.string(),
    locator: z.string(),
    language: z.enum(LANGUAGES),
    heading: z.string(),
    text: z.string(),
    notes: z.array(z.string()),
    origin: z.string(),
    status: z.enum(SOURCE_STATUSES),
    verified: z.boolean(),
    dated: z.boolean(),
    url: z.string().nullable(),
  });

  test('is shown whole', async () => {
    const { code, out } = await run(['passage', 'C183/art-4-1']);
    expect(code).toBe(0);
    expect(out).toContain('14 weeks');
    expect(out).toContain('Note: ');
    expect(out).toContain('Status: up to date');
  });

  test.each(LANGUAGES)('is given as JSON in %s', async (language) => {
    const ran = await run(['passage', 'C183/art-4-1', '--lang', language, '--json']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(passage.parse(parsed(ran))).toMatchObject({ passage: 'C183/art-4-1', language });
  });

  test.each(['C183/art-99', 'nonsense', '', '../../etc/passwd', '__proto__'])(
    'that is unknown (%j) ends with code 1',
    async (id) => {
      const { code, out, err } = await run(['passage', id, '--json']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`There is no passage ${id}.`);
    },
  );
});

describe('check', () => {
  test('passes the bundled knowledge', async () => {
    const { code, out, err } = await run(['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^No fault: \d+ sources, \d+ provisions and \d+ boundaries/u);
    expect(parsed(await run(['check', '--json']))).toEqual([]);
  });

  test('names file and line of every fault of a folder, and ends with code 1', async () => {
    const folder = temporaryFolder();
    cpSync(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
    writeFileSync(join(folder, 'thesaurus.yaml'), 'en: []\nfr: [\n');
    writeFileSync(join(folder, 'boundaries/greetings/boundary.yaml'), 'outcome: perhaps\n');
    const ran = await run(['check', folder, '--json']);
    expect(ran.code).toBe(1);
    expect(parsed(ran)).toMatchObject([
      { file: 'boundaries/greetings/boundary.yaml', line: 1, code: 'invalid-value' },
      { file: 'thesaurus.yaml', line: 3, code: 'yaml-syntax' },
    ]);
  });
});
