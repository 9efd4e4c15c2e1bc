import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../adapters/reports/write-docx.js';
import type { Report } from '../../../src/domain/report.js';
import { EXAMPLE, flat, HARMLESS, HOSTILE, reportOf, table, text } from './example-report.js';

async function partsOf(report: Report): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await writeDocx(report)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function htmlOf(report: Report): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(report)) });
  return value;
}

describe('a report as a Word document', () => {
  test('reads back with its title, headings, tables, lists and figures', async () => {
    const html = await htmlOf(EXAMPLE);
    expect(html).toContain('<h1>Résultats</h1>');
    expect(html).toContain('<h2>Analyse</h2>');
    expect(html).toMatch(/<thead>.*Question.*<\/thead>/su);
    expect(html).toContain('<strong>Réponse de : </strong>Nguyễn Thị Hồng');
    expect(html).toContain('<li>Un premier point.</li>');
    expect(html).toContain('<a href="https://www.ilo.org/c190">https://www.ilo.org/c190</a>');
    for (const said of ['Pêche, phase II', 'Étape : ', 'est dépassée', '5 sur 7', '0 sur 2'])
      expect(html).toContain(said);
  });

  test('says its language and title, and is A4', async () => {
    const parts = await partsOf(EXAMPLE);
    expect(parts['word/styles.xml']).toContain('w:lang w:val="fr-FR"');
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Intégrer une perspective de genre – Pêche, phase II</dc:title>',
    );
    expect(parts['docProps/core.xml']).not.toContain('Un-named');
    expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="1190[67]" w:h="1683[78]"/u);
  });

  test('repeats the head of a table and keeps its rows whole', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(
      reportOf([table([[[text('A1')], [text('x')]]])]),
    );
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  test('draws a bar as long as what is answered', async () => {
    const chart = EXAMPLE.parts.filter(({ kind }) => kind === 'chart');
    const { 'word/document.xml': xml = '' } = await partsOf(reportOf(chart));
    const spansOf = (colour: string): number[] =>
      [...xml.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/gsu)]
        .filter(([, cell]) => cell!.includes(`w:fill="${colour}"`))
        .map(([, cell]) => Number(/w:gridSpan w:val="(\d+)"/u.exec(cell!)?.[1] ?? 1));
    expect(spansOf('0077b6')).toEqual([17]);
    expect(spansOf('e4ebf0')).toEqual([7, 24]);
  });

  test('takes nothing that people wrote for a mark, a field or a link', async () => {
    const hostile = {
      ...reportOf([
        { kind: 'heading', level: 1, text: HOSTILE },
        { kind: 'paragraph', line: text(HOSTILE, HOSTILE) },
        { kind: 'notice', lines: [text(HOSTILE)] },
        table([[[text('A1')], [text(`one\n\n\ntwo`), { role: 'quote', text: HOSTILE }]]]),
      ]),
      subtitle: HOSTILE,
    } as const;
    const parts = await partsOf(hostile);
    const read = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(hostile)) });
    expect(flat(read.value).split(HARMLESS)).toHaveLength(7);
    const all = Object.values(parts).join('');
    expect(all).not.toMatch(/w:fldSimple|<script|w:hyperlink /u);
    expect([...all.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field]) => field)).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
    expect(parts['word/_rels/document.xml.rels']).not.toContain('evil');
    expect(await htmlOf(hostile)).toContain('one<br />two');
  });
});
