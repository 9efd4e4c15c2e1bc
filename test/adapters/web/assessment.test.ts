import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebServer } from '../../../adapters/web/listen.js';
import type { Role } from '../../../src/domain/actor.js';
import { DeskError } from '../../../src/domain/desk-error.js';
import { enter, FRAGMENT, messageId, start, type Visitor, visitorWith } from './checklists.js';
import { openTestDesk, post, serveOnLoopback, type TestDesk } from './serve.js';

let opened: TestDesk;
let web: WebServer;
let address: string;
let ana: Visitor;
let ben: Visitor;
const focalPoints = new Set<string>();

beforeAll(async () => {
  opened = await openTestDesk();
  const rolesOf = (id: string): readonly Role[] =>
    focalPoints.has(id) ? ['staff', 'project-member', 'focal-point'] : ['staff', 'project-member'];
  web = await serveOnLoopback({ ...opened.desk, rolesOf });
  ({ address } = web);
  ana = await enter(address, 'Ana');
  ben = await enter(address, 'Ben');
});

afterAll(async () => {
  await web.close();
  await opened.close();
});

const yes = { deed: 'answered', item: 'A1', answer: 'yes', sees: '0' };

async function table(visitor: Visitor, path: string, filter = 'all'): Promise<string> {
  return (await visitor.get(`${path}?view=table&filter=${filter}`)).text();
}

describe('the list', () => {
  it('says what the checklist is for until there is one, and then where it stands', async () => {
    expect(await (await fetch(`${address}/assessments`)).text()).toContain('No checklist here yet');
    const carla = await enter(address, 'Carla');
    const path = await start(carla, 'Roads for all');
    await carla.act(path, yes);
    const list = await (await carla.get('/assessments')).text();
    expect(list).not.toContain('No checklist here yet');
    expect(list).toContain(`href="${path}"`);
    expect(list).toContain('1 of 38 answered');
    expect(list).toMatch(/Last change:[^]*Carla/u);
  });

  it('starts one checklist however often the form is sent', async () => {
    const dora = await enter(address, 'Dora');
    const form = { project: 'Once', before: '', message: messageId() };
    const started = await Promise.all([1, 2].map(() => dora.post('/assessments', form)));
    expect(new Set(started.map((each) => each.headers.get('location'))).size).toBe(1);
    const list = await (await dora.get('/assessments')).text();
    expect(list.match(/<bdi>Once<\/bdi>/gu)).toHaveLength(1);
  });

  it('asks for a project and a name, and keeps what was typed', async () => {
    const nobody = visitorWith(address, '');
    const form = { project: '', message: messageId(), 'name-given': 'Eve' };
    const nameless = { project: '<b>Mine', message: messageId(), 'name-given': ' ' };
    const [noProject, noName] = [
      await nobody.post('/assessments', form),
      await nobody.post('/assessments', nameless),
    ];
    expect([noProject.status, noName.status]).toEqual([422, 422]);
    expect(await noProject.text()).toContain('Write the name of the project first.');
    const text = await noName.text();
    expect(text).toContain('Write your name first');
    expect(text).toContain('value="&lt;b&gt;Mine"');
  });

  it('opens by a pasted address or its id, and says when there is none', async () => {
    const path = await start(ana, 'Shared');
    const fay = await enter(address, 'Fay');
    for (const typed of [`${address}${path}?view=table`, path.split('/')[2] ?? '']) {
      const to = await fay.post('/assessments/open', { address: typed });
      expect(to.headers.get('location')).toBe(path);
    }
    expect(await (await fay.get('/assessments')).text()).toContain('Shared');
    const unknown = await fay.post('/assessments/open', { address: 'https://x.example/nothing' });
    expect(await unknown.text()).toContain('I know no checklist at this address.');
  });
});

