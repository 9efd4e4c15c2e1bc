import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localizable } from '../../.ci/teams/manifest-schema.js';
import { PHRASES, type Phrases } from '../../src/conversation/checklist/phrases.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { cleanText } from '../../src/domain/plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';
import { FACTS, packedManifest, textsIn } from './teams-app.js';

const manifest = packedManifest();
const texts = localizable(manifest);

describe('the manifest of the Teams app', () => {
  it('is about one app of the directory, whose tab and bot share its id', () => {
    const { id, bots, composeExtensions, webApplicationInfo } = manifest;
    const ids = [...bots, ...composeExtensions].map(({ botId }) => botId);
    expect(new Set([id, webApplicationInfo.id, ...ids])).toEqual(new Set([FACTS.appId]));
    expect(webApplicationInfo.resource).toBe(`api://desk.example/${FACTS.appId}`);
  });

  it('loads pages of the desk alone', () => {
    expect(manifest.validDomains).toEqual(['desk.example']);
    const addresses = JSON.stringify(manifest).match(/"https:\/\/[^"]+/gu) ?? [];
    const foreign = addresses.filter((address) => !address.startsWith('"https://desk.example/'));
    expect(foreign).toEqual([`"${manifest.$schema}`]);
  });

  it('asks for no permission in teams and chats beyond what every bot has', () => {
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('gives each permission its reason in the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const reasons = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const permission of [...manifest.permissions, 'access_as_user'])
      expect(reasons.filter((line) => line.startsWith(`| \`${permission}\``))).toHaveLength(1);
  });

  it('has one list of commands for each scope of the bot', () => {
    const [bot] = manifest.bots;
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual(
      bot?.scopes.map((each) => [each]),
    );
  });
});

describe.each(LANGUAGES)('the texts of the Teams app in %s', (language) => {
  const own = textsIn(language);

  it('are those of the manifest, and no others', () => {
    const { $schema: _, ...named } = own;
    expect(Object.keys(named).sort()).toEqual([...texts.keys()].sort());
  });

  it('are as short as Teams shows them', () => {
    const tooLong = [...texts].filter(([path, { most }]) => (own[path] ?? '').length > most);
    expect(tooLong).toEqual([]);
  });

  it('have commands that the desk understands when they are sent', () => {
    const understood = { ...MEANT };
    const { home } = stringsFor(language).teams.receive;
    for (const [path, title] of commandTitles(own)) {
      if (home.includes(title.toLowerCase())) continue;
      const meant = understood[texts.get(path)?.text ?? ''];
      expect([title, meant]).not.toEqual([title, undefined]);
      const said = cleanText(title).replaceAll('’', "'");
      if (meant !== undefined) expect(said).toMatch(PHRASES[language][meant]);
    }
  });

  it('call the desk by its name', () => {
    expect(own['name.short']).toBe(stringsFor(language).name);
  });
});

/** What each English command asks for. */
const MEANT: Readonly<Record<string, keyof Phrases>> = {
  'How long is maternity leave?': 'question',
  'Start a checklist': 'start',
  'Which checklists are open?': 'list',
  'What is missing?': 'missing',
  Results: 'results',
  Report: 'report',
  Help: 'help',
};

function commandTitles(
  own: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(own).filter(([path]) => /^bots\[0\].*\.title$/u.test(path));
}

it('English texts are those that stand in the manifest itself', () => {
  const own = textsIn('en');
  for (const [path, { text }] of texts) expect([path, own[path]]).toEqual([path, text]);
});

it.each(['fr', 'es'] as const)('every text is translated to %s', (language) => {
  const same = [...texts].filter(([path, { text }]) => textsIn(language)[path] === text);
  const expected = language === 'fr' ? [QUESTION, NAME] : [NAME];
  expect(same.map(([path]) => path).sort()).toEqual(expected);
});

const NAME = 'name.short';
const QUESTION = 'composeExtensions[0].commands[0].parameters[0].title';

it('French sets its marks apart with narrow no-break spaces', () => {
  const apart = /(?:[^\u202F\s]| )[;:?!»](?=\s|$)/gu;
  for (const [path, text] of Object.entries(textsIn('fr')))
    expect([path, text.match(apart)]).toEqual([path, null]);
});
