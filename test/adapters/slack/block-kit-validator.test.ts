import { describe, expect, test } from 'vitest';
import { homeFaults, messageFaults, modalFaults } from './block-kit-validator.js';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const words = (text: string) => ({ type: 'text', text });
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const button = (id: string, more: object = {}) => ({
  type: 'button',
  text: plain('Yes'),
  action_id: id,
  value: 'yes',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const send = (...blocks: object[]) => messageFaults({ blocks, text: 'Said' });
const long = (length: number): string => 'x'.repeat(length);
const times = (count: number, of: (at: number) => object): object[] =>
  Array.from({ length: count }, (_, at) => of(at));
const option = { text: plain('A'), value: 'a' };
const cells = (count: number): object[] => times(count, () => ({ type: 'raw_text', text: 'x' }));

describe('a message that Slack takes', () => {
  test.each<[name: string, block: object]>([
    ['header', { type: 'header', text: plain(long(150)) }],
    ['section', { type: 'section', text: { type: 'mrkdwn', text: '*a* &amp; b' } }],
    ['section with fields', { type: 'section', fields: times(10, () => plain(long(200))) }],
    ['context', { type: 'context', elements: times(10, () => plain('x')) }],
    ['actions', actions(...times(25, (at) => button(`b${at}`)))],
    ['select', actions({ type: 'static_select', options: times(100, () => option) })],
    ['rich text', rich(words('x'), { type: 'link', url: 'https://www.ilo.org/', text: 'ILO' })],
    ['table', { type: 'table', rows: [cells(20), cells(20)] }],
    ['divider', { type: 'divider', block_id: 'one' }],
  ])('has a %s', (_name, block) => {
    expect(send(block)).toEqual([]);
  });
});

describe('a message that Slack refuses', () => {
  test.each<[name: string, faults: readonly string[]]>([
    ['no blocks', send()],
    ['51 blocks', send(...times(51, () => ({ type: 'divider' })))],
    ['no text', messageFaults({ blocks: [{ type: 'divider' }] })],
    ['a blank text', messageFaults({ blocks: [{ type: 'divider' }], text: ' \n' })],
    ['a text too long', messageFaults({ blocks: [{ type: 'divider' }], text: long(4001) })],
    ['a bare & in the text', messageFaults({ blocks: [{ type: 'divider' }], text: 'A & B' })],
    ['an unknown block', send({ type: 'paragraph', text: 'x' })],
    ['an unknown key', send({ type: 'divider', colour: 'red' })],
    ['an empty header', send({ type: 'header', text: plain('') })],
    ['a header too long', send({ type: 'header', text: plain(long(151)) })],
    ['a header in mrkdwn', send({ type: 'header', text: { type: 'mrkdwn', text: 'x' } })],
    ['half a character', send({ type: 'header', text: plain('\uD800') })],
    ['a section of nothing', send({ type: 'section' })],
    ['a section too long', send({ type: 'section', text: plain(long(3001)) })],
    ['11 fields', send({ type: 'section', fields: times(11, () => plain('x')) })],
    ['a field too long', send({ type: 'section', fields: [plain(long(2001))] })],
    ['11 context elements', send({ type: 'context', elements: times(11, () => plain('x')) })],
    ['26 buttons', send(actions(...times(26, (at) => button(`b${at}`))))],
    ['a button too long', send(actions(button('a', { text: plain(long(76)) })))],
    ['a value too long', send(actions(button('a', { value: long(2001) })))],
    ['an empty value', send(actions(button('a', { value: '' })))],
    ['an action_id too long', send(actions(button(long(256))))],
    ['an action_id twice', send(actions(button('a'), button('a')))],
    ['a style that is none', send(actions(button('a', { style: 'success' })))],
    ['a label too long', send(actions(button('a', { accessibility_label: long(76) })))],
    ['101 options', send(actions({ type: 'static_select', options: times(101, () => option) }))],
    ['no options', send(actions({ type: 'static_select' }))],
    ['rich text of nothing', send({ type: 'rich_text', elements: [] })],
    ['an empty run', send(rich(words('')))],
    ['a mention', send(rich({ type: 'broadcast', range: 'channel' }))],
    ['an address that is none', send(rich({ type: 'link', url: 'x', text: 'x' }))],
    [
      'a block_id twice',
      send({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }),
    ],
    ['101 rows', send({ type: 'table', rows: times(101, () => cells(1)) })],
    ['21 cells', send({ type: 'table', rows: [cells(21)] })],
    ['rows of unequal length', send({ type: 'table', rows: [cells(1), cells(2)] })],
    ['two tables', send({ type: 'table', rows: [cells(1)] }, { type: 'table', rows: [cells(1)] })],
    ['too much together', send(...times(4, () => rich(words(long(3000)))))],
    ['an image without words', send({ type: 'image', image_url: 'https://x.org/a.png' })],
  ])('has %s', (_name, faults) => {
    expect(faults).not.toEqual([]);
  });

  test('is told where and why', () => {
    expect(send({ type: 'header', text: plain(long(151)) }).join()).toMatch(
      /^blocks\.0\.text\.text: .*150/u,
    );
  });
});

describe('a view', () => {
  const input = { type: 'input', label: plain('Why'), element: { type: 'plain_text_input' } };
  const view = { type: 'modal', title: plain(long(24)), blocks: [input], submit: plain('Send') };
  const dividers = (count: number): object[] => times(count, () => ({ type: 'divider' }));

  test('that Slack takes', () => {
    expect(modalFaults(view)).toEqual([]);
    expect(homeFaults({ type: 'home', blocks: dividers(100) })).toEqual([]);
  });

  test.each<[name: string, faults: readonly string[]]>([
    ['a title too long', modalFaults({ ...view, title: plain(long(25)) })],
    ['an input and no way to send it', modalFaults({ ...view, submit: undefined })],
    ['101 blocks', modalFaults({ ...view, blocks: dividers(101) })],
    ['101 blocks at home', homeFaults({ type: 'home', blocks: dividers(101) })],
    [
      'metadata too long',
      homeFaults({ type: 'home', blocks: dividers(1), private_metadata: long(3001) }),
    ],
    ['something to send and no input', modalFaults({ ...view, blocks: dividers(1) })],
    [
      'a filter of nothing',
      modalFaults({
        ...view,
        blocks: [{ ...input, element: { type: 'conversations_select', filter: {} } }],
      }),
    ],
    [
      'an address for answers outside of an input',
      homeFaults({
        type: 'home',
        blocks: [actions({ type: 'conversations_select', response_url_enabled: true })],
      }),
    ],
    [
      'too much together',
      homeFaults({
        type: 'home',
        blocks: times(90, () => rich(words(long(3000)))),
      }),
    ],
    ['a title at home', homeFaults({ type: 'home', blocks: dividers(1), title: plain('x') })],
  ])('that Slack refuses has %s', (_name, faults) => {
    expect(faults).not.toEqual([]);
  });
});
