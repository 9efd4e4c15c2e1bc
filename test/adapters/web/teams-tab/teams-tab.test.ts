import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TabDesk, teamsTabOf } from '../../../../src/cli/teams-tab.js';
import { APP } from '../../teams/tab/issuer.js';
import { openTestDesk, post, serveOnLoopback } from '../serve.js';
import { type ServedTab, serveTab } from './tab.js';

const OTHER = '55555555-5555-4555-8555-555555555555';
const VIEW = '/teams/home/view';

let served: ServedTab;
beforeAll(async () => {
  served = await serveTab();
  await served.say('How long is maternity leave?');
  await served.say('Start the checklist for Fisheries <b>II</b>', undefined, '171');
  await served.say('What is harassment at work?', OTHER);
  await served.say('Start the checklist for Elsewhere', OTHER);
});
afterAll(async () => {
  await served.close();
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(served.web.address + path, { headers });
}

async function signedIn(path = VIEW, oid?: string): Promise<string> {
  const token = await served.issuer.token(oid === undefined ? {} : { claims: { oid } });
  const response = await get(path, { authorization: `Bearer ${token}` });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.text();
}

async function choose(fields: Record<string, string>, oid?: string): Promise<Response> {
  const token = await served.issuer.token(oid === undefined ? {} : { claims: { oid } });
  const authorization = `Bearer ${token}`;
  return post(served.web.address, VIEW, fields, { authorization });
}

describe('the page of the tab', () => {
  it('may be shown within Teams, and no other page may', async () => {
    const ancestorsOf = async (path: string): Promise<string> => {
      const response = await get(path);
      expect(response.headers.get('x-frame-options')).toBeNull();
      const policy = response.headers.get('content-security-policy') ?? '';
      return /frame-ancestors ([^;]+)/u.exec(policy)?.[1] ?? '';
    };
    expect((await ancestorsOf('/teams/home')).split(' ')).toEqual([
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://teams.cloud.microsoft',
    ]);
    for (const path of [
      '/',
      '/teams/kept',
      VIEW,
      '/assessments',
      '/teams/home/x',
      '/assets/page.css',
    ])
      expect([path, await ancestorsOf(path)]).toEqual([path, "'none'"]);
  });

  it('loads nothing from elsewhere, and holds nothing of anybody', async () => {
    const response = await get('/teams/home');
    const page = await response.text();
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, path]) => path);
    expect(loaded).toEqual([
      '/assets/icon.svg',
      '/assets/page.css',
      '/assets/teams-library.js',
      '/assets/client/teams.js',
    ]);
    expect(page).not.toContain('maternity');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'; ");
    const library = await get('/assets/teams-library.js');
    expect(library.headers.get('content-type')).toContain('text/javascript');
    expect(await library.text()).toContain('microsoftTeams');
  });

  it.each([
    ['fr', 'Un instant'],
    ['es', 'Un momento'],
    ['en', 'One moment'],
  ])('waits in %s', async (language, words) => {
    const page = await (await get('/teams/home', { 'accept-language': language })).text();
    expect(page).toContain(words);
  });

  it('says to everybody what is kept, in their language', async () => {
    const page = await (await get('/teams/kept', { 'accept-language': 'fr' })).text();
    expect(page).toContain('Ce que je conserve');
    expect(page).toContain('365 jours');
  });
});

