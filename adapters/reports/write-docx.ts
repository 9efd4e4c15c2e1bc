import {
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import {
  printable,
  type Report,
  type ReportPart,
  type WriteReport,
} from '../../src/domain/report.js';
import { stylesFor, twips } from './docx/styles.js';
import { chartOf, noticeOf, tableOf } from './docx/table.js';
import { paragraphOf, runsOf, styleId } from './docx/text.js';
import { MEASURE, PAGE } from './look.js';

const BULLETS = 'bullets';

/** A report as a Word document: real headings and styles, its language, heads of tables that repeat. */
export const writeDocx: WriteReport = async (report) => {
  const { title, subtitle, author, language } = report;
  const file = new Document({
    title: printable(`${title} – ${subtitle}`),
    creator: author,
    lastModifiedBy: author,
    styles: stylesFor(language),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: twips(14), hanging: twips(12) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAPER },
        footers: { default: footerOf(report) },
        children: [...titleOf(report), ...report.parts.flatMap(partOf)],
      },
    ],
  });
  return Packer.toBuffer(file);
};

const PAPER = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: {
    top: twips(PAGE.top),
    bottom: twips(PAGE.bottom),
    left: twips(PAGE.side),
    right: twips(PAGE.side),
    footer: twips(30),
  },
};

function titleOf({ title, subtitle, facts }: Report): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...runsOf(title, false)] }),
    new Paragraph({ style: styleId('Report Subtitle'), children: [...runsOf(subtitle, false)] }),
    ...facts.map(({ label, value }) => paragraphOf({ role: 'text', label, text: value })),
  ];
}

function footerOf({ subtitle }: Report): Footer {
  const page = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('Report Small'),
        tabStops: [{ type: TabStopType.RIGHT, position: twips(MEASURE) }],
        children: [...runsOf(subtitle.replaceAll('\n', ' '), false), page],
      }),
    ],
  });
}

function partOf(part: ReportPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [...runsOf(part.text, false)],
        }),
      ];
    case 'paragraph':
      return [paragraphOf(part.line, part.line.role === 'small' ? { keepNext: true } : {})];
    case 'list':
      return part.items.map((item) =>
        paragraphOf(item, { numbering: { reference: BULLETS, level: 0 } }),
      );
    case 'notice':
      return [gap(), noticeOf(part.lines)];
    case 'table':
      return [tableOf(part)];
    case 'chart':
      return [chartOf(part)];
    default:
      return part satisfies never;
  }
}

/** Two tables without a paragraph between them would be one. */
function gap(): Paragraph {
  return new Paragraph({ style: styleId('Report Small'), spacing: { after: 0 } });
}
