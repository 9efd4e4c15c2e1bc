import { toCommand } from '../../src/domain/act.js';
import type { AnswerTable, TableRow } from '../../src/domain/answer-table.js';
import { pack } from '../../src/domain/pack.js';
import type { Choice } from '../../src/domain/reply.js';
import { shortened } from '../../src/domain/split-text.js';
import type { TeamsDialog } from './adaptive-card.js';
import { buttonSets, type CardButton } from './buttons.js';
import { type Shown, toControl } from './controls.js';
import { harmless, shownLine } from './harmless.js';
import { DIALOG_SIZE, DIALOG_TITLE, TEXT } from './limits.js';
import { toCard } from './messages.js';
import { BOLD, paragraphs, type Piece, REMARK, richText, run } from './piece.js';
import { choiceButton } from './render-choices.js';
import type { TeamsWords } from './words.js';

/**
 * Every question that is asked with its answer, and buttons to answer it where it stands; in pages where one dialog does not hold
 * them. What is pressed comes back with the page, see `Pressed.shown`. Pure.
 */
export function tableDialog(table: AnswerTable, wanted: number, words: TeamsWords): TeamsDialog {
  const { assessment, language } = table;
  const rows = table.sections.flatMap(({ title, rows: own }) => own.map((row) => ({ title, row })));
  const drawn = rows.map(({ title, row }) => ({
    title,
    pieces: (page: number) => rowPieces(row, { table: assessment, page }, table, words),
  }));
  const pages = pack(drawn, ({ pieces }) => JSON.stringify(pieces(0)).length, DIALOG_SIZE);
  const page = Math.min(wanted, Math.max(pages.length - 1, 0));
  const lead = [table.project, table.progress].map(shownLine).join(' · ');
  const body = (pages[page] ?? []).flatMap(({ title, pieces }, at, all) => [
    ...(title === all[at - 1]?.title ? [] : [headingOf(shownLine(title))]),
    ...pieces(page),
  ]);
  const card = toCard(
    [
      ...paragraphs(lead, BOLD),
      ...paragraphs(shownLine(table.closed ?? words.table.hint), REMARK),
      ...body,
      ...turning({ table: assessment, page }, pages.length, table, words),
    ],
    language,
  );
  return { title: shortened(words.table.title, DIALOG_TITLE), card };
}

function headingOf(title: string): Piece {
  const text = harmless(title);
  const look = { style: 'heading', weight: 'bolder', size: 'medium', wrap: true } as const;
  return { element: { type: 'TextBlock', text, ...look }, text };
}

/** A question, its answer, and what can be answered. */
function rowPieces(
  { item, question, answer, choices }: TableRow,
  shown: Shown,
  { language }: AnswerTable,
  words: TeamsWords,
): readonly Piece[] {
  const asked = shortened(shownLine(question), TEXT / 2);
  const standing = shortened(shownLine(answer), TEXT / 2);
  const buttons = choices.flatMap((choice) => inTable(choice, shown, language, words));
  return [
    richText([run(`${shownLine(item)} · `, BOLD), run(asked)], `${item} · ${asked}`),
    richText([run(standing, REMARK)], standing),
    ...buttonSets(buttons),
  ];
}

/** A choice as a button of a dialog, which sends where it stands as well. */
function inTable(
  choice: Choice,
  shown: Shown,
  language: AnswerTable['language'],
  words: TeamsWords,
): readonly CardButton[] {
  const control = toControl(choice.action, language);
  if (control === undefined) return [];
  const { desk } = control.data as { readonly desk: object };
  return [
    choiceButton(
      { ...choice, label: shownLine(choice.label) },
      { type: 'Action.Submit', data: { desk: { ...desk, shown } } },
      words,
    ),
  ];
}

function turning(
  { table, page }: Shown,
  of: number,
  { language }: AnswerTable,
  words: TeamsWords,
): readonly Piece[] {
  if (of <= 1) return [];
  const command = toCommand({ do: 'show', view: 'people', assessment: table });
  const to = (target: number, label: string): readonly CardButton[] =>
    target < 0 || target >= of
      ? []
      : inTable(
          { label, action: { kind: 'command', command, table } },
          { table, page: target },
          language,
          words,
        );
  return [
    ...paragraphs(words.table.page({ page: page + 1, of }), REMARK),
    ...buttonSets([...to(page - 1, words.table.previous), ...to(page + 1, words.table.next)]),
  ];
}
