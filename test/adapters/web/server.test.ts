import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../../adapters/http/route.js';
import { serveWeb, type WebServer } from '../../../adapters/web/listen.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import {
  cookieOf,
  openTestDesk,
  post,
  serveOnLoopback,
  statusUnderHost,
  type TestDesk,
} from './serve.js';

const FRAGMENT = { 'gender-desk-fragment': '1' };
const QUESTION = 'How long is maternity leave?';

let opened: TestDesk;
let web: WebServer;
let address: string;

beforeAll(async () => {
  opened = await openTestDesk();
  web = await serveOnLoopback(opened.desk);
  ({ address } = web);
});

afterAll(async () => {
  await web.close();
  await opened.close();
});

async function pageOf(cookie = ''): Promise<string> {
  return (await fetch(`${address}/`, { headers: { cookie } })).text();
}

describe('a conversation', () => {
  it('is answered by a form alone, and is there after a reload', async () => {
    const answered = await post(address, '/ask', { question: QUESTION });
    expect(answered.status).toBe(303);
    expect(answered.headers.get('location')).toBe('/#latest');
    const page = await pageOf(cookieOf(answered));
    expect(page).toContain('at least 14 weeks');
    expect(page).toContain(QUESTION);
  });

  it('is answered with a fragment where the page’s script asks', async () => {
    const answered = await post(address, '/ask', { question: QUESTION }, FRAGMENT);
    const fragment = await answered.text();
    expect(answered.status).toBe(200);
    expect(fragment.trim()).toMatch(/^<article/u);
    expect(fragment).toContain('at least 14 weeks');
  });

  it('belongs to one session, whose key is random, hidden from scripts and never sent elsewhere', async () => {
    const [one, other] = [
      await post(address, '/ask', { question: QUESTION }),
      await post(address, '/ask', { question: 'What is equal pay?' }),
    ];
    expect(cookieOf(one)).toMatch(/^gender-desk-session=[\w-]{22}$/u);
    expect(cookieOf(one)).not.toBe(cookieOf(other));
    expect(one.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Strict/u);
    expect(await pageOf(cookieOf(one))).toContain('at least 14 weeks');
    expect(await pageOf(cookieOf(other))).not.toContain('at least 14 weeks');
    expect(await pageOf('gender-desk-session=../../x')).toContain('data-state="empty"');
  });

  it('keeps every question of those that are asked at once', async () => {
    const first = await post(address, '/ask', { question: QUESTION });
    const cookie = cookieOf(first);
    await Promise.all(
      ['equal pay', 'domestic workers'].map((question) =>
        post(address, '/ask', { question }, { cookie }),
      ),
    );
    expect((await pageOf(cookie)).match(/<article class="exchange">/gu)).toHaveLength(4);
  });

  it('is forgotten when a new one is begun', async () => {
    const cookie = cookieOf(await post(address, '/ask', { question: QUESTION }));
    expect(await (await fetch(`${address}/new`)).text()).toContain('Start a new conversation?');
    const anew = await post(address, '/new', {}, { cookie });
    expect(anew.status).toBe(303);
    expect(await pageOf(cookie)).toContain('data-state="empty"');
  });
});

describe('settings', () => {
  it('keep the language and the colours', async () => {
    const language = await post(address, '/settings', { language: 'fr' });
    const page = await pageOf(`${cookieOf(language)}; gender-desk-theme=dark`);
    expect(page).toMatch(/<html\s+lang="fr"\s+data-theme="dark"/u);
  });

  it('follow the browser where nothing was chosen', async () => {
    const page = await fetch(`${address}/`, { headers: { 'accept-language': 'de, es;q=0.8' } });
    expect(await page.text()).toMatch(/<html\s+lang="es"/u);
  });

  it('bring what was typed back', async () => {
    const page = await post(address, '/settings', { language: 'es', question: '\nmedia <b>' });
    expect(await page.text()).toMatch(/<textarea[^>]*>\n\nmedia &lt;b&gt;<\/textarea>/u);
  });

  it('lead back to the desk and nowhere else', async () => {
    for (const path of ['//evil.example', '/\\evil.example', 'https://evil.example', ''])
      expect(
        (await post(address, '/settings', { language: 'fr', return: path })).headers.get(
          'location',
        ),
      ).toBe('/');
  });
});

