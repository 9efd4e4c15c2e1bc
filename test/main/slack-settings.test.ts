import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/main.js';
import { type Environment, wrongSetting } from './wrong-setting.js';

const TOKEN = { SLACK_BOT_TOKEN: 'xoxb-1' };
const HTTP = { SLACK_SIGNING_SECRET: 'hush' };
const SOCKET = { SLACK_APP_TOKEN: 'xapp-1' };
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'hush',
  GENDER_DESK_SECRET: 'a secret of thirty-two characters',
  GENDER_DESK_ADDRESS: 'https://desk.example',
};

describe('Slack', () => {
  test('is not served where nothing of it is set', () => {
    expect(readSettings({}).slack).toBeUndefined();
    expect(readSettings({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '' }).slack).toBeUndefined();
  });

  test.each<[string, Environment, object]>([
    [
      'a token over HTTP',
      { ...TOKEN, ...HTTP },
      {
        access: { kind: 'token', token: 'xoxb-1' },
        transport: { kind: 'http', signingSecret: 'hush' },
      },
    ],
    [
      'a token over a socket, though there is a signing secret',
      { ...TOKEN, ...HTTP, ...SOCKET },
      {
        access: { kind: 'token', token: 'xoxb-1' },
        transport: { kind: 'socket', appToken: 'xapp-1' },
      },
    ],
    [
      'many workspaces over HTTP',
      { ...OAUTH, ...HTTP },
      {
        access: {
          kind: 'oauth',
          clientId: '1.2',
          clientSecret: 'hush',
          secret: 'a secret of thirty-two characters',
          address: 'https://desk.example',
        },
        transport: { kind: 'http', signingSecret: 'hush' },
      },
    ],
    [
      'another Web API on this machine',
      { ...TOKEN, ...HTTP, SLACK_API_URL: 'http://127.0.0.1:4003/api/' },
      { apiUrl: 'http://127.0.0.1:4003/api/' },
    ],
    [
      'another Web API elsewhere, out of sight of others',
      { ...TOKEN, ...HTTP, SLACK_API_URL: 'https://slack.example/api/' },
      { apiUrl: 'https://slack.example/api/' },
    ],
  ])('is served by %s', (_what, environment, settings) => {
    expect(readSettings(environment).slack).toMatchObject(settings);
  });

  test.each<[string, Environment]>([
    ['SLACK_BOT_TOKEN', HTTP],
    ['SLACK_BOT_TOKEN', SOCKET],
    ['SLACK_BOT_TOKEN', { SLACK_CLIENT_SECRET: 'hush' }],
    ['SLACK_BOT_TOKEN', { ...TOKEN, ...OAUTH, ...HTTP }],
    ['SLACK_BOT_TOKEN', { ...HTTP, SLACK_BOT_TOKEN: 'xapp-1' }],
    ['SLACK_BOT_TOKEN', { ...HTTP, SLACK_BOT_TOKEN: 'xoxb 1' }],
    ['SLACK_BOT_TOKEN', { ...HTTP, SLACK_BOT_TOKEN: 'xoxb-1\n' }],
    ['SLACK_SIGNING_SECRET', TOKEN],
    ['SLACK_SIGNING_SECRET', OAUTH],
    ['SLACK_SIGNING_SECRET', { ...TOKEN, SLACK_SIGNING_SECRET: '' }],
    ['SLACK_APP_TOKEN', { ...TOKEN, SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_CLIENT_SECRET', { ...OAUTH, ...HTTP, SLACK_CLIENT_SECRET: '' }],
    ['GENDER_DESK_SECRET', { ...OAUTH, ...HTTP, GENDER_DESK_SECRET: '' }],
    ['GENDER_DESK_SECRET', { ...OAUTH, ...HTTP, GENDER_DESK_SECRET: 'x'.repeat(31) }],
    ['GENDER_DESK_ADDRESS', { ...OAUTH, ...HTTP, GENDER_DESK_ADDRESS: '' }],
    ['GENDER_DESK_ADDRESS', { GENDER_DESK_ADDRESS: 'http://desk.example' }],
    ['GENDER_DESK_ADDRESS', { GENDER_DESK_ADDRESS: 'desk.example' }],
    ['GENDER_DESK_ADDRESS', { GENDER_DESK_ADDRESS: 'https://desk.example/desk' }],
    ['GENDER_DESK_ADDRESS', { GENDER_DESK_ADDRESS: 'https://desk.example/?a' }],
    ['GENDER_DESK_ADDRESS', { GENDER_DESK_ADDRESS: 'https://me:hush@desk.example' }],
    ['SLACK_API_URL', { ...TOKEN, ...HTTP, SLACK_API_URL: 'http://slack.example/api/' }],
    ['SLACK_API_URL', { ...TOKEN, ...HTTP, SLACK_API_URL: 'http://127.0.0.1.example/' }],
    ['SLACK_API_URL', { ...TOKEN, ...HTTP, SLACK_API_URL: 'file:///etc/hosts' }],
    ['SLACK_API_URL', { ...TOKEN, ...HTTP, SLACK_API_URL: 'slack' }],
  ])('names the setting that is missing or wrong: %s', (name, environment) => {
    expect(() => readSettings(environment)).toThrow(wrongSetting(name));
  });
});

test('the address that people know the desk under has no slash at its end', () => {
  expect(readSettings({}).address).toBeUndefined();
  expect(readSettings({ GENDER_DESK_ADDRESS: 'https://Desk.example/' }).address).toBe(
    'https://desk.example',
  );
  expect(readSettings({ GENDER_DESK_ADDRESS: 'http://localhost:3978' }).address).toBe(
    'http://localhost:3978',
  );
});
