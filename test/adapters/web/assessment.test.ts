import { describe, expect, it } from 'vitest';
import { enter, FRAGMENT, messageId, start, visitorWith } from './checklists.js';
import { post } from './serve.js';
import { table, useTeam, YES } from './team.js';

const team = useTeam();

describe('the list', () => {
  it('says what the checklist is for until there is one, and then where it stands', async () => {
    expect(await (await fetch(`${team.address}/assessments`)).text()).toContain(
      'No checklist here yet',
    );
    const carla = await enter(team.address, 'Carla');
    const path = await start(carla, 'Roads for all');
    await carla.act(path, YES);
    const list = await (await carla.get('/assessments')).text();
    expect(list).not.toContain('No checklist here yet');
    expect(list).toContain(`href="${path}"`);
    expect(list).toContain('1 of 38 answered');
    expect(list).toMatch(/Last change:[^]*Carla/u);
  });

  it('starts one checklist however often the form is sent', async () => {
    const dora = await enter(team.address, 'Dora');
    const form = { project: 'Once', before: '', message: messageId() };
    const started = await Promise.all([1, 2].map(() => dora.post('/assessments', form)));
    expect(new Set(started.map((each) => each.headers.get('location'))).size).toBe(1);
    const list = await (await dora.get('/assessments')).text();
    expect(list.match(/<bdi>Once<\/bdi>/gu)).toHaveLength(1);
  });

  it('asks for a project and a name, and keeps what was typed', async () => {
    const nobody = visitorWith(team.address, '');
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
    const path = await start(team.ana, 'Shared');
    const fay = await enter(team.address, 'Fay');
    for (const typed of [`${team.address}${path}?view=table`, path.split('/')[2] ?? '']) {
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
    const path = await start(team.ana, 'Names');
    const nobody = visitorWith(team.address, '');
    const message = messageId();
    const asked = await nobody.act(path, { ...YES, message });
    const page = await asked.text();
    expect(page).toContain('What is your name?');
    expect(page).toContain(`name="message" value="${message}"`);
    const done = await nobody.act(path, { ...YES, message, 'name-given': '  Gil \u202E O. ' });
    expect(done.status).toBe(303);
    expect(done.headers.getSetCookie().join(' ')).toMatch(
      /gender-desk-name=Gil%20O\.; [^ ]+ .*HttpOnly; SameSite=Strict/u,
    );
    expect(await table(team.ana, path)).toContain('<bdi>Gil O.</bdi>');
  });

  it('is known to others by a name and never by the key of the session', async () => {
    const path = await start(team.ana, 'Keys');
    await team.ben.act(path, YES);
    const key = /gender-desk-session=([\w-]+)/u.exec(team.ben.cookie)?.[1] ?? 'none';
    for (const view of ['one', 'table', 'profile', 'document', 'results', 'history'])
      expect(await (await team.ana.get(`${path}?view=${view}`)).text()).not.toContain(key);
  });

  it('keeps checklists when a new conversation begins', async () => {
    const hana = await enter(team.address, 'Hana');
    await start(hana, 'Stays');
    await hana.post('/ask', { question: 'equal pay' });
    await hana.post('/new', {});
    expect(await (await hana.get('/assessments')).text()).toContain('Stays');
    expect(await (await hana.get('/')).text()).toContain('data-state="empty"');
  });

  it('who comes from elsewhere without cookies is given no session in place of their own', async () => {
    const path = await start(team.ana, 'Linked');
    const cross = await fetch(team.address + path, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(cross.headers.getSetCookie()).toEqual([]);
    const typed = await fetch(team.address + path, { headers: { 'sec-fetch-site': 'none' } });
    expect(typed.headers.getSetCookie()[0]).toContain('gender-desk-session=');
  });
});

describe('an address', () => {
  it('that no checklist has is said to be so, whatever is asked of it', async () => {
    for (const path of ['/assessments/none', '/assessments/none/report/pdf', '/assessments/%20']) {
      const response = await team.ana.get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('There is no checklist at this address.');
    }
    expect((await team.ana.get('/assessments/none/length')).status).toBe(404);
    expect((await team.ana.act('/assessments/none', YES)).status).toBe(404);
  });

  it('says how long the log is, so that an open page follows it', async () => {
    const path = await start(team.ana, 'Followed');
    const before = Number(await (await team.ben.get(`${path}/length`)).text());
    await team.ana.act(path, YES);
    expect(Number(await (await team.ben.get(`${path}/length`)).text())).toBe(before + 1);
    const part = await (await team.ben.get(`${path}?view=table`, FRAGMENT)).text();
    expect(part.trim()).toMatch(/^<div\s+id="assessment"/u);
    expect(part).toContain(`data-length="${before + 1}"`);
  });

  it('shows the view it names, and the first where it names none', async () => {
    const path = await start(team.ana, 'Views');
    expect(await (await team.ana.get(path)).text()).toContain('id="item-A1"');
    expect(await (await team.ana.get(`${path}?view=one&item=L3`)).text()).toContain('id="item-L3"');
    expect(await (await team.ana.get(`${path}?view=<x>&item=<y>`)).text()).toContain(
      'id="item-A1"',
    );
    const history = await team.ana.get(`${path}?view=history`);
    expect(await history.text()).toContain('started the checklist');
  });

  it('is the form’s where a form’s own address is opened', async () => {
    const path = await start(team.ana, 'Reloaded');
    for (const each of ['deeds', 'document']) {
      const response = await fetch(`${team.address}${path}/${each}`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe(path);
    }
  });
});

describe('what is refused', () => {
  it('is a deed from elsewhere', async () => {
    const path = await start(team.ana, 'Guarded');
    const from = await team.ana.act(path, YES, { origin: 'http://evil.example' });
    expect(from.status).toBe(403);
    const bare = await post(
      team.address,
      `${path}/deeds`,
      { ...YES },
      { 'sec-fetch-site': 'same-site' },
    );
    expect(bare.status).toBe(403);
  });
});