describe('a passage', () => {
  const path = '/passages/C183/art-4-1?language=fr&quote=';
  it('is a page of its own, and a fragment for the page’s script', async () => {
    const page = await fetch(address + path);
    expect(await page.text()).toMatch(/<html[^>]*>[^]*<h1 id="passage-title">[^]*14 semaines/u);
    const fragment = await (await fetch(address + path, { headers: FRAGMENT })).text();
    expect(fragment).toMatch(/^<div class="passage" lang="fr">/u);
  });

  it('may have an id with a slash in its source', async () => {
    const response = await fetch(`${address}/passages/ECOSOC-1997/2/about`);
    expect(response.status).toBe(200);
  });

  it('is refused in words when unknown, malformed or hostile', async () => {
    const cases: readonly (readonly [string, number])[] = [
      ['/passages/C183/art-99', 404],
      ['/passages/%E0%A4%A', 400],
      ['/passages/..%2f..%2fetc%2fpasswd', 404],
      ['/passages/C183/art-4-1?language=xx', 400],
      ['/passages/C183/art-4-1?quote=1&quote=2&quote=3&quote=4&quote=5', 400],
      ['/passages/<script>alert(1)</script>', 404],
    ];
    for (const [each, status] of cases) {
      const response = await fetch(address + each);
      const text = await response.text();
      expect([each, response.status]).toEqual([each, status]);
      expect(text).toContain('That did not work');
      expect(text).not.toMatch(/<script>alert|node_modules|\bat \w+ \(/u);
    }
  });
});

describe('what is refused', () => {
  it('is a form from elsewhere, or from nobody', async () => {
    const from = (headers: Record<string, string>): Promise<Response> =>
      post(address, '/ask', { question: QUESTION }, headers);
    expect((await from({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await from({ origin: 'null' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const bare = await fetch(`${address}/new`, { method: 'POST', body: new URLSearchParams() });
    expect(bare.status).toBe(403);
    expect(await bare.text()).toContain('did not come from this page');
  });

  it('is a name the desk is not served under', async () => {
    expect(await statusUnderHost(address, 'evil.example')).toBe(421);
    expect(await statusUnderHost(address, 'localhost:1')).toBe(200);
  });

  it('is more than a question can be, with what was typed kept where it was read', async () => {
    const oversize = await post(address, '/ask', { question: 'a'.repeat(40_000) });
    expect(oversize.status).toBe(413);
    expect(await oversize.text()).toContain('more than I can take at once');
    const long = await post(address, '/ask', { question: 'b'.repeat(4_001) });
    expect(long.status).toBe(413);
    expect(await long.text()).toContain('b'.repeat(4_001));
  });

  it('is an empty question, in words beside the field', async () => {
    const empty = await post(address, '/ask', { question: ' ?! ' }, FRAGMENT);
    expect([empty.status, await empty.text()]).toEqual([422, 'Write a question first.']);
    const page = await post(address, '/ask', { question: ' ?! ' });
    expect(await page.text()).toContain('Write a question first.');
  });

  it('is a body that is no form', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await post(address, '/ask', '{"question":', json)).status).toBe(415);
    expect((await post(address, '/ask', 'answer=1')).status).toBe(400);
    expect((await post(address, '/ask', 'question=a&question=b')).status).toBe(400);
    expect((await post(address, '/settings', 'language=xx')).status).toBe(400);
    const charset = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-99' };
    expect((await post(address, '/ask', 'question=a', charset)).status).toBe(415);
    expect((await post(address, '/ask', 'q=1&'.repeat(50))).status).toBe(413);
  });

  it('is an unknown address or method, in words', async () => {
    const unknown = await fetch(`${address}/nowhere`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('There is nothing at this address.');
    const method = await fetch(`${address}/`, { method: 'DELETE', headers: { origin: address } });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await fetch(`${address}/assets/client/..%2f..%2flisten.js`)).status).toBe(404);
  });
});

describe('every response', () => {
  it('forbids scripts, styles, frames and forms from elsewhere', async () => {
    for (const path of ['/', '/nowhere', '/assets/page.css', '/passages/%E0%A4%A']) {
      const { headers } = await fetch(address + path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.has('x-powered-by')).toBe(false);
    }
  });

  it('has no inline script or style', async () => {
    const cookie = cookieOf(await post(address, '/ask', { question: QUESTION }));
    const page = await pageOf(cookie);
    expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|\sstyle=|javascript:/u);
  });

  it('escapes a hostile question', async () => {
    const question = `"><script>alert(1)</script><img src=x onerror=alert(1)> maternity leave`;
    const page = await pageOf(cookieOf(await post(address, '/ask', { question })));
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/<script>alert|<img/u);
  });
});

describe('a fault', () => {
  it('is said in words, reported, and keeps what was typed', async () => {
    const failing = await serveOnLoopback({
      ...opened.desk,
      answer: () => Promise.reject(new Error('secret detail')),
    });
    const page = await post(failing.address, '/ask', { question: QUESTION });
    const text = await page.text();
    expect(page.status).toBe(500);
    expect(text).toContain('Something went wrong on my side.');
    expect(text).toMatch(new RegExp(`<textarea[^>]*>\\s*${QUESTION.replace('?', '\\?')}`, 'u'));
    expect(text).not.toMatch(/secret detail|\bat \w+ \(/u);
    expect(opened.faults.at(-1)).toMatchObject({ message: 'secret detail' });
    await failing.close();
  });

  it('of the disk says what to check', async () => {
    const full = await serveOnLoopback({
      ...opened.desk,
      answer: () => Promise.reject(new DeskError('data-folder-unwritable', { folder: '/x' })),
    });
    const response = await post(full.address, '/ask', { question: QUESTION }, FRAGMENT);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('check that the disk is not full');
    await full.close();
  });
});

describe('serveWeb', () => {
  it('asks others first, whose rules are not the page’s', async () => {
    const other: Route = (request, response) => {
      if (request.url !== '/other') return false;
      response.end(`by ${request.method} for ${request.headers.host}`);
      return true;
    };
    const served = await serveWeb(opened.desk, { port: 0, host: '127.0.0.1', routes: [other] });
    const port = Number(new URL(served.address).port);
    const headers = { host: 'anything.example' };
    const asked = request({ port, path: '/other', method: 'POST', headers });
    const [response] = (await once(asked.end('x'), 'response')) as [IncomingMessage];
    expect(await text(response)).toBe('by POST for anything.example');
    expect(await statusUnderHost(`${served.address}/`, 'anything.example')).toBe(421);
    expect((await fetch(served.address)).status).toBe(200);
    await served.close();
  });

  it('names a port that is taken and an address that is not this machine’s', async () => {
    const port = Number(new URL(address).port);
    await expect(serveWeb(opened.desk, { port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'port-busy',
      facts: { port },
    });
    await expect(serveWeb(opened.desk, { port: 0, host: '203.0.113.7' })).rejects.toMatchObject({
      code: 'address-unavailable',
      facts: { host: '203.0.113.7' },
    });
  });
});