describe('a person', () => {
  it('gives a name before the first deed, which is then done', async () => {
    const path = await start(ana, 'Names');
    const nobody = visitorWith(address, '');
    const message = messageId();
    const asked = await nobody.act(path, { ...yes, message });
    const page = await asked.text();
    expect(page).toContain('What is your name?');
    expect(page).toContain(`name="message" value="${message}"`);
    const done = await nobody.act(path, { ...yes, message, 'name-given': '  Gil \u202E O. ' });
    expect(done.status).toBe(303);
    expect(done.headers.getSetCookie().join(' ')).toMatch(
      /gender-desk-name=Gil%20O\.; [^ ]+ .*HttpOnly; SameSite=Strict/u,
    );
    expect(await table(ana, path)).toContain('<bdi>Gil O.</bdi>');
  });

  it('is known to others by a name and never by the key of the session', async () => {
    const path = await start(ana, 'Keys');
    await ben.act(path, yes);
    const key = /gender-desk-session=([\w-]+)/u.exec(ben.cookie)?.[1] ?? 'none';
    for (const view of ['one', 'table', 'profile', 'document', 'results', 'history'])
      expect(await (await ana.get(`${path}?view=${view}`)).text()).not.toContain(key);
  });

  it('keeps checklists when a new conversation begins', async () => {
    const hana = await enter(address, 'Hana');
    await start(hana, 'Stays');
    await hana.post('/ask', { question: 'equal pay' });
    await hana.post('/new', {});
    expect(await (await hana.get('/assessments')).text()).toContain('Stays');
    expect(await (await hana.get('/')).text()).toContain('data-state="empty"');
  });

  it('who comes from elsewhere without cookies is given no session in place of their own', async () => {
    const path = await start(ana, 'Linked');
    const cross = await fetch(address + path, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(cross.headers.getSetCookie()).toEqual([]);
    const typed = await fetch(address + path, { headers: { 'sec-fetch-site': 'none' } });
    expect(typed.headers.getSetCookie()[0]).toContain('gender-desk-session=');
  });
});

describe('an answer', () => {
  it('counts with who gave it, and once however often the form is sent', async () => {
    const path = await start(ana, 'Once more');
    const form = { ...yes, comment: 'Annex <3>', message: messageId() };
    const sent = await Promise.all([1, 2].map(() => ana.act(path, form)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const page = await table(ana, path);
    expect(page).toContain('Annex &lt;3&gt;');
    expect(page).toContain('1 of 38 answered');
    const history = await (await ana.get(`${path}?view=history`)).text();
    expect(history.match(/answered A1: Yes/gu)).toHaveLength(1);
  });

  it('that came too late says who answered what and when, keeps the text and offers to answer again', async () => {
    const path = await start(ana, 'Race');
    await ana.act(path, { ...yes, comment: 'Annex 3' });
    const late = { ...yes, answer: 'no', comment: 'I saw <none>' };
    const overtaken = await ben.act(path, late, FRAGMENT);
    const text = await overtaken.text();
    expect(overtaken.status).toBe(409);
    expect(text).toContain('Ana answered Yes before yours arrived.');
    expect(text).toContain('Annex 3');
    expect(text).toMatch(/<textarea[^>]*data-typed[^>]*>\nI saw &lt;none&gt;<\/textarea>/u);
    expect(text).toMatch(/name="sees" value="1"[^]*name="answer" value="no"[^]*Answer again/u);
    await ben.act(path, { ...late, sees: '1' });
    expect(await table(ana, path)).toMatch(/row-A1[^]*answer-no[^]*<bdi>Ben<\/bdi>[^]*row-A2/u);
    const one = await (await ana.get(`${path}?view=one&item=A1`)).text();
    expect(one).toContain('Answers that came too late');
    const history = await (await ana.get(`${path}?view=history`)).text();
    expect(history.match(/answered A1 too late: No/gu)).toHaveLength(1);
    expect(history.match(/answered A1: No/gu)).toHaveLength(1);
  });

  it('of not applicable asks for a reason in its place', async () => {
    const path = await start(ana, 'Reasons');
    const bare = { deed: 'answered', item: 'A3', answer: 'not-applicable', sees: '0' };
    const refused = await ana.act(path, bare, FRAGMENT);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/row-A3[^]*Say in the comment why[^]*row-A4/u);
    const given = await ana.act(path, { ...bare, comment: 'Internal product' });
    expect(given.status).toBe(303);
  });

  it('that the profile settles meanwhile is refused in words, and what was typed is kept', async () => {
    const path = await start(ana, 'Settled');
    await ben.act(path, { deed: 'profile-answered', question: 'partners', value: 'no' });
    const late = { deed: 'answered', item: 'P3', answer: 'yes', sees: '0', comment: 'Art. 9' };
    const refused = await ana.act(path, late);
    expect(await refused.text()).toContain('The profile settles this question by now');
  });

  it('is withdrawn, disagreed with, commented, shown, given to somebody, and due', async () => {
    const path = await start(ana, 'Everything');
    const item = 'A1';
    await ana.act(path, yes);
    await ben.act(path, { deed: 'disagreed', item, answer: 'partly', comment: 'Only a promise' });
    await ben.act(path, { deed: 'commented', item, text: 'See annex' });
    await ben.act(path, { deed: 'evidence-link', item, text: 'https://ilo.org/doc?a=1&b=2' });
    await ben.act(path, { deed: 'evidence-statement', item, text: 'Told by the mission' });
    await ben.act(path, { deed: 'assigned', item, name: 'ana' });
    await ben.act(path, { deed: 'due', item, date: '2020-01-31' });
    const one = await (await ana.get(`${path}?view=one&item=A1`)).text();
    for (const part of ['Only a promise', 'See annex', 'Told by the mission', 'stated, not shown'])
      expect(one).toContain(part);
    expect(one).toContain('href="https://ilo.org/doc?a=1&amp;b=2"');
    expect(one).toContain('<time datetime="2020-01-31">31 Jan 2020</time>');
    expect(await table(ana, path, 'mine')).toContain('id="row-A1"');
    expect(await table(ben, path, 'mine')).not.toContain('id="row-A1"');
    await ana.act(path, { deed: 'withdrawn', item, sees: '1' });
    expect(await table(ana, path, 'open')).toContain('id="row-A1"');
  });

  it('is refused in words where the form holds something wrong', async () => {
    const path = await start(ana, 'Wrong');
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ deed: 'evidence-link', item: 'A1', text: 'javascript:alert(1)' }, 'An address begins'],
      [{ deed: 'due', item: 'A1', date: '2026-02-30' }, 'There is no such day.'],
      [{ deed: 'commented', item: 'A1', text: ' ' }, 'Write something first.'],
      [{ deed: 'commented', item: 'A1', text: 'x'.repeat(3_001) }, 'at most 3000 characters'],
      [{ deed: 'answered', item: 'Z9', answer: 'yes', sees: '0' }, 'There is no such question.'],
      [{ deed: 'answered', item: '../x', answer: 'yes', sees: '0' }, 'I could not read that form.'],
      [{ deed: 'answered', item: 'A1', answer: 'maybe', sees: '0' }, 'I could not read that form.'],
      [{ deed: 'withdrawn', item: 'A1', sees: '0' }, 'no answer to withdraw'],
      [{ deed: 'proposal-rejected', item: 'A1' }, 'decided on meanwhile'],
      [{ deed: 'round-ended' }, 'has ended already'],
      [{ deed: 'signed-off' }, 'Only a focal point'],
      [{ deed: 'reviewed', item: 'A1', verdict: 'accepted' }, 'Only a focal point'],
      [{ deed: 'profile-answered', question: 'stage', value: 'never' }, 'There is no such value.'],
      [{ ...yes, message: 'short' }, 'Your page may be out of date'],
    ];
    for (const [form, words] of cases) {
      const refused = await ana.act(path, form);
      const isSaid = (await refused.text()).includes(words);
      expect([form, refused.status >= 400, isSaid]).toEqual([form, true, true]);
    }
    expect((await (await ana.get(`${path}/length`)).text()) === '1').toBe(true);
  });

  it('that cannot be kept is said on the page, with what was typed', async () => {
    const path = await start(ana, 'Full disk');
    const checklists = {
      ...opened.desk.checklists,
      act: () => Promise.reject(new DeskError('data-folder-unwritable', { folder: '/data' })),
    };
    const failing = await serveOnLoopback({ ...opened.desk, checklists });
    const same = visitorWith(failing.address, ana.cookie);
    const failed = await same.act(path, { ...yes, comment: 'Long text' });
    const text = await failed.text();
    expect(failed.status).toBe(503);
    expect(text).toContain('I could not keep that, so nothing was done.');
    expect(text).toMatch(/>\nLong text<\/textarea>/u);
    await failing.close();
  });
});

