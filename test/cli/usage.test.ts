import { describe, expect, test } from 'vitest';
import { run } from './run-command.js';

const COMMANDS = [
  'start',
  'chat',
  'ask',
  'search',
  'sources',
  'passage',
  'check',
  'doctor',
  'audit',
  'letters',
  'export',
  'erase',
  'forget',
  'backup',
  'restore',
  'evaluate',
] as const;

describe('gender-desk --help', () => {
  test('names every command', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'mu'));
  });

  test.each([...COMMANDS, 'evaluate answers', 'evaluate retrieval'])(
    'is there for %s',
    async (command) => {
      const { code, out, err } = await run([...command.split(' '), '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Usage: gender-desk ${command}`);
    },
  );
});

describe('wrong use', () => {
  test.each<[string, ...string[]]>([
    ['no command'],
    ['an unknown command', 'frobnicate'],
    ['an unknown option', 'sources', '--frobnicate'],
    ['an argument too many', 'sources', 'C183'],
    ['a question and a batch', 'ask', 'how long is maternity leave', '--batch', 'questions.jsonl'],
    ['neither a question nor a batch', 'ask'],
    ['nothing to search for', 'search'],
    ['a language that is none of the three', 'ask', 'wie lange', '--lang', 'de'],
    ['a language of a passage that is none', 'passage', 'C183/art-4-1', '--lang', 'xx'],
    ['a language of a chat that is none', 'chat', '--lang', 'xx'],
    ['no passage', 'passage'],
    ['a count of none', 'search', 'leave', '-k', '0'],
    ['a count that is no number', 'search', 'leave', '-k', 'ten'],
    ['an export of nothing', 'export'],
    ['an export of two things', 'export', '--person', 'a', '--project', 'b'],
    ['an erasure of nothing', 'erase'],
    ['a backup to nowhere', 'backup'],
    ['a restoration of nothing', 'restore'],
    ['a letter of no number', 'letters', '--retry', 'x'],
    ['an audit of no lines', 'audit', '--count', '0'],
    ['a port that is none', 'start', '--port', '70000'],
    ['an evaluation of nothing', 'evaluate'],
    ['an evaluation without questions', 'evaluate', 'answers'],
    ['an evaluation without a collection', 'evaluate', 'retrieval'],
  ])('%s ends with code 2, and says so on standard error alone', async (_what, ...args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});
