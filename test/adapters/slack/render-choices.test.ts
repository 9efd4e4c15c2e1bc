import { describe, expect, test } from 'vitest';
import { readControl } from '../../../adapters/slack/controls.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Choice } from '../../../src/domain/reply.js';
import { ask, many, offer } from '../blocks.js';
import { controlsIn, draw, render, seenIn } from './read-messages.js';

describe('choices in Slack', () => {
  test('mark what is chosen, for the eye and for screen readers', () => {
    expect(draw(offer([ask('Yes', true), ask('No')]))[1]).toMatchObject({
      elements: [
        { text: { text: '✓ Yes' }, style: 'primary', accessibility_label: 'Yes, chosen' },
        { text: { text: 'No' } },
      ],
    });
  });

  test('are written out with numbers where a button would cut one off', () => {
    const label = 'Maternity Protection Convention, 2000 (No. 183), Art. 4(1)';
    const [, list, buttons] = draw(offer([ask(label), ask('C190')]));
    expect(JSON.stringify(list)).toContain(label);
    expect(buttons).toMatchObject({
      elements: [{ accessibility_label: label }, { text: { text: '2. C190' } }],
    });
    expect(seenIn([{ blocks: [buttons!], text: '' }])[0]).toMatch(/^1\. Maternity .*…$/u);
  });

  test('that are more than a row of buttons holds are a menu, and where they fit none, rows', () => {
    const [, menu] = draw(offer(many(40, (at) => ask(`Item ${at}`, at === 3))));
    expect(menu).toMatchObject({
      elements: [{ type: 'static_select', initial_option: { text: { text: 'Item 3' } } }],
    });
    const rows = render(offer(many(40, () => ask('The same')))).flatMap(({ blocks }) => blocks);
    expect(rows.filter(({ type }) => type === 'actions')).toHaveLength(2);
  });

  test('carry every action so that it can be read back', () => {
    const actions = [
      { kind: 'ask', question: 'How long? <b>&' },
      { kind: 'read', passage: 'ECOSOC-1997/2/art-4:1' as PassageId },
      { kind: 'command', command: '{"do":"pause","a":"b:c"}' },
      { kind: 'command', command: '{"do":"deed","a":"b:c"}', once: true },
      { kind: 'command', command: '{"do":"await","a":"b:c"}', form: 'to-correct' },
    ] as const;
    const few = actions.map((action, at): Choice => ({ label: `Choice ${at}`, action }));
    const more = many(30, (at): Choice => ask(`More ${at}`));
    expect(controlsIn(render(offer(few))).map(readControl)).toEqual(
      actions.map((action) => ({ action, language: 'en' })),
    );
    expect(
      controlsIn(render(offer([...few, ...more])))
        .slice(0, actions.length)
        .map(readControl),
    ).toEqual(actions.map((action) => ({ action, language: 'en' })));
  });

  test('that change something and need something filled in first are those that need it', () => {
    const action = { kind: 'command', command: '{}', once: true, form: 'reason' } as const;
    const [control] = controlsIn(render(offer([{ label: 'Reopen', action }])));
    expect(control?.action_id).toBe('form:reason:en:0.0');
  });

  test.each([
    '',
    'ask',
    'ask:de:0.0',
    'ask:en',
    'erase:en:0.0',
    'choose:en:0',
    'form:en:0.0',
    'form:secret:en:0.0',
    'form:reason',
  ])('take nothing from a control of the id “%s”', (action_id) => {
    expect(readControl({ action_id, value: 'x' })).toBeUndefined();
  });

  test('with long names go on in the descriptions of a menu', () => {
    const label = 'Does the project set up structures, such as a steering or advisory committee?';
    const [, menu] = draw(
      offer(many(6, (at) => ({ ...ask(`Choice ${at}`), label: `${at}. ${label}` }))),
    );
    const [first] = menu?.type === 'actions' ? menu.elements : [];
    expect(first).toMatchObject({
      type: 'static_select',
      options: expect.arrayContaining([
        expect.objectContaining({
          value: 'ask:Choice 0',
          description: expect.anything() as unknown,
        }),
      ]) as unknown,
    });
    expect(
      seenIn([{ blocks: [menu!], text: '' }])
        .slice(0, 2)
        .join(' '),
    ).toBe(`0. ${label}`);
  });

  test('whose names or actions are just too long for an option stay whole', () => {
    const six = (label: number, question: number): readonly Choice[] =>
      many(6, (at) => ({
        label: `${at}${'x'.repeat(label)}`,
        action: { kind: 'ask', question: `${at}${'y'.repeat(question)}` },
      }));
    const wide = controlsIn(render(offer(six(77, 20))));
    expect(wide[0]?.action_id).toBe('choose:en:0');
    const deep = controlsIn(render(offer(six(60, 160))));
    expect(deep[0]?.action_id).toBe('ask:en:0.0');
    expect(deep).toHaveLength(6);
  });

  test('that carry much are in as many rows and messages as hold them', () => {
    const heavy = many(20, (at): Choice => {
      const question = `${at} ${'y'.repeat(1500)}`;
      return { label: `Choice ${at}`, action: { kind: 'ask', question } };
    });
    const messages = render(offer(heavy));
    expect(messages.length).toBeGreaterThan(2);
    expect(controlsIn(messages)).toHaveLength(20);
  });
});
