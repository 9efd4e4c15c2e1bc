import { describe, expect, test } from 'vitest';
import { type Pressed, readControl } from '../../../adapters/teams/controls.js';
import { DIALOG_SIZE } from '../../../adapters/teams/limits.js';
import { tableDialog } from '../../../adapters/teams/table-dialog.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import { readCommand } from '../../../src/conversation/checklist/act.js';
import type { PersonId } from '../../../src/domain/actor.js';
import type { AnswerTable } from '../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import { type Language, LANGUAGES } from '../../../src/domain/language.js';
import { readKnowledge, readSettings } from '../../../src/main.js';
import { answerTable } from '../../../src/reply/checklist/answer-table.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { answer, assess } from '../../reply/assessments.js';
import { cardFaults, partsIn } from './adaptive-card-validator.js';
import { seenIn } from './cards.js';

const { knowledge } = await readKnowledge(readSettings({}));
const ANA = { id: 'teams:1' as PersonId, name: 'Ana', roles: ['project-member' as const] };
const PLACE = { platform: 'teams', tenant: 'T1', channel: 'C1' } as const;
/** As long as the ids of assessments are. */
const ID = 'abcdefghijklmnopqrstuv' as AssessmentId;

function table(language: Language): AnswerTable {
  const assessed = assess(knowledge, [answer('A1', 'partly', '{{DATE(1)}} **bold**')]);
  const opened = { ...assessed, state: { ...assessed.state, id: ID } };
  return answerTable({ opened, knowledge, language, strings: stringsFor(language) }, ANA, PLACE);
}

function pressedIn(card: unknown): readonly Pressed[] {
  return partsIn(card)
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ data }) => readControl(data)!);
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = teamsWords(language);
  const data = table(language);
  const rows = data.sections.flatMap((section) => section.rows);

  test('every question is on one of the pages, with all its answers as buttons that come back with the page', () => {
    const shown: string[] = [];
    for (let page = 0; ; page++) {
      const { title, card } = tableDialog(data, page, words);
      expect(title).toBe(words.table.title);
      expect(cardFaults(card)).toEqual([]);
      expect(JSON.stringify(card.body).length).toBeLessThan(DIALOG_SIZE * 1.2);
      const pressed = pressedIn(card);
      const answers = pressed.filter(({ shown: at }) => at?.page === page);
      for (const { shown: at, action } of answers) {
        expect(at?.table).toBe(ID);
        const act = action.kind === 'command' ? readCommand(action.command) : undefined;
        expect(act).toMatchObject({ assessment: ID, stays: true });
      }
      const seen = seenIn(card);
      const own = rows.filter(({ item }) => seen.includes(`${item} · `));
      expect(answers).toHaveLength(own.flatMap(({ choices }) => choices).length);
      shown.push(...own.map(({ item }) => item));
      if (!seen.includes(words.table.next)) break;
    }
    expect(shown).toEqual(rows.map(({ item }) => item));
  });

  test('a page that is not there is the last one, and a closed table is only read', () => {
    const last = tableDialog(data, 900, words);
    expect(seenIn(last.card)).not.toContain(words.table.next);
    const sections = data.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, choices: [] })),
    }));
    const closed = tableDialog({ ...data, sections, closed: 'It is closed.' }, 0, words);
    expect(seenIn(closed.card)).toContain('It is closed.');
    expect(pressedIn(closed.card).every(({ shown }) => shown?.page !== 0)).toBe(true);
  });
});
