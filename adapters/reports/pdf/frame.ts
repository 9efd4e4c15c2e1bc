import type { Report } from '../../../src/domain/report.js';
import { COLOUR, MEASURE, PAGE } from '../look.js';
import { heightOf, setParagraph, type Style, STYLES } from './paragraph.js';
import { drawLines, widthOf } from './draw-text.js';
import { decorate, markedAs, rule, type Sheet, tagIn } from './sheet.js';

const TITLE: Style = { ...STYLES.strong, size: 17, leading: 23, before: 0 };
const SUBTITLE: Style = {
  ...STYLES.text,
  size: 12.5,
  leading: 17,
  colour: COLOUR.accent,
  face: 'strong',
};

/** The title, the project, and the facts under it. */
export function drawTitle({ title, subtitle, facts }: Report, sheet: Sheet): void {
  decorate(sheet, () => {
    sheet.doc.rect(PAGE.side, sheet.y, 44, 4).fill(`#${COLOUR.accent}`);
  });
  sheet.y += 14;
  drawLine(title, TITLE, 'H1', sheet);
  sheet.y += 4;
  drawLine(subtitle, SUBTITLE, 'P', sheet);
  sheet.y += 10;
  drawFacts(facts, sheet);
}

function drawLine(text: string, style: Style, kind: 'H1' | 'P', sheet: Sheet): void {
  const set = setParagraph({ role: 'text', text }, MEASURE, sheet, style);
  markedAs(sheet, kind, tagIn(sheet, sheet.root, kind), () => {
    drawLines(sheet, set.lines, style, PAGE.side, sheet.y);
  });
  sheet.y += heightOf([set]);
}

/** Side by side, the label of each over it. */
function drawFacts(facts: Report['facts'], sheet: Sheet): void {
  // The last, the status with a name in it, has the room of two.
  const width = MEASURE / (facts.length + 1);
  const set = facts.map(({ label, value }, at) => {
    const measure = (at < facts.length - 1 ? width : 2 * width) - 14;
    return [
      setParagraph({ role: 'small', text: label }, measure, sheet),
      setParagraph({ role: 'strong', text: value }, measure, sheet),
    ];
  });
  for (const [at, paragraphs] of set.entries()) {
    let y = sheet.y;
    // One paragraph to who listens: the label, and what it says.
    markedAs(sheet, 'P', tagIn(sheet, sheet.root, 'P'), () => {
      for (const { lines, style } of paragraphs) {
        drawLines(sheet, lines, style, PAGE.side + at * width, y);
        y += lines.length * style.leading;
      }
    });
  }
  sheet.y += Math.max(...set.map(heightOf));
}

/** The project at the left and the page at the right, on every page. */
export function drawFooters({ subtitle }: Report, sheet: Sheet): void {
  const { count } = sheet.doc.bufferedPageRange();
  const project = setParagraph({ role: 'small', text: subtitle }, MEASURE - 80, sheet);
  const y = PAGE.height - 44;
  for (let page = 0; page < count; page += 1) {
    sheet.doc.switchToPage(page);
    const number = setParagraph({ role: 'small', text: `${page + 1} / ${count}` }, 80, sheet);
    const right = PAGE.side + MEASURE - widthOf(number.lines[0]!);
    decorate(
      sheet,
      () => {
        rule(sheet, PAGE.side, y - 6, MEASURE, COLOUR.rule, 0.5);
        drawLines(sheet, project.lines.slice(0, 1), project.style, PAGE.side, y);
        drawLines(sheet, number.lines, number.style, right, y);
      },
      true,
    );
  }
}
