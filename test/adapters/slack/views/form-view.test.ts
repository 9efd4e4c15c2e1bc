import { describe, expect, test } from 'vitest';
import { formView, WHERE } from '../../../../adapters/slack/views/form-view.js';
import { readSubmission } from '../../../../adapters/slack/views/read-submission.js';
import type { ViewBlock } from '../../../../adapters/slack/views/view.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import { type Field, FORM_NAMES, type FormName, FORMS } from '../../../../src/domain/form.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import { modalFaults } from '../block-kit-validator.js';

const words = slackWords('en');
const OPTIONS = { label: 'A1', metadata: 'sealed' };
const CHECKLISTS = { checklist: [{ value: 'usual', label: 'As everywhere else' }] };

type Input = Extract<ViewBlock, { readonly type: 'input' }>;

function inputsOf(form: FormName, more: Partial<Parameters<typeof formView>[2]> = {}): Input[] {
  const view = formView(form, words, { ...OPTIONS, offered: CHECKLISTS, ...more });
  return view.blocks.filter((block) => block.type === 'input');
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FORM_NAMES)('the form “%s” is whole, its title and buttons uncut', (form) => {
    const own = slackWords(language);
    const view = formView(form, own, { ...OPTIONS, offered: CHECKLISTS, asksChannel: true });
    expect(modalFaults(view)).toEqual([]);
    expect(view).toMatchObject({
      title: { text: own.forms[form].title },
      submit: { text: own.forms[form].submit },
      private_metadata: 'sealed',
    });
    const inputs = view.blocks.filter((block) => block.type === 'input');
    const asked: readonly Field[] = FORMS[form];
    expect(inputs.map(({ block_id }) => block_id)).toEqual([
      WHERE,
      ...asked.map(({ name }) => name),
    ]);
    for (const { label } of inputs) expect(label.text).toMatch(/\p{Lu}/u);
  });
});

describe('a form', () => {
  test('says what it is about, unless its title does', () => {
    expect(formView('comment', words, OPTIONS).blocks[0]).toMatchObject({
      type: 'section',
      text: { text: 'A1' },
    });
    const label = words.forms.comment.title;
    expect(formView('comment', words, { ...OPTIONS, label }).blocks[0]?.type).toBe('input');
  });

  test('asks for each kind of field in its own way', () => {
    const elements = (form: FormName): unknown => inputsOf(form).map(({ element }) => element);
    expect(elements('comment')).toMatchObject([
      { type: 'plain_text_input', multiline: true, max_length: 3_000, focus_on_load: true },
    ]);
    expect(elements('project')).toMatchObject([{ multiline: false, max_length: 120 }]);
    expect(elements('assignee')).toMatchObject([{ type: 'users_select' }, { type: 'datepicker' }]);
    expect(elements('not-helpful')).toMatchObject([
      { type: 'radio_buttons', options: [{ value: 'wrong-source' }, {}, {}, {}, {}] },
      { type: 'plain_text_input' },
    ]);
  });

  test('shares into channels of the workspace alone, with an address that takes the answer there', () => {
    expect(inputsOf('share')[0]?.element).toMatchObject({
      type: 'conversations_select',
      default_to_current_conversation: true,
      response_url_enabled: true,
      filter: {
        include: ['public', 'private', 'mpim'],
        exclude_external_shared_channels: true,
        exclude_bot_users: true,
      },
    });
  });

  test('tells what need not be filled in', () => {
    expect(inputsOf('assignee').map(({ optional }) => optional)).toEqual([false, true]);
  });

  test('shows what holds, and turns to a menu where there is much to choose from', () => {
    const filled = { listens: 'off', language: 'fr', prefers: 'usual', checklist: 'list-11' };
    const offers = Array.from({ length: 12 }, (_, at) => ({
      value: `list-${at}`,
      label: `List ${at}`,
    }));
    const chosen = inputsOf('channel-settings', { filled, offered: { checklist: offers } }).map(
      ({ element }) => [
        element.type,
        'initial_option' in element ? element.initial_option.value : undefined,
      ],
    );
    expect(chosen).toEqual([
      ['radio_buttons', 'off'],
      ['radio_buttons', 'fr'],
      ['radio_buttons', 'usual'],
      ['static_select', 'list-11'],
    ]);
  });
});