describe('an address', () => {
  it('that no checklist has is said to be so, whatever is asked of it', async () => {
    for (const path of ['/assessments/none', '/assessments/none/report/pdf', '/assessments/%20']) {
      const response = await ana.get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('There is no checklist at this address.');
    }
    expect((await ana.get('/assessments/none/length')).status).toBe(404);
    expect((await ana.act('/assessments/none', yes)).status).toBe(404);
  });

  it('says how long the log is, so that an open page follows it', async () => {
    const path = await start(ana, 'Followed');
    const before = Number(await (await ben.get(`${path}/length`)).text());
    await ana.act(path, yes);
    expect(Number(await (await ben.get(`${path}/length`)).text())).toBe(before + 1);
    const part = await (await ben.get(`${path}?view=table`, FRAGMENT)).text();
    expect(part.trim()).toMatch(/^<div\s+id="assessment"/u);
    expect(part).toContain(`data-length="${before + 1}"`);
  });

  it('shows the view it names, and the first where it names none', async () => {
    const path = await start(ana, 'Views');
    expect(await (await ana.get(path)).text()).toContain('id="item-A1"');
    expect(await (await ana.get(`${path}?view=one&item=L3`)).text()).toContain('id="item-L3"');
    expect(await (await ana.get(`${path}?view=<x>&item=<y>`)).text()).toContain('id="item-A1"');
    const history = await ana.get(`${path}?view=history`);
    expect(await history.text()).toContain('started the checklist');
  });

  it('is the form’s where a form’s own address is opened', async () => {
    const path = await start(ana, 'Reloaded');
    for (const each of ['deeds', 'document']) {
      const response = await fetch(`${address}${path}/${each}`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe(path);
    }
  });
});

describe('a private round', () => {
  it('shows everybody their own answers only, until it ends and they agree', async () => {
    const path = await start(ana, 'Private');
    await ana.act(path, { deed: 'round-opened' });
    await ana.act(path, { ...yes, comment: 'Seen by Ana' });
    await ben.act(path, { ...yes, answer: 'no', comment: 'None' });
    await ben.act(path, { ...yes, item: 'A2' });
    await ana.act(path, { ...yes, item: 'A2' });
    for (const view of ['one&item=A1', 'table', 'results', 'history']) {
      const seen = await (await ben.get(`${path}?view=${view}`)).text();
      expect([view, seen.includes('Seen by Ana')]).toEqual([view, false]);
    }
    expect(await table(ben, path)).toContain('2 of 38 answered');
    const report = await fetch(`${address}${path}/report/md`, { redirect: 'manual' });
    expect(report.status).toBe(303);

    await ana.act(path, { deed: 'round-ended' });
    const after = await table(ben, path);
    expect(after).toContain('Where you differ');
    expect(after).toContain('Seen by Ana');
    expect(after).toContain('id="difference-A1"');
    expect(after).not.toContain('id="difference-A2"');
    await ben.act(path, { ...yes, answer: 'partly' });
    expect(await table(ben, path)).toContain('id="difference-A1"');
    expect(await table(ben, path)).toContain('2 of 38 answered');
  });

  it('hides what was answered before from those who did not answer it', async () => {
    const path = await start(ana, 'Hidden');
    await ana.act(path, { ...yes, comment: 'Known before' });
    await ana.act(path, { deed: 'round-opened' });
    for (const view of ['one&item=A1', 'table', 'results', 'history'])
      expect(await (await ben.get(`${path}?view=${view}`)).text()).not.toMatch(
        /Known before|A1: Yes/u,
      );
  });
});

describe('a focal point', () => {
  it('reviews, signs off, reopens, and the next stage shows what was promised', async () => {
    const fay = await enter(address, 'Fay F.');
    const namePage = await (await fay.get('/name')).text();
    focalPoints.add(/known as (web:[\w-]+)\./u.exec(namePage)?.[1] ?? '');
    const path = await start(ana, 'Signed');
    await ana.act(path, { ...yes, comment: 'Annex 3' });
    const verdict = { deed: 'reviewed', item: 'A1', verdict: 'to-correct', comment: 'Which page?' };
    await fay.act(path, verdict);
    expect(await table(ana, path, 'correct')).toContain('id="row-A1"');
    const early = await (await fay.act(path, { deed: 'signed-off' })).text();
    expect(early).toContain('still to be corrected before sign-off: A1.');
    await ana.act(path, { ...yes, sees: '1', comment: 'Annex 3, p. 41' });
    await fay.act(path, { deed: 'signed-off', at: 'view=results' });
    const results = await (await ana.get(`${path}?view=results`)).text();
    expect(results).toContain('Start the next stage');
    expect(results).not.toContain('value="reopened"');
    expect(await (await ana.act(path, { ...yes, sees: '2' })).text()).toContain(
      'signed off or closed',
    );

    const next = await start(ana, 'Signed', path.split('/')[2]);
    const item = await (await ana.get(`${next}?view=one&item=A1`)).text();
    expect(item).toContain('Signed off at the stage before (Project document)');
    expect(item).toContain('Annex 3, p. 41');
    const changes = await (await ana.get(`${next}?view=results`)).text();
    expect(changes).toContain('Yes → Not answered');
    await fay.act(path, { deed: 'reopened' });
    expect((await ana.act(path, { ...yes, sees: '2' })).status).toBe(303);
  });
});

describe('the report', () => {
  it.each([
    ['md', 'text/markdown', '# '],
    ['csv', 'text/csv', '\uFEFF'],
    ['json', 'application/json', '{'],
    ['docx', 'application/vnd.openxmlformats', 'PK'],
    ['pdf', 'application/pdf', '%PDF'],
  ])('is downloaded as %s', async (format, type, beginning) => {
    const path = await start(ana, 'Report me');
    const response = await ana.get(`${path}/report/${format}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=report-me-[\\w-]+\\.${format}$`, 'u'),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('utf8').startsWith(beginning)).toBe(true);
  });
});

describe('what is refused', () => {
  it('is a deed from elsewhere', async () => {
    const path = await start(ana, 'Guarded');
    const from = await ana.act(path, yes, { origin: 'http://evil.example' });
    expect(from.status).toBe(403);
    const bare = await post(
      address,
      `${path}/deeds`,
      { ...yes },
      { 'sec-fetch-site': 'same-site' },
    );
    expect(bare.status).toBe(403);
  });
});
