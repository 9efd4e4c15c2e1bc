import type { AnswerTable, TableRow } from '../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { Language } from '../../../src/domain/language.js';
import { type Option, plainText, type Select } from '../block-kit.js';
import { menuId, toOptionValue } from '../controls.js';
import { HEADER_TEXT, OPTION_TEXT, TEXT, VIEW_BLOCKS } from '../limits.js';
import { paragraphs, remarks } from '../piece.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { SlackWords } from '../words.js';
import { toPageControl } from './actions.js';
import { label, type Modal, modal, type ViewBlock } from './view.js';

/** Before the assessment and the page, in the id of the view of a table. */
const TABLE_VIEW = 'table';
/** What stands above the rows, and below them to turn pages. */
const AROUND = 6;

/** Which part of which table a view shows. */
export interface Shown {
  readonly assessment: AssessmentId;
  /** From 0. */
  readonly page: number;
}

/** Every item that is asked with its answer, and a menu to change it; in pages where one modal does not hold them. Pure. */
export function tableView(
  table: AnswerTable,
  wanted: number,
  words: SlackWords,
  metadata?: string,
): Modal {
  const pages = pagesOf(table, words);
  const page = Math.min(Math.max(wanted, 0), pages.length - 1);
  const lead = [oneLine(table.project), oneLine(table.progress)].join(' · ');
  const above = [paragraphs(lead, true), remarks(table.closed ?? words.table.hint)];
  const blocks = [
    // Of each as much as one block holds, so that the page has its room.
    ...above.flatMap(([first]) => (first === undefined ? [] : [first.block])),
    ...(pages[page] ?? []),
    ...turning(page, pages.length, table.language, words),
  ];
  return modal(words.table.title, blocks, words, {
    callback_id: [TABLE_VIEW, table.assessment, page].join(':'),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
  });
}

/** What a view of `tableView` shows; undefined for any other. */
export function readShown(callback: string): Shown | undefined {
  const [kind, assessment = '', page = '', ...rest] = callback.split(':');
  if (kind !== TABLE_VIEW || assessment === '' || rest.length > 0) return undefined;
  return /^\d{1,3}$/u.test(page)
    ? { assessment: assessment as AssessmentId, page: Number(page) }
    : undefined;
}

/** Rows below the name of their section, which is said again at the top of a page. */
function pagesOf(
  { sections, language }: AnswerTable,
  words: SlackWords,
): readonly (readonly ViewBlock[])[] {
  const pages: ViewBlock[][] = [[]];
  let count = 0;
  for (const { title, rows } of sections) {
    let isNamed = false;
    for (const row of rows) {
      const block = rowBlock(row, count++, language, words);
      const last = pages.at(-1)!;
      const isFull = last.length + (isNamed ? 1 : 2) > VIEW_BLOCKS - AROUND;
      if (isFull) pages.push([]);
      if (isFull || !isNamed) pages.at(-1)!.push(header(title));
      pages.at(-1)!.push(block);
      isNamed = true;
    }
  }
  return pages;
}

function header(title: string): ViewBlock {
  return { type: 'header', text: label(title, HEADER_TEXT) };
}

function rowBlock(row: TableRow, at: number, language: Language, words: SlackWords): ViewBlock {
  const question = label(`${row.item} · ${row.question}`, TEXT / 2).text;
  const text = plainText(`${question}\n${label(row.answer, TEXT / 2 - 1).text}`);
  const accessory = menuOf(row, menuId(language, String(at)), words);
  return { type: 'section', text, ...(accessory === undefined ? {} : { accessory }) };
}

/** Undefined where nothing can be answered. */
function menuOf({ choices }: TableRow, id: string, { choose }: SlackWords): Select | undefined {
  const values = new Set<string>();
  const offered = choices.flatMap(({ label: name, action, isChosen }) => {
    const value = toOptionValue(action);
    if (value === undefined || values.has(value)) return [];
    values.add(value);
    const option: Option = { text: label(name, OPTION_TEXT), value };
    return [{ option, isChosen }];
  });
  if (offered.length === 0) return undefined;
  const chosen = offered.find(({ isChosen }) => isChosen)?.option;
  return {
    type: 'static_select',
    action_id: id,
    placeholder: plainText(choose),
    options: offered.map(({ option }) => option),
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

function turning(
  page: number,
  of: number,
  language: Language,
  { table: own }: SlackWords,
): readonly ViewBlock[] {
  if (of <= 1) return [];
  const to = (target: number, name: string) => ({
    type: 'button' as const,
    text: plainText(name),
    ...toPageControl(target, language),
  });
  return [
    ...remarks(own.page({ page: page + 1, of })).map(({ block }) => block),
    {
      type: 'actions',
      elements: [
        ...(page > 0 ? [to(page - 1, own.previous)] : []),
        ...(page < of - 1 ? [to(page + 1, own.next)] : []),
      ],
    },
  ];
}
