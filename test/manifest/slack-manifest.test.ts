import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from './read-manifest.js';
import { SCOPES } from '../../adapters/slack/transport/scopes.js';
import { EVENT_SCOPES, METHOD_SCOPES } from './slack-manifest-schema.js';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the manifest of the Slack app', () => {
  const manifest = readManifest();
  const { bot: scopes } = manifest.oauth_config.scopes;
  const { bot_events: events } = manifest.settings.event_subscriptions;

  test('keeps Slack’s rules, and its lists are in order and without repeats', () => {
    for (const list of [scopes, events]) expect([...new Set(list)].sort()).toEqual(list);
  });

  test('asks for the scope of each event', () => {
    expect(events.filter((event) => EVENT_SCOPES[event] === undefined)).toEqual([]);
    const needed = events.flatMap((event) => EVENT_SCOPES[event] ?? []);
    expect(needed.filter((scope) => !scopes.includes(scope))).toEqual([]);
  });

  test('asks for nothing that no event, method or feature needs', () => {
    const needed = new Set([
      ...events.flatMap((event) => EVENT_SCOPES[event] ?? []),
      ...Object.values(METHOD_SCOPES),
      // Slash commands and shortcuts; the addresses of people, for roles.
      'commands',
      'users:read.email',
    ]);
    expect(scopes.filter((scope) => !needed.has(scope))).toEqual([]);
  });

  test('asks for what the desk asks for where it is installed by itself', () => {
    expect([...SCOPES].sort()).toEqual(scopes);
  });

  test('gives each scope its reason in the README', () => {
    expect(scopes.filter((scope) => !readme.includes(`\`${scope}\``))).toEqual([]);
  });
});
