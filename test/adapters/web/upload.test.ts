import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../../../adapters/web/listen.js';
import { createChecklistDesk } from '../../../src/conversation/checklist/checklist-desk.js';
import { createMemoryData } from '../../memory-store.js';
import type { ItemId } from '../../../src/domain/checklist.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import type { DocumentFile, Prefilled } from '../../../src/domain/project-document.js';
import { readKnowledge, readSettings } from '../../../src/main.js';
import { enter, messageId, start, type Visitor } from './checklists.js';
import { openTestDesk, serveOnLoopback, type TestDesk } from './serve.js';

const QUOTE = { text: 'Of 2,100 <b>processors</b>, 1,640 were women', start: 0, end: 44, page: 3 };
const PREFILLED: Prefilled = {
  profile: {},
  shown: { stage: 'implementation' },
  proposals: [
    { item: 'A1' as ItemId, answer: 'partly', confidence: 0.9, quotes: [QUOTE], reason: 'shown' },
    { item: 'A2' as ItemId, answer: 'yes', confidence: 0.6, quotes: [], reason: 'not-mentioned' },
    { item: 'D1' as ItemId, answer: 'no', confidence: 0.2, quotes: [], reason: 'denied' },
  ],
  warnings: [{ code: 'outdated-instrument', instrument: 'C45', quote: QUOTE }],
};

let opened: TestDesk;
let web: WebServer;
let ana: Visitor;
/** The files that arrived. */
const read: DocumentFile[] = [];

beforeAll(async () => {
  opened = await openTestDesk();
  const { knowledge } = await readKnowledge(readSettings());
  const store = createMemoryData().store;
  const checklists = createChecklistDesk({
    knowledge,
    store,
    clock: { now: () => new Date('2026-03-12T09:00:00Z') },
    newId: messageId,
    reader: {
      read: (file) => {
        if (file.name.endsWith('.exe'))
          return Promise.reject(new DeskError('document-unsupported', { file: file.name }));
        read.push(file);
        return Promise.resolve({ name: file.name, text: 'text', sections: [] });
      },
    },
    prefill: () => Promise.resolve(PREFILLED),
  });
  web = await serveOnLoopback({ ...opened.desk, checklists, store });
  ana = await enter(web.address, 'Ana');
});

afterAll(async () => {
  await web.close();
  await opened.close();
});

function upload(
  path: string,
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData();
  form.set('at', 'view=document');
  form.set('message', messageId());
  form.set('file', new Blob([content]), name);
  return fetch(`${web.address}${path}/document`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: web.address, cookie: ana.cookie, ...headers },
  });
}

async function viewOf(path: string, view: string): Promise<string> {
  return (await ana.get(`${path}?view=${view}`)).text();
}

describe('a project document', () => {
  it('arrives whole under its own name, and what it suggests is shown with its warnings', async () => {
    const path = await start(ana, 'Fisheries');
    const bytes = new Uint8Array([0, 13, 10, 255, 45, 45, 7]);
    const response = await upload(path, bytes, '../../etc/pro\u202Edoc é.docx');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(read.at(-1)?.name).toBe('prodoc é.docx');
    expect([...(read.at(-1)?.bytes ?? [])]).toEqual([...bytes]);
    expect(page).toContain('which is no longer up to date');
    expect(page).toContain('3 proposals await a decision');
    expect(page).toContain('1,640 were women');
    expect(page).toContain('&lt;b&gt;processors');
    expect(page).toContain('p. 3');
    expect(page).toMatch(/quite sure[^]*likely[^]*unsure/u);
    const profile = await viewOf(path, 'profile');
    expect(profile).toMatch(/The document suggests:\s*<strong>Implementation/u);
  });

  it('is decided on item by item: accepted with its lines as evidence, or rejected', async () => {
    const path = await start(ana, 'Decided');
    await upload(path, 'text', 'prodoc.md');
    await ana.act(path, { deed: 'proposal-accepted', item: 'A1', sees: '0' });
    await ana.act(path, { deed: 'proposal-rejected', item: 'A2' });
    const accepted = await viewOf(path, 'one&item=A1');
    expect(accepted).toMatch(/class="current">[^]*answer-partly[^]*Ana/u);
    expect(accepted).toMatch(/id="evidence-A1"[^]*1,640 were women[^]*prodoc\.md/u);
    expect(await viewOf(path, 'one&item=A2')).toContain('Rejected.');
    expect(await viewOf(path, 'table&filter=proposed')).toContain('id="row-D1"');
    expect(await viewOf(path, 'table&filter=proposed')).not.toContain('id="row-A2"');
  });

  it('is accepted by section, except where somebody has answered since', async () => {
    const path = await start(ana, 'Sections');
    await upload(path, 'text', 'prodoc.md');
    await ana.act(path, { deed: 'answered', item: 'A2', answer: 'no', sees: '0' });
    const all = await ana.act(path, { deed: 'accept-all', items: 'A1:0 A2:0' });
    const page = await all.text();
    expect(page).toContain('One proposal is accepted.');
    expect(page).toContain('One was left');
    expect(page).toMatch(/row-A2[^]*answer-no/u);
  });

  it('that cannot be read is said in words, and nothing is changed', async () => {
    const path = await start(ana, 'Unread');
    const before = await (await ana.get(`${path}/length`)).text();
    const cases: readonly (readonly [Promise<Response>, number, string])[] = [
      [upload(path, 'MZ', 'a.exe'), 422, 'I cannot read this kind of file: a.exe'],
      [upload(path, '', 'empty.md'), 422, 'Choose a file first.'],
      [upload(path, new Uint8Array(20 * 1_024 * 1_024 + 1), 'big.pdf'), 413, 'larger than 20 MB'],
    ];
    for (const [answered, status, words] of cases) {
      const response = await answered;
      expect([response.status, (await response.text()).includes(words)]).toEqual([status, true]);
    }
    expect(await (await ana.get(`${path}/length`)).text()).toBe(before);
  });

  it('larger than a form may be is refused before it is read', async () => {
    const path = await start(ana, 'Huge');
    const response = await upload(path, new Uint8Array(22 * 1_024 * 1_024), 'huge.pdf');
    expect(response.status).toBe(413);
  });

  it('comes from the page itself, with a name, and only to its own address', async () => {
    const path = await start(ana, 'Guarded');
    expect((await upload(path, 'a', 'a.md', { origin: 'http://evil.example' })).status).toBe(403);
    const nameless = await upload(path, 'a', 'a.md', { cookie: '' });
    expect(nameless.headers.get('location')).toMatch(/^\/name\?return=/u);
    const elsewhere = await fetch(`${web.address}/ask`, {
      method: 'POST',
      body: new FormData(),
      headers: { origin: web.address },
    });
    expect(elsewhere.status).toBe(415);
    const broken = await fetch(`${web.address}${path}/document`, {
      method: 'POST',
      body: 'no form at all',
      headers: { origin: web.address, cookie: ana.cookie, 'content-type': 'multipart/form-data' },
    });
    expect(broken.status).toBeGreaterThanOrEqual(400);
    expect(broken.status).toBeLessThan(500);
  });
});
