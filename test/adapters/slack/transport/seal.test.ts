import { expect, test } from 'vitest';
import { deriveKey, seal, unseal } from '../../../../adapters/slack/transport/seal.js';

const KEY = deriveKey('a secret of thirty-two characters', 'installations');

test('what is sealed shows nothing, is never the same, and opens again', () => {
  const text = 'xoxb-“secret”-token';
  const sealed = seal(text, 'T1', KEY);
  expect(sealed).not.toContain('xoxb');
  expect(Buffer.from(sealed.slice(3), 'base64').toString()).not.toContain('xoxb');
  expect(seal(text, 'T1', KEY)).not.toBe(sealed);
  expect(unseal(sealed, 'T1', KEY)).toBe(text);
  expect(unseal(seal('', 'T1', KEY), 'T1', KEY)).toBe('');
});

const sealed = seal('xoxb-secret', 'T1', KEY);
const bytes = Buffer.from(sealed.slice(3), 'base64');
bytes[bytes.length - 1]! ^= 1;

test.each<[string, string, string, Buffer]>([
  ['another key', sealed, 'T1', deriveKey('another secret of many characters', 'installations')],
  ['another purpose', sealed, 'T1', deriveKey('a secret of thirty-two characters', 'installing')],
  ['another workspace', sealed, 'T2', KEY],
  ['a bit changed', `v1.${bytes.toString('base64')}`, 'T1', KEY],
  ['cut off', sealed.slice(0, 20), 'T1', KEY],
  ['nothing', '', 'T1', KEY],
  ['plain', '{"bot":{}}', 'T1', KEY],
  ['another version', sealed.replace('v1', 'v2'), 'T1', KEY],
])('is not opened, and told of: %s', (_what, content, owner, key) => {
  expect(() => unseal(content, owner, key)).toThrow(
    expect.objectContaining({ code: 'installation-unreadable', facts: { workspace: owner } }),
  );
});