describe('whoever Teams vouches for', () => {
  it('finds their own, and nothing of anybody else', async () => {
    const view = await signedIn();
    expect(view).toContain('How long is maternity leave?');
    expect(view).toContain('14 weeks');
    expect(view).toContain('Fisheries');
    expect(view).not.toMatch(/harassment at work|Elsewhere/u);
    const other = await signedIn(VIEW, OTHER);
    expect(other).toContain('What is harassment at work?');
    expect(other).not.toMatch(/maternity leave\?|Fisheries/u);
  });

  it('finds nothing where there is nothing yet', async () => {
    const view = await signedIn(VIEW, '66666666-6666-4666-8666-666666666666');
    expect(view).toContain('You take part in no open checklist.');
    expect(view).toContain('You have not asked anything yet.');
  });

  it('is led to the conversation in Teams', async () => {
    const view = await signedIn();
    expect(view).toContain('https://teams.microsoft.com/l/message/19%3A');
    expect(view).toContain('/171?tenantId=');
  });

  it('sees what people wrote as text', async () => {
    expect(await signedIn()).not.toContain('<b>');
  });

  it('finds nothing to press that only a conversation understands', async () => {
    expect(await signedIn()).not.toContain('name="command"');
  });

  it('reads it in the language of their Teams, until they choose one', async () => {
    expect(await signedIn(`${VIEW}?language=es`)).toContain('Mi espacio');
    expect(await signedIn(`${VIEW}?language=xx`)).toContain('My desk');
    const chosen = await choose({ language: 'fr' });
    expect(await chosen.text()).toContain('Mon espace');
    expect(await signedIn(`${VIEW}?language=es`)).toMatch(/value="fr" selected/u);
    expect(await signedIn(`${VIEW}?language=es`, OTHER)).toContain('Mi espacio');
    await choose({ language: 'usual' });
    expect(await signedIn(`${VIEW}?language=es`)).toContain('Mi espacio');
  });

  it('can have what is theirs erased, and nobody else’s', async () => {
    const person = '77777777-7777-4777-8777-777777777777';
    await served.say('Who may see a report of harassment?', person);
    expect(await signedIn(VIEW, person)).toContain('Who may see a report');
    const answered = await choose({ erase: 'mine' }, person);
    expect(answered.status).toBe(200);
    expect(await signedIn(VIEW, person)).not.toContain('Who may see a report');
    expect(await signedIn()).toContain('How long is maternity leave?');
  });

  it.each([{}, { language: 'de' }, { erase: 'all' }, { command: 'x' }])(
    'changes nothing with %o',
    async (fields) => {
      expect((await choose(fields)).status).toBe(400);
    },
  );
});

describe('anybody else', () => {
  const headers = async (): Promise<readonly (string | undefined)[]> => {
    const { issuer } = served;
    const { privateKey } = await generateKeyPair('RS256');
    const good = await issuer.token();
    return [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer x.y.z',
      `Basic ${good}`,
      good,
      `Bearer ${good}, Bearer ${good}`,
      `Bearer ${await issuer.token({ key: privateKey })}`,
      `Bearer ${await issuer.token({ claims: { exp: 1 } })}`,
      `Bearer ${await issuer.token({ claims: { tid: OTHER } })}`,
    ];
  };

  it('is told nothing, and nobody hears of it', async () => {
    for (const authorization of await headers())
      for (const method of ['GET', 'POST']) {
        const response = await fetch(served.web.address + VIEW, {
          method,
          headers: {
            origin: served.web.address,
            ...(authorization === undefined ? {} : { authorization }),
            ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          },
          ...(method === 'POST' ? { body: 'erase=mine' } : {}),
        });
        expect([method, authorization?.slice(0, 12), response.status]).toEqual([
          method,
          authorization?.slice(0, 12),
          401,
        ]);
        expect(await response.text()).toBe('');
      }
    expect(served.faults).toEqual([]);
    expect(await signedIn()).toContain('How long is maternity leave?');
  });

  it('sends nothing from another page', async () => {
    const authorization = `Bearer ${await served.issuer.token()}`;
    const origin = 'https://evil.example';
    const answered = await post(
      served.web.address,
      VIEW,
      { erase: 'mine' },
      { authorization, origin },
    );
    expect(answered.status).toBe(403);
    expect(await signedIn()).toContain('How long is maternity leave?');
  });
});

describe('there is no tab', () => {
  it('where Teams is not served', async () => {
    const { desk, close } = await openTestDesk();
    const web = await serveOnLoopback(desk);
    for (const path of ['/teams/home', VIEW, '/teams/kept', '/assets/teams-library.js'])
      expect((await fetch(web.address + path)).status).toBe(404);
    await web.close();
    await close();
  });

  it('where there is no app, or nobody said where the desk is', () => {
    const desk = {} as TabDesk;
    const address = 'https://desk.example';
    const app = { kind: 'app', id: APP, loginUrl: 'https://login.microsoftonline.com' } as const;
    expect(teamsTabOf({ address }, desk)).toBeUndefined();
    expect(teamsTabOf({ address, teams: { kind: 'playground' } }, desk)).toBeUndefined();
    expect(teamsTabOf({ teams: app }, desk)).toBeUndefined();
    expect(teamsTabOf({ address, teams: app }, desk)).toBeDefined();
  });
});
