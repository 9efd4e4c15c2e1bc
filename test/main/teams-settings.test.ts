import { describe, expect, test } from 'vitest';
import { refuseOthers } from '../../src/desk-teams.js';
import { readSettings } from '../../src/main.js';
import { type Environment, wrongSetting } from './wrong-setting.js';

const ID = '11111111-2222-4333-8444-555555555555';
const TENANT = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';
const APP = { TEAMS_APP_ID: ID, TEAMS_APP_PASSWORD: 'hush' };
const DEV = { GENDER_DESK_DEV: '1' };
const OPENID = { TEAMS_OPENID_URL: 'http://127.0.0.1:4004/openidconfiguration' };

describe('Teams', () => {
  test('is not served where nothing of it is set', () => {
    expect(readSettings({}).teams).toBeUndefined();
    expect(readSettings({ TEAMS_APP_PASSWORD: '', GENDER_DESK_DEV: '' }).teams).toBeUndefined();
  });

  test.each<[string, Environment, object]>([
    [
      'an app, for every directory',
      APP,
      {
        kind: 'app',
        id: ID,
        password: 'hush',
        openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
        loginUrl: 'https://login.microsoftonline.com',
        isDevelopment: false,
      },
    ],
    [
      'an app, for one directory',
      { ...APP, TEAMS_TENANT_ID: TENANT },
      { kind: 'app', tenant: TENANT.toLowerCase(), isDevelopment: false },
    ],
    ['nothing, under development', DEV, { kind: 'playground' }],
    ['an empty id, under development', { ...DEV, TEAMS_APP_ID: '' }, { kind: 'playground' }],
    [
      'another issuer on this machine, under development',
      { ...DEV, ...APP, ...OPENID, TEAMS_LOGIN_URL: 'http://localhost:4004/' },
      {
        kind: 'app',
        openIdUrl: OPENID.TEAMS_OPENID_URL,
        loginUrl: 'http://localhost:4004',
        isDevelopment: true,
      },
    ],
  ])('is served by %s', (_what, environment, settings) => {
    expect(readSettings(environment).teams).toMatchObject(settings);
  });

  test.each<[string, Environment]>([
    ['TEAMS_APP_ID', { TEAMS_APP_ID: '' }],
    ['TEAMS_APP_ID', { ...APP, TEAMS_APP_ID: '' }],
    ['TEAMS_APP_ID', { TEAMS_APP_PASSWORD: 'hush' }],
    ['TEAMS_APP_ID', { TEAMS_TENANT_ID: TENANT }],
    ['TEAMS_APP_ID', { ...DEV, TEAMS_APP_PASSWORD: 'hush' }],
    ['TEAMS_APP_ID', { ...DEV, ...OPENID }],
    ['TEAMS_APP_ID', { ...APP, TEAMS_APP_ID: 'gender-desk' }],
    ['TEAMS_APP_ID', { ...APP, TEAMS_APP_ID: `${ID}\n` }],
    ['TEAMS_APP_PASSWORD', { TEAMS_APP_ID: ID }],
    ['TEAMS_APP_PASSWORD', { ...DEV, TEAMS_APP_ID: ID }],
    ['TEAMS_APP_PASSWORD', { ...APP, TEAMS_APP_PASSWORD: 'hush\n' }],
    ['TEAMS_TENANT_ID', { ...APP, TEAMS_TENANT_ID: 'common' }],
    ['TEAMS_OPENID_URL', { ...APP, ...OPENID }],
    ['TEAMS_OPENID_URL', { ...APP, ...OPENID, GENDER_DESK_DEV: '0' }],
    ['TEAMS_OPENID_URL', { ...DEV, ...APP, TEAMS_OPENID_URL: 'https://issuer.example/' }],
    ['TEAMS_OPENID_URL', { ...DEV, ...APP, TEAMS_OPENID_URL: 'http://127.0.0.1.example/' }],
    ['TEAMS_OPENID_URL', { ...DEV, ...APP, TEAMS_OPENID_URL: 'http://127.0.0.1@issuer.example/' }],
    ['TEAMS_LOGIN_URL', { ...APP, TEAMS_LOGIN_URL: 'http://127.0.0.1:4004' }],
    ['TEAMS_LOGIN_URL', { ...APP, TEAMS_LOGIN_URL: 'https://login.example' }],
    ['TEAMS_LOGIN_URL', { ...DEV, ...APP, TEAMS_LOGIN_URL: 'file:///etc/hosts' }],
    ['GENDER_DESK_DEV', { GENDER_DESK_DEV: 'yes' }],
  ])('names the setting that is missing or wrong: %s', (name, environment) => {
    expect(() => readSettings(environment)).toThrow(wrongSetting(name));
  });
});

describe('development', () => {
  const refused = wrongSetting('GENDER_DESK_DEV');
  const under = (environment: Environment, host: string) => () => {
    const { teams, address } = readSettings(environment);
    refuseOthers(teams, host, address);
  };

  test.each(['localhost', '127.0.0.1', '::1'])('is for this machine alone: %s', (host) => {
    expect(under(DEV, host)).not.toThrow();
    expect(under({ ...DEV, ...APP, ...OPENID }, host)).not.toThrow();
    expect(under({ ...DEV, GENDER_DESK_ADDRESS: 'http://localhost:3978' }, host)).not.toThrow();
    expect(under({ ...DEV, GENDER_DESK_ADDRESS: 'https://desk.example' }, host)).toThrow(refused);
  });

  test.each(['0.0.0.0', '::', '192.0.2.7', 'desk.example', '127.0.0.1.example', ''])(
    'is refused where others can reach the desk: %s',
    (host) => {
      expect(under(DEV, host)).toThrow(refused);
      expect(under({ ...DEV, ...APP, ...OPENID }, host)).toThrow(refused);
      expect(under(APP, host)).not.toThrow();
      expect(under({}, host)).not.toThrow();
    },
  );
});
