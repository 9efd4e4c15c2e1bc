import { unzlibSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../../adapters/reports/write-pdf.js';
import type { Report } from '../../../src/domain/report.js';
import { EXAMPLE, flat, HARMLESS, HOSTILE, reportOf, table, text } from './example-report.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(report: Report): Promise<Pdf> {
  return getDocumentProxy(new Uint8Array(await writePdf(report)));
}

interface Word {
  readonly str: string;
  readonly x: number;
  readonly y: number;
}

/** The stretches of text of every page, where they stand. */
async function wordsOf(pdf: Pdf): Promise<readonly (readonly Word[])[]> {
  const pages = Array.from({ length: pdf.numPages }, (_none, at) => at + 1);
  return Promise.all(
    pages.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.flatMap((item) =>
        'str' in item
          ? [{ str: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
          : [],
      );
    }),
  );
}

async function pagesOf(report: Report): Promise<readonly string[]> {
  const pages = await wordsOf(await open(report));
  return pages.map((words) => flat(words.map(({ str }) => str).join(' ')));
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** The roles of a page's structure, each inside its own. */
function outlineOf({ role = '', children = [] }: Node): string {
  const inner = children.filter((child) => child.role !== undefined).map(outlineOf);
  return inner.length > 0 ? `${role}(${inner.join(' ')})` : role;
}

function findRole(node: Node, role: string): readonly Node[] {
  const below = (node.children ?? []).flatMap((child) => findRole(child, role));
  return node.role === role ? [node, ...below] : below;
}

/** The streams of a file that can be read, one after the other. */
function contentOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  return [...file.matchAll(/stream\n(.*?)\nendstream/gsu)]
    .map(([, stream]) => Buffer.from(stream!, 'latin1'))
    .map((stream) => (stream[0] === 0x78 ? Buffer.from(unzlibSync(stream)) : stream))
    .map((stream) => stream.toString('latin1'))
    .join('\n');
}

/** A text in UTF-16, big end first, a character a byte. */
function utf16(said: string): string {
  return Buffer.from(said, 'utf16le').swap16().toString('latin1');
}

const LONG = 'Women hold four per cent of the licences, and men hold the rest of them. ';