/** What Slack sends of a form that was filled in; see reference/interaction-payloads/view-interactions-payload. */
function sent(form: string, values: Readonly<Record<string, object>>): unknown {
  const state = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { [name]: value }]),
  );
  return { id: 'V1', type: 'modal', callback_id: form, state: { values: state } };
}

const text = (value: string | null): object => ({ type: 'plain_text_input', value });
const person = (id: string | null): object => ({ type: 'users_select', selected_user: id });
const day = (date: string | null): object => ({ type: 'datepicker', selected_date: date });
const channel = (id: string | null): object => ({
  type: 'conversations_select',
  selected_conversation: id,
});
const choice = (value: string): object => ({
  type: 'radio_buttons',
  selected_option: { text: { type: 'plain_text', text: 'x' }, value },
});

describe('what was filled in', () => {
  test('is read by the names of the fields, and what was left empty is absent', () => {
    expect(
      readSubmission(
        sent('form:assignee', { person: person('U1'), day: day('2026-06-30') }),
        words,
      ),
    ).toEqual({
      kind: 'filled',
      form: 'assignee',
      fields: { person: 'U1', day: '2026-06-30' },
    });
    expect(
      readSubmission(sent('form:assignee', { person: person('U1'), day: day(null) }), words),
    ).toMatchObject({ fields: { person: 'U1' } });
    expect(
      readSubmission(
        sent('form:not-helpful', { reason: choice('outdated'), text: text(' ') }),
        words,
      ),
    ).toMatchObject({ fields: { reason: 'outdated' } });
  });

  test('names the channel beside the fields where it was asked for', () => {
    expect(
      readSubmission(
        sent('form:project', { [WHERE]: channel('C1'), project: text('Fisheries') }),
        words,
      ),
    ).toEqual({
      kind: 'filled',
      form: 'project',
      fields: { project: 'Fisheries' },
      channel: 'C1',
    });
  });

  test.each<[what: string, form: FormName, values: Record<string, object>, block: string]>([
    ['nothing', 'project', { project: text(null) }, 'project'],
    ['only spaces', 'project', { project: text(' \n') }, 'project'],
    ['a field that is not there', 'comment', {}, 'text'],
    ['too much', 'project', { project: text('x'.repeat(121)) }, 'project'],
    ['nobody', 'assignee', { person: person(null) }, 'person'],
    ['what is no person', 'assignee', { person: person('<!channel>') }, 'person'],
    ['no day', 'due', { day: day('2026-02-31') }, 'day'],
    ['what is no channel', 'share', { channel: channel('U1') }, 'channel'],
    ['a reason that is none', 'not-helpful', { reason: choice('dull') }, 'reason'],
    ['no channel to go on in', 'project', { project: text('x'), [WHERE]: channel(null) }, WHERE],
  ])('is sent back with words for %s', (_what, form, values, block) => {
    const read = readSubmission(sent(`form:${form}`, values), slackWords('fr'));
    expect(read).toEqual({
      kind: 'wrong',
      errors: { [block]: expect.stringMatching(/\S \S.*\.$/u) as string },
    });
  });

  test.each<[what: string, view: unknown]>([
    ['another view', sent('table:a:0', {})],
    ['a form that is none', sent('form:poem', {})],
    ['no view', null],
    ['a view without a state', { callback_id: 'form:due' }],
    ['a state of another shape', { callback_id: 'form:due', state: { values: [1] } }],
  ])('is nothing for %s', (_what, view) => {
    expect(readSubmission(view, words)).toBeUndefined();
  });
});
