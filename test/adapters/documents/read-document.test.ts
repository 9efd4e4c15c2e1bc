import { describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../../adapters/documents/read-document.js';
import { makeDocx, paragraph, run, style, table } from './make-docx.js';
import { makePdf } from './make-pdf.js';
import { read, sectionsOf } from './read.js';

const reader = createDocumentReader();

describe('plain text', () => {
  test('stands as it was written, in sections by its headings', async () => {
    const text = 'PROJECT DOCUMENT\r\n\r\nIt is short.\r\n\r\n3.2 Budget\r\nNone as yet.\r\n';
    const document = await read(reader, 'project.txt', text);
    expect(document).toMatchObject({ name: 'project.txt', text });
    expect(sectionsOf(document)).toEqual([
      { heading: 'PROJECT DOCUMENT', text: 'PROJECT DOCUMENT\r\n\r\nIt is short.' },
      { heading: '3.2 Budget', text: '3.2 Budget\r\nNone as yet.' },
    ]);
  });

  test('without headings is one section', async () => {
    expect(sectionsOf(await read(reader, 'note', 'two\nlines'))).toEqual([{ text: 'two\nlines' }]);
  });
});

test('Markdown stands as it was written, in sections by its headings', async () => {
  const text = 'Before.\n\n# Project *one*\n\nText.\n\nBudget\n------\n\n```\n# no heading\n```\n';
  const document = await read(reader, 'project.md', text);
  expect(document.text).toBe(text);
  expect(sectionsOf(document)).toEqual([
    { text: 'Before.' },
    { heading: 'Project one', text: '# Project *one*\n\nText.' },
    { heading: 'Budget', text: 'Budget\n------\n\n```\n# no heading\n```' },
  ]);
});

test('HTML gives what a reader sees, a line for each block and each row of a table', async () => {
  const html = `<!doctype html><title>Unseen</title><script>unseen()</script><h1>Project &amp; team</h1>
    <p>Women <b>and</b>
    men<br>take part.</p><h2>Budget</h2>
    <table><tr><th>Item<th>Cost</tr><tr><td>Training<td><p>20,000<p>dollars</tr></table>`;
  const document = await read(reader, 'page.txt', html);
  expect(sectionsOf(document)).toEqual([
    { heading: 'Project & team', text: 'Project & team\nWomen and men\ntake part.' },
    { heading: 'Budget', text: 'Budget\nItem | Cost\nTraining | 20,000 dollars' },
  ]);
});

describe('DOCX', () => {
  test('gives its paragraphs and tables, in sections by its styles', async () => {
    const styles =
      style('Heading1', 'heading 1') +
      style('Ours', 'Office heading', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
      style('OursToo', 'Office heading, blue', '<w:basedOn w:val="Ours"/>');
    const body =
      paragraph(run('Before.')) +
      paragraph(run('Projet'), 'Heading1') +
      paragraph(run('Les femmes ') + run('et les hommes.')) +
      paragraph(run('Budget'), 'OursToo') +
      table([['Poste', 'Coût']]);
    const document = await read(reader, 'projet', makeDocx(body, styles));
    expect(sectionsOf(document)).toEqual([
      { text: 'Before.' },
      { heading: 'Projet', text: 'Projet\nLes femmes et les hommes.' },
      { heading: 'Budget', text: 'Budget\nPoste | Coût' },
    ]);
  });

  test('has no text that Word does not show', async () => {
    const styles = style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>');
    const body =
      paragraph(run('Shown') + run(', hidden', '<w:vanish/>') + run('.', '<w:vanish w:val="0"/>')) +
      paragraph(run('hidden by its style'), 'Secret') +
      paragraph('<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>') +
      paragraph(run('bold', '<w:b/>'));
    expect((await read(reader, 'a.docx', makeDocx(body, styles))).text).toBe('Shown.\nbold');
  });
});

describe('PDF', () => {
  const text = 'The project trains women and men as labour inspectors.';
  const footer = (page: number) => ({ text: `Page ${page} of 3`, y: 30, size: 9 });

  test('gives the lines of its pages, in sections by page and larger lines', async () => {
    const pdf = makePdf([
      [
        { text: 'Project', y: 780, size: 18 },
        ...[750, 736, 722].map((y) => ({ text, y })),
        footer(1),
      ],
      [
        { text, y: 780 },
        { text: 'Budget', y: 740, size: 18 },
        { text: 'Item', y: 710 },
        { text: 'Cost', x: 300, y: 710 },
        ...[696, 682].map((y) => ({ text, y })),
        footer(2),
      ],
      [footer(3)],
    ]);
    const document = await read(reader, 'project.pdf', pdf);
    expect(sectionsOf(document)).toEqual([
      { heading: 'Project', page: 1, text: `Project\n\n${text}\n${text}\n${text}` },
      { heading: 'Project', page: 2, text },
      { heading: 'Budget', page: 2, text: `Budget\n\nItem | Cost\n${text}\n${text}` },
      { heading: 'Budget', page: 3, text: '' },
    ]);
  });
});
