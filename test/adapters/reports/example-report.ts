import type { Report, ReportLine, ReportPart, ReportRow } from '../../../src/domain/report.js';

/** A line of text. */
export function text(said: string, label?: string): ReportLine {
  return label === undefined ? { role: 'text', text: said } : { role: 'text', text: said, label };
}

export function table(rows: readonly ReportRow[], title = 'Question'): ReportPart {
  return {
    kind: 'table',
    caption: 'What was answered',
    columns: [
      { title: 'No.', share: 0.1 },
      { title, share: 0.9 },
    ],
    rows,
  };
}

/** A report with a part of every kind. */
export const EXAMPLE: Report = {
  language: 'fr',
  author: 'Gender Desk',
  title: 'Intégrer une perspective de genre',
  subtitle: 'Pêche, phase II',
  facts: [
    { label: 'Étape :', value: 'Conception' },
    { label: 'État :', value: 'En cours' },
  ],
  parts: [
    { kind: 'heading', level: 1, text: 'Résultats' },
    { kind: 'paragraph', line: { role: 'small', text: 'On n’en fait jamais la moyenne.' } },
    {
      kind: 'notice',
      lines: [{ role: 'strong', text: 'Textes' }, text('La convention n° 103 est dépassée.')],
    },
    { kind: 'heading', level: 2, text: 'Analyse' },
    table([
      [
        [{ role: 'strong', text: 'A1' }],
        [
          text('Nguyễn Thị Hồng', 'Réponse de :'),
          { role: 'quote', text: '« 4 pour cent »' },
          { role: 'small', text: 'https://www.ilo.org/c190', url: 'https://www.ilo.org/c190' },
        ],
      ],
    ]),
    {
      kind: 'chart',
      description: 'Analyse 5 sur 7, Budget 0 sur 2',
      columns: ['Partie', 'Réponses'],
      bars: [
        { label: 'Analyse', answered: 5, asked: 7, text: '5 sur 7' },
        { label: 'Budget', answered: 0, asked: 2, text: '0 sur 2' },
      ],
    },
    { kind: 'list', items: [text('Un premier point.'), text('Un second.')] },
  ],
  fileName: 'peche-phase-ii-concept-2026-03-21',
  writtenAt: '2026-03-21T09:00:00.000Z',
};

/** The example with these parts in place of its own. */
export function reportOf(parts: readonly ReportPart[]): Report {
  return { ...EXAMPLE, parts };
}

/** What a person could write to break out of the text. */
export const HOSTILE =
  '</w:t></w:r><w:p/> {HYPERLINK "http://evil.example"} =cmd|\'/C calc\'!A0 <script>alert(1)</script> http://evil.example (\\) Tj ET &amp; \u0000\u0007\u202E\uFFFE\uD800 end';

/** The same as a reader may see it. */
export const HARMLESS =
  '</w:t></w:r><w:p/> {HYPERLINK "http://evil.example"} =cmd|\'/C calc\'!A0 <script>alert(1)</script> http://evil.example (\\) Tj ET &amp; end';

/** Text with single spaces, as extraction may break lines anywhere. */
export function flat(read: string): string {
  return read.replaceAll(/\s+/gu, ' ').trim();
}
