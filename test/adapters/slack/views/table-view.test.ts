import { describe, expect, test } from 'vitest';
import { readControl } from '../../../../adapters/slack/controls.js';
import { readShown, tableView } from '../../../../adapters/slack/views/table-view.js';
import type { Modal, ViewBlock } from '../../../../adapters/slack/views/view.js';
import { readCommand } from '../../../../src/conversation/checklist/act.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import type { PersonId } from '../../../../src/domain/actor.js';
import type { AnswerTable } from '../../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { type Language, LANGUAGES } from '../../../../src/domain/language.js';
import { answerTable } from '../../../../src/reply/checklist/answer-table.js';
import { readKnowledge, readSettings } from '../../../../src/main.js';
import { stringsFor } from '../../../../src/strings/strings.js';
import { answer, answerAll, assess, type Did } from '../../../reply/assessments.js';
import { modalFaults } from '../block-kit-validator.js';

const { knowledge } = await readKnowledge(readSettings({}));
const ANA = { id: 'slack:U1' as PersonId, name: 'Ana', roles: ['project-member' as const] };
const PLACE = { platform: 'slack', tenant: 'T1', channel: 'C1' } as const;
/** As long as the ids of assessments are. */
const ID = 'abcdefghijklmnopqrstuv' as AssessmentId;

function table(language: Language, deeds: readonly Did[]): AnswerTable {
  const opened = assess(knowledge, deeds);
  const state = { ...opened.state, id: ID };
  const subject = {
    opened: { ...opened, state },
    knowledge,
    language,
    strings: stringsFor(language),
  };
  return answerTable(subject, ANA, PLACE);
}

type Row = Extract<ViewBlock, { readonly type: 'section' }>;

function rowsOf({ blocks }: Modal): readonly Row[] {
  return blocks.filter((block) => block.type === 'section');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = slackWords(language);
  const deeds = [answer('A1', 'partly', 'Only <!here>')];

  test('every item that is asked is there, with all its answers to choose from', () => {
    const data = table(language, deeds);
    const view = tableView(data, 0, words, 'sealed');
    expect(modalFaults(view)).toEqual([]);
    expect(view.title.text).toBe(words.table.title);
    const rows = data.sections.flatMap((section) => section.rows);
    const drawn = rowsOf(view);
    expect(drawn.map(({ text }) => text.text.split(' · ')[0])).toEqual(
      rows.map(({ item }) => item),
    );
    for (const [at, { accessory }] of drawn.entries())
      expect(accessory?.type === 'static_select' && accessory.options.length).toBe(
        rows[at]!.choices.length,
      );
  });

  test('what is chosen stays where the conversation is, as every command reads', () => {
    const view = tableView(table(language, deeds), 0, words);
    for (const { accessory } of rowsOf(view)) {
      if (accessory?.type !== 'static_select') throw new Error('every item can be answered');
      for (const { value } of accessory.options) {
        const pressed = readControl({ action_id: accessory.action_id, value });
        const act = pressed?.action.kind === 'command' && readCommand(pressed.action.command);
        expect(pressed?.language).toBe(language);
        expect(act).toMatchObject(
          value.includes('await') ? { do: 'await' } : { do: 'deed', stays: true, assessment: ID },
        );
      }
    }
  });
});

describe('the table', () => {
  const words = slackWords('en');

  test('shows which answer stands, and whose it is', () => {
    const [first, second] = rowsOf(tableView(table('en', [answer('A1', 'partly')]), 0, words));
    expect(first?.text.text).toContain('\nPartly · Amina Diallo · 1 March 2026');
    expect(first?.accessory).toMatchObject({ initial_option: { text: { text: 'Partly' } } });
    expect(second?.text.text).toContain('\nnot answered');
    expect(second?.accessory).not.toHaveProperty('initial_option');
  });

  test('says that it is closed, and offers nothing then', () => {
    const done: Did = { kind: 'signed-off' };
    const view = tableView(table('en', [...answerAll(knowledge, 'yes'), done]), 0, words);
    expect(JSON.stringify(view.blocks[1])).toContain('signed off or closed');
    expect(rowsOf(view).every(({ accessory }) => accessory === undefined)).toBe(true);
  });

  test('goes on over pages, the section named again at the top of each', () => {
    const [section] = table('en', []).sections;
    const rows = Array.from({ length: 40 }, () => section!.rows[0]!);
    const sections = ['One', 'Two', 'Three'].map((title) => ({ title, rows }));
    const long = { ...table('en', []), sections };
    const pages = [0, 1].map((page) => tableView(long, page, words));
    expect(pages.flatMap(modalFaults)).toEqual([]);
    expect(pages.map((page) => rowsOf(page).length)).toEqual([91, 29]);
    expect(pages[1]!.blocks[2]).toMatchObject({ type: 'header', text: { text: 'Three' } });
    const turns = pages.map(({ blocks }) => JSON.stringify(blocks.at(-1)));
    expect(turns[0]).toContain('Next page');
    expect(turns[0]).not.toContain('Previous');
    expect(turns[1]).toContain('Previous page');
    expect(turns[1]).not.toContain('Next');
  });

  test('is known again by its view, and nothing else is', () => {
    const view = tableView(table('en', []), 7, words);
    expect(readShown(view.callback_id!)).toEqual({ assessment: ID, page: 0 });
    for (const other of ['form:due', 'table', 'table:', 'table:a', 'table:a:x', 'table:a:1:2', ''])
      expect(readShown(other)).toBeUndefined();
  });
});
