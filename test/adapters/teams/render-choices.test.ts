import { describe, expect, test } from 'vitest';
import { readControl } from '../../../adapters/teams/controls.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Choice } from '../../../src/domain/reply.js';
import { ask, many, offer } from '../blocks.js';
import { partsIn } from './adaptive-card-validator.js';
import { draw, render, seenIn, sentFrom } from './cards.js';

const typesIn = (value: unknown): readonly unknown[] => partsIn(value).map(({ type }) => type);

describe('choices in Teams', () => {
  test('mark what is chosen, for the eye and for screen readers', () => {
    expect(draw(offer([ask('Yes', true), ask('No')]))[1]).toMatchObject({
      actions: [
        { title: '✓ Yes', style: 'positive', tooltip: 'Yes, chosen' },
        { type: 'Action.Execute', verb: 'ask', title: 'No', associatedInputs: 'none' },
      ],
    });
  });

  test('open a dialog to read a passage and to fill in a form, which nothing else can', () => {
    const [, set] = draw(
      offer([
        { label: 'Art. 4', action: { kind: 'read', passage: 'C183/art-4-1' as PassageId } },
        { label: 'Comment', action: { kind: 'command', command: 'c', form: 'comment' } },
        { label: 'Pause', action: { kind: 'command', command: 'p', once: true } },
      ]),
    );
    const opens = { type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } };
    expect(set).toMatchObject({ actions: [opens, opens, { type: 'Action.Execute' }] });
  });

  test('are written out with numbers where a button would cut one off', () => {
    const label = 'Maternity Protection Convention, 2000 (No. 183), Art. 4(1)';
    const [, first, second, buttons] = draw(offer([ask(label), ask('C190')]));
    expect(seenIn([first, second])).toEqual([`1. ${label}`, '2. C190']);
    expect(buttons).toMatchObject({ actions: [{ tooltip: label }, { title: '2. C190' }] });
    expect(seenIn(buttons)[0]).toMatch(/^1\. Maternity .*…$/u);
  });

  test('that are more than a set of buttons holds are a menu, which is no field to be filled in', () => {
    const [menu] = draw(offer(many(30, (at) => ask(`Item ${at}`, at === 3))));
    expect(partsIn(menu)[1]).toMatchObject({
      type: 'Input.ChoiceSet',
      label: 'Your answer',
      isRequired: false,
      value: 'ask:Item 3',
    });
    expect(partsIn(menu).at(-1)).toMatchObject({ verb: 'choose', title: 'Send' });
    expect(partsIn(menu).at(-1)).not.toHaveProperty('associatedInputs');
  });

  test('are sets of six buttons where a menu cannot hold one of them', () => {
    const form: Choice = {
      label: 'Comment',
      action: { kind: 'command', command: 'c', form: 'comment' },
    };
    const [, ...sets] = draw(offer([...many(7, (at) => ask(`Item ${at}`)), form]));
    expect(sets.map((set) => seenIn(set).length)).toEqual([6, 2]);
  });

  test('that carry the same are no menu, which could not tell them apart', () => {
    const [, ...sets] = draw(offer(many(8, () => ask('The same'))));
    expect(sets.map(({ type }) => type)).toEqual(['ActionSet', 'ActionSet']);
  });

  test('of two menus are two messages, so that the button of one does not need the other', () => {
    const menu = offer(many(7, (at) => ask(`Item ${at}`)));
    const messages = render(menu, menu);
    expect(
      messages.map(({ card }) => typesIn(card).filter((type) => type === 'Input.ChoiceSet')),
    ).toEqual([['Input.ChoiceSet'], ['Input.ChoiceSet']]);
  });

  test.each<[what: string, times: number]>([
    ['buttons', 1],
    ['a menu', 4],
  ])('carry every action in %s so that it can be read back', (_what, times) => {
    const choices = many(times, (at) => at).flatMap((at): readonly Choice[] => [
      { label: `${at} a`, action: { kind: 'ask', question: `How long? <b>& \${x} ${at}` } },
      { label: `${at} b`, action: { kind: 'read', passage: `E-1/art-4:${at}` as PassageId } },
      { label: `${at} c`, action: { kind: 'command', command: `{"do":"a:${at}"}` } },
      { label: `${at} d`, action: { kind: 'command', command: `{"do":"b"}${at}`, once: true } },
    ]);
    const read = sentFrom(render(offer(choices))).map(readControl);
    expect(read).toEqual(choices.map(({ action }) => ({ action, language: 'en' })));
  });
});

describe('what comes back', () => {
  const command = { kind: 'command', command: 'c' };

  test.each<[what: string, data: unknown]>([
    ['nothing', undefined],
    ['a text', 'ask:x'],
    ['another kind', { desk: { language: 'en', action: { kind: 'erase', command: 'c' } } }],
    ['another language', { desk: { language: 'xx', action: command } }],
    ['no command', { desk: { language: 'en', action: { kind: 'command', command: '' } } }],
    ['too much', { desk: { language: 'en', action: { ...command, command: 'x'.repeat(3000) } } }],
    ['a form there is none of', { desk: { language: 'en', action: { ...command, form: 'x' } } }],
    ['a menu without a choice', { desk: { language: 'en', menu: 'menu-1' } }],
    ['a choice of several', { desk: { language: 'en', menu: 'm' }, m: ['ask:x'] }],
    ['a choice of another kind', { desk: { language: 'en', menu: 'm' }, m: 'form:x' }],
    ['a choice of nothing', { desk: { language: 'en', menu: 'm' }, m: '' }],
  ])('with %s is no choice', (_what, data) => {
    expect(readControl(data)).toBeUndefined();
  });

  test('holds nothing but the action and the language', () => {
    const data = { desk: { language: 'fr', action: { ...command, actor: 'Ana' }, by: 'Ana' } };
    expect(readControl({ ...data, user: 'Ana' })).toEqual({ language: 'fr', action: command });
  });
});
