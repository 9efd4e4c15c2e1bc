import type { ReportBar, ReportPart } from '../../../src/domain/report.js';
import { COLOUR, MEASURE, PAGE } from '../look.js';
import type { Block } from './block.js';
import { heightOf, setParagraph, type SetParagraph, STYLES } from './paragraph.js';
import { drawLines } from './draw-text.js';
import { markedAs, type Sheet } from './sheet.js';

type ChartPart = Extract<ReportPart, { kind: 'chart' }>;

const LABEL_WIDTH = 170;
const TEXT_WIDTH = 60;
const BAR_LEFT = PAGE.side + LABEL_WIDTH;
const BAR_WIDTH = MEASURE - LABEL_WIDTH - TEXT_WIDTH - 12;
const BAR_HEIGHT = 7;
const SPACE = 7;

interface Row {
  readonly bar: ReportBar;
  readonly label: SetParagraph;
  readonly text: SetParagraph;
  readonly height: number;
}

/** Bars, one a section: a drawing whose words stand for it where it is not seen. */
export function chartBlock({ bars, description }: ChartPart, sheet: Sheet): Block {
  const rows = bars.map((bar): Row => {
    const label = setParagraph({ role: 'text', text: bar.label }, LABEL_WIDTH - 12, sheet);
    const text = setParagraph({ role: 'text', text: bar.text }, TEXT_WIDTH, sheet);
    return { bar, label, text, height: heightOf([label]) + SPACE };
  });
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    before: 6,
    least: height,
    keepsNext: false,
    draw: () => {
      const box: [number, number, number, number] = [
        PAGE.side,
        sheet.y,
        PAGE.side + MEASURE,
        sheet.y + height,
      ];
      // The types do not know `bbox` and `placement`, which the library takes.
      const options = { alt: description, bbox: box, placement: 'Block' };
      const figure = sheet.doc.struct('Figure', options);
      sheet.root.add(figure);
      markedAs(sheet, 'Figure', figure, () => {
        for (const row of rows) drawRow(row, sheet);
      });
      figure.end();
    },
  };
}

function drawRow({ bar, label, text, height }: Row, sheet: Sheet): void {
  const { doc, y } = sheet;
  const middle = y + label.style.leading / 2;
  drawLines(sheet, label.lines, label.style, PAGE.side, y);
  const drawBar = (width: number, colour: string): void => {
    doc.rect(BAR_LEFT, middle - BAR_HEIGHT / 2, width, BAR_HEIGHT).fill(`#${colour}`);
  };
  drawBar(BAR_WIDTH, COLOUR.track);
  if (bar.answered > 0) drawBar((BAR_WIDTH * bar.answered) / Math.max(bar.asked, 1), COLOUR.accent);
  drawLines(sheet, text.lines, STYLES.text, BAR_LEFT + BAR_WIDTH + 12, y);
  sheet.y += height;
}
