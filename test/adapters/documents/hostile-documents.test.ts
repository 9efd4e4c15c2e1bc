import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLimits } from '../../../adapters/documents/limits.js';
import { createDocumentReader } from '../../../adapters/documents/read-document.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { DocumentReader } from '../../../src/domain/project-document.js';
import { makeDocx, paragraph, run } from './make-docx.js';
import { makePdf } from './make-pdf.js';
import { COMPILED, expectRefusal, expectToReadOn, read } from './read.js';

const MEGABYTE = 1024 * 1024;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = makePdf([[{ text: 'A good page.', y: 700 }]]);
const DOCX = makeDocx(paragraph(run('A good paragraph.')));

const reader = createReader();

function createReader(limits: Partial<DocumentLimits> = {}): DocumentReader {
  return createDocumentReader({ limits, program: { file: COMPILED } });
}

afterEach(() => expectToReadOn(reader));

function compound(stream: string): Buffer {
  return Buffer.concat([Buffer.from(COMPOUND), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}

function zip(name: string, text: string): Uint8Array {
  return zipSync({ [name]: strToU8(text) });
}

describe('a file is refused that', () => {
  test.each<[what: string, name: string, content: string | Uint8Array, code: string]>([
    ['is a PDF with a password', 'a.pdf', makePdf([[]], true), 'document-encrypted'],
    ['is a DOCX with a password', 'a.docx', compound('EncryptedPackage'), 'document-encrypted'],
    ['is of an older Word', 'a.doc', compound('WordDocument'), 'document-unsupported'],
    ['is another zip', 'a.zip', zip('a.txt', 'text'), 'document-unsupported'],
    ['is a spreadsheet', 'a.xlsx', zip('xl/workbook.xml', '<a/>'), 'document-unsupported'],
    ['is another zip by the name of a DOCX', 'a.docx', zip('a.txt', 'text'), 'document-broken'],
    ['is text by the name of a DOCX', 'a.docx', 'text', 'document-broken'],
    ['is text by the name of a PDF', 'a.pdf', 'text', 'document-broken'],
    ['is a PDF broken off', 'a.pdf', PDF.subarray(0, 120), 'document-broken'],
    ['is a DOCX broken off', 'a.docx', DOCX.subarray(0, 400), 'document-broken'],
    ['is a DOCX whose XML is not', 'a.docx', makeDocx('<w:p><w:r>'), 'document-broken'],
    ['is rich text', 'a.rtf', '{\\rtf1 text}', 'document-unsupported'],
    ['is XML', 'a.xml', '<?xml version="1.0"?><a/>', 'document-unsupported'],
    ['is a mail', 'a.mht', 'MIME-Version: 1.0\n\ntext', 'document-unsupported'],
    ['holds null bytes', 'a.txt', 'text\0text', 'document-unsupported'],
    ['is a picture', 'a.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'document-unsupported'],
    ['is empty', 'a.txt', '', 'document-empty'],
    ['is blank', 'a.md', ' \n\t\n', 'document-empty'],
    ['is a PDF of pictures alone', 'a.pdf', makePdf([[], []]), 'document-empty'],
    ['is a page of nothing seen', 'a.html', '<p hidden>text</p>', 'document-empty'],
  ])('%s', async (_what, name, content, code) => {
    await expectRefusal(read(reader, name, content), code, { file: name });
  });
});

describe('a DOCX', () => {
  const laughs = Array.from(
    { length: 9 },
    (_each, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  ).join('');

  test.each([
    ['entities of entities', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'],
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY l SYSTEM "file:///etc/passwd">]>', '&l;'],
    ['any declaration', '<!DOCTYPE document>', 'text'],
  ])('with %s is broken', async (_what, declared, text) => {
    const docx = makeDocx(paragraph(run(text)), '', declared);
    await expectRefusal(read(reader, 'a.docx', docx), 'document-broken', { file: 'a.docx' });
  });

  test('that unpacks to more than is allowed is not unpacked', async () => {
    const bomb = makeDocx('', '', '', { 'word/media/image.png': new Uint8Array(201 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const facts = { file: 'a.docx', limit: 200 };
    await expectRefusal(read(reader, 'a.docx', bomb), 'document-too-large', facts);
  });

  test('that unpacks to more than it says is unpacked no further than that', async () => {
    const bomb = makeDocx('', '', '', { 'word/more.xml': new Uint8Array(100 * MEGABYTE) });
    const directory = Buffer.from(bomb);
    const entry = directory.lastIndexOf('word/more.xml') - 46;
    // The size that the directory has of it.
    directory.writeUInt32LE(10, entry + 24);
    const small = createReader({ memoryBytes: 160 * MEGABYTE });
    await expectRefusal(read(small, 'a.docx', directory), 'document-empty', { file: 'a.docx' });
  });
});

describe('a document that is beyond a limit is refused:', () => {
  test('a file of 30 MB', async () => {
    const facts = { file: 'a.txt', limit: 20 };
    const file = Buffer.alloc(30 * MEGABYTE, 'text ');
    await expectRefusal(read(reader, 'a.txt', file), 'document-too-large', facts);
  });

  test('too many pages', async () => {
    const small = createReader({ pages: 2 });
    const pdf = makePdf([[], [], []]);
    const facts = { file: 'a.pdf', limit: 2, unit: 'pages' };
    await expectRefusal(read(small, 'a.pdf', pdf), 'document-too-long', facts);
  });

  test.each([
    ['a.txt', 'A good text.'],
    ['a.html', '<p>A good text.</p>'],
    ['a.docx', DOCX],
    ['a.pdf', PDF],
  ])('too many characters in %s', async (name, content) => {
    const small = createReader({ characters: 11 });
    const facts = { file: name, limit: 11, unit: 'characters' };
    await expectRefusal(read(small, name, content), 'document-too-long', facts);
  });
});

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\temp\\note.txt', 'note.txt'],
    ['a\0b\u202Etxt.md', 'abtxt.md'],
    ['..', '-'],
    ['', '-'],
  ])('%j is its last part as it is seen: %j', async (given, name) => {
    expect(await read(reader, given, 'text')).toMatchObject({ name, text: 'text' });
  });

  test('opens nothing', async () => {
    const { text } = await read(reader, '/etc/hostname', 'text');
    expect(text).toBe('text');
    expect(text).not.toBe(readFileSync('/etc/hostname', 'utf8'));
  });
});

describe('any file at all', () => {
  const noise = fc
    .tuple(
      fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '# ', '\u00FF\u00FE'),
      fc.uint8Array({ maxLength: 2000 }),
    )
    .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));
  const damaged = fc
    .tuple(fc.constantFrom(PDF, Buffer.from(DOCX)), fc.nat(), fc.uint8Array({ maxLength: 40 }))
    .map(([good, place, bytes]) => {
      const file = Buffer.from(good);
      file.set(bytes.subarray(0, file.length), place % Math.max(1, file.length - bytes.length));
      return file;
    });

  test('is read or refused', async () => {
    const name = fc.constantFrom('a', 'a.pdf', 'a.docx', 'a.html', 'a.md');
    await fc.assert(
      fc.asyncProperty(name, fc.oneof(noise, damaged), async (named, bytes) => {
        const outcome: unknown = await read(reader, named, bytes).catch((fault: unknown) => fault);
        if (outcome instanceof DeskError) expect(outcome.code).toMatch(/^document-/u);
        else expect(outcome).toMatchObject({ name: named, text: expect.any(String) as string });
      }),
      { numRuns: 30 },
    );
  });
});
