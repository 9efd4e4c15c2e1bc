import { describe, expect, test } from 'vitest';
import { readControl } from '../../../adapters/teams/controls.js';
import { formDialog } from '../../../adapters/teams/form-dialog.js';
import { readForm } from '../../../adapters/teams/read-form.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import { FORM_NAMES, type FormName, FORMS } from '../../../src/domain/form.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { cardFaults } from './adaptive-card-validator.js';
import { seenIn } from './cards.js';

const channels = [{ id: '19:a@thread.tacv2', name: 'General ${x}' }];

function open(form: FormName, language: (typeof LANGUAGES)[number] = 'en') {
  return formDialog({ command: 'c', form, language, channels }, teamsWords(language));
}

describe.each(LANGUAGES)('a form in Teams, in %s,', (language) => {
  test.each(FORM_NAMES)('“%s” asks for each field in words', (form) => {
    const { title, card } = open(form, language);
    expect(cardFaults(card)).toEqual([]);
    expect(title.length).toBeLessThanOrEqual(60);
    const names = FORMS[form].map(({ name }) => name);
    expect(card.body.map((input) => ('id' in input ? input.id : ''))).toEqual(names);
    expect(seenIn(card)).not.toEqual(expect.arrayContaining(names));
    const values: readonly string[] = FORMS['not-helpful'][0].values;
    for (const value of values) expect(seenIn(card)).not.toContain(value);
  });
});

describe('a form in Teams', () => {
  test('asks for a text of so many characters, on one line or several', () => {
    expect(open('project').card.body).toMatchObject([
      { type: 'Input.Text', maxLength: 120, isMultiline: false, isRequired: true },
    ]);
    expect(open('comment').card.body).toMatchObject([{ maxLength: 3000, isMultiline: true }]);
  });

  test('finds people of the organisation, and says what may be left empty', () => {
    expect(open('assignee').card.body).toMatchObject([
      { type: 'Input.ChoiceSet', 'choices.data': { dataset: 'graph.microsoft.com/users' } },
      { type: 'Input.Date', label: 'Until when (optional)', isRequired: false },
    ]);
  });

  test('offers the channels it is given', () => {
    expect(open('share').card.body).toMatchObject([
      { choices: [{ title: 'General $ {x}', value: '19:a@thread.tacv2' }] },
    ]);
  });

  test('sends its command back with what is filled in', () => {
    const [send] = open('comment').card.actions ?? [];
    const sent = { ...send?.data, text: ' Only the baseline ' };
    const action = { kind: 'command', command: 'c', form: 'comment' };
    expect(readControl(sent)).toEqual({ language: 'en', action });
    expect(readForm('comment', sent)).toEqual({
      kind: 'filled-in',
      fields: { text: 'Only the baseline' },
    });
  });
});

describe('what is filled in', () => {
  test.each<[what: string, form: FormName, data: unknown, fields: Record<string, string>]>([
    [
      'a person and a day',
      'assignee',
      { person: 'a1', day: '2026-06-30' },
      { person: 'a1', day: '2026-06-30' },
    ],
    ['a day left empty', 'assignee', { person: 'a1', day: '' }, { person: 'a1' }],
    ['a form left empty', 'due', {}, {}],
    ['a reason', 'not-helpful', { reason: 'outdated' }, { reason: 'outdated' }],
    ['more than was asked', 'comment', { text: 'x', actor: 'Ana' }, { text: 'x' }],
  ])('with %s is read', (_what, form, data, fields) => {
    expect(readForm(form, data)).toEqual({ kind: 'filled-in', fields });
  });

  test.each<[what: string, form: FormName, data: unknown, names: readonly string[]]>([
    ['nothing', 'comment', undefined, ['text']],
    ['spaces', 'comment', { text: '  ' }, ['text']],
    ['too much', 'project', { project: 'x'.repeat(121) }, ['project']],
    ['no text', 'comment', { text: ['x'] }, ['text']],
    ['no day', 'assignee', { person: 'a1', day: '30 June' }, ['day']],
    ['a day there is none of', 'due', { day: '2026-02-30' }, ['day']],
    ['another reason', 'not-helpful', { reason: 'x' }, ['reason']],
    ['nobody', 'assignee', { day: 'x' }, ['person', 'day']],
  ])('with %s is not', (_what, form, data, names) => {
    expect(readForm(form, data)).toEqual({ kind: 'unfit', names });
  });
});