describe('a report as PDF', () => {
  test('holds its text, with the names of people as they write them', async () => {
    const [page = ''] = await pagesOf({ ...EXAMPLE, subtitle: 'Ọlá Ọ̀ṣun, Юлія Їжакевич, Ολυμπία' });
    for (const said of [
      'Intégrer une perspective de genre',
      'Юлія Їжакевич, Ολυμπία',
      'Résultats',
      'On n’en fait jamais la moyenne.',
      'La convention n° 103 est dépassée.',
      'Nguyễn Thị Hồng',
      '« 4 pour cent »',
      '5 sur 7',
      'Un second.',
    ])
      expect(page.replaceAll('\u202F', ' ')).toContain(said);
  });

  test('reads a bare letter as itself wherever a marked one was drawn before it', async () => {
    const [page = ''] = await pagesOf(
      reportOf([{ kind: 'paragraph', line: text('ịị ọọ the motion is in it') }]),
    );
    expect(page).toContain('ịị ọọ the motion is in it');
  });

  test('is tagged, with its title, its language and an outline', async () => {
    const pdf = await open(EXAMPLE);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'Intégrer une perspective de genre – Pêche, phase II',
      Language: 'fr-FR',
      Author: 'Gender Desk',
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const entries = (await pdf.getOutline()) as readonly { readonly title: string }[];
    expect(entries.map(({ title }) => title)).toEqual(['Résultats', 'Analyse']);
  });

  test('has a structure that says what is a heading, a head of a table and a figure', async () => {
    const pdf = await open(EXAMPLE);
    const tree = (await (await pdf.getPage(1)).getStructTree()) as unknown as Node;
    const outline = outlineOf(tree);
    expect(outline).toContain('Document(H1 P P P H2 P Div(P P) H3 Table(');
    expect(outline).toContain('THead(TR(TH(P) TH(P))) TBody(TR(TH(P) TD(P BlockQuote P(Link))))');
    expect(outline).toContain('L(LI(Lbl LBody(P)) LI(Lbl LBody(P)))');
    expect(findRole(tree, 'Figure').map(({ alt }) => alt)).toEqual([
      'Analyse 5 sur 7, Budget 0 sur 2',
    ]);
  });

  test('embeds the letters it needs of its fonts, and not more', async () => {
    const bytes = await writePdf(EXAMPLE);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toMatch(/\/FontName \/[A-Z]{6}\+NotoSans/u);
    expect(bytes.length).toBeLessThan(120_000);
  });

  test('never cuts a row between pages, and repeats the head on each', async () => {
    const rows = Array.from({ length: 40 }, (_none, at) => [
      [text(`A${at}`)],
      [text(`begin${at}. ${LONG.repeat(1 + (at % 12))} end${at}.`)],
    ]);
    const pages = await pagesOf(reportOf([table(rows, 'Headed')]));
    expect(pages.length).toBeGreaterThan(2);
    for (const at of rows.keys()) {
      const [page] = pages.filter((each) => each.includes(`begin${at}.`));
      expect(page).toContain(`end${at}.`);
    }
    for (const page of pages) expect(page.split('Headed')).toHaveLength(2);
  });

  test('goes on with a row that is longer than a page', async () => {
    const row = [[text('A1')], [text(`begin ${LONG.repeat(120)} end`)]];
    const pages = await pagesOf(reportOf([table([row])]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.at(-1)).toContain('end');
    expect(pages.join(' ').split('hold four').length - 1).toBe(120);
  });

  test('keeps a heading with what follows it', async () => {
    const filler = Array.from(
      { length: 38 },
      () => ({ kind: 'paragraph', line: text('Filler.') }) as const,
    );
    for (let count = 28; count < filler.length; count += 1) {
      const pages = await pagesOf(
        reportOf([
          ...filler.slice(0, count),
          { kind: 'heading', level: 1, text: 'Heading' },
          table([[[text('A1')], [text('Followed')]]]),
        ]),
      );
      const [page] = pages.filter((each) => each.includes('Heading'));
      expect([count, page]).toEqual([count, expect.stringContaining('Followed')]);
    }
  });

  test('draws nothing outside the page, however long a word is', async () => {
    const endless = 'x'.repeat(3_000);
    const pdf = await open({
      ...reportOf([
        { kind: 'notice', lines: [text(endless)] },
        table([[[text(endless)], [text(endless, endless)]]]),
        { kind: 'list', items: [text(endless)] },
      ]),
      subtitle: endless.slice(0, 120),
    });
    const words = (await wordsOf(pdf)).flat();
    expect(Math.min(...words.map(({ x }) => x))).toBeGreaterThanOrEqual(56);
    expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThan(30);
    for (const { str, x } of words) expect(x + str.length * 3).toBeLessThan(595);
    const letters =
      words
        .map(({ str }) => str)
        .join('')
        .split('x').length - 1;
    expect(letters).toBeGreaterThanOrEqual(5 * 3_000);
  });

  test('shows a sign where no font has a letter, and gives the letters to who copies or listens', async () => {
    const report = reportOf([{ kind: 'paragraph', line: text('王芳 and محمد علي') }]);
    const [page = ''] = await pagesOf(report);
    expect(page).toContain('□□ and');
    const drawn = contentOf(await writePdf(report));
    for (const said of ['王芳', 'محمد علي'])
      expect(drawn).toContain(`/ActualText (\u00FE\u00FF${utf16(said)}`);
  });

  test('takes nothing that people wrote for an operator or a link', async () => {
    const hostile = {
      ...reportOf([
        { kind: 'heading', level: 1, text: HOSTILE },
        table([[[text('A1')], [text(HOSTILE, HOSTILE)]]]),
      ]),
      subtitle: HOSTILE,
    } as const;
    const pdf = await open(hostile);
    const [page = ''] = (await wordsOf(pdf)).map((words) =>
      flat(words.map(({ str }) => str).join('')),
    );
    const shown = page.replaceAll(' ', '');
    expect(shown.split(HARMLESS.replaceAll(' ', '')).length).toBeGreaterThanOrEqual(5);
    const links = await (await pdf.getPage(1)).getAnnotations();
    expect(links).toEqual([]);
    expect(await pdf.getJSActions()).toBeNull();
    const { info } = await pdf.getMetadata();
    expect(flat((info as { readonly Title: string }).Title)).toContain(HARMLESS);
  });

  test('links to official pages alone', async () => {
    const pdf = await open(EXAMPLE);
    const links = (await (await pdf.getPage(1)).getAnnotations()) as readonly {
      readonly url?: string;
    }[];
    expect(links.map(({ url }) => url)).toEqual(['https://www.ilo.org/c190']);
  });
});
