import { describe, expect, it } from 'vitest';
import { DeskError } from '../../../src/domain/desk-error.js';
import { FRAGMENT, messageId, start, visitorWith } from './checklists.js';
import { serveOnLoopback } from './serve.js';
import { table, useTeam, YES } from './team.js';

const team = useTeam();

describe('an answer', () => {
  it('counts with who gave it, and once however often the form is sent', async () => {
    const path = await start(team.ana, 'Once more');
    const form = { ...YES, comment: 'Annex <3>', message: messageId() };
    const sent = await Promise.all([1, 2].map(() => team.ana.act(path, form)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    const page = await table(team.ana, path);
    expect(page).toContain('Annex &lt;3&gt;');
    expect(page).toContain('1 of 38 answered');
    const history = await (await team.ana.get(`${path}?view=history`)).text();
    expect(history.match(/answered A1: Yes/gu)).toHaveLength(1);
  });

  it('that came too late says who answered what and when, keeps the text and offers to answer again', async () => {
    const path = await start(team.ana, 'Race');
    await team.ana.act(path, { ...YES, comment: 'Annex 3' });
    const late = { ...YES, answer: 'no', comment: 'I saw <none>' };
    const overtaken = await team.ben.act(path, late, FRAGMENT);
    const text = await overtaken.text();
    expect(overtaken.status).toBe(409);
    expect(text).toContain('Ana answered Yes before yours arrived.');
    expect(text).toContain('Annex 3');
    expect(text).toMatch(/<textarea[^>]*data-typed[^>]*>\nI saw &lt;none&gt;<\/textarea>/u);
    expect(text).toMatch(/name="sees" value="1"[^]*name="answer" value="no"[^]*Answer again/u);
    await team.ben.act(path, { ...late, sees: '1' });
    expect(await table(team.ana, path)).toMatch(
      /row-A1[^]*answer-no[^]*<bdi>Ben<\/bdi>[^]*row-A2/u,
    );
    const one = await (await team.ana.get(`${path}?view=one&item=A1`)).text();
    expect(one).toContain('Answers that came too late');
    const history = await (await team.ana.get(`${path}?view=history`)).text();
    expect(history.match(/answered A1 too late: No/gu)).toHaveLength(1);
    expect(history.match(/answered A1: No/gu)).toHaveLength(1);
  });

  it('of not applicable asks for a reason in its place', async () => {
    const path = await start(team.ana, 'Reasons');
    const bare = { deed: 'answered', item: 'A3', answer: 'not-applicable', sees: '0' };
    const refused = await team.ana.act(path, bare, FRAGMENT);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/row-A3[^]*Say in the comment why[^]*row-A4/u);
    const given = await team.ana.act(path, { ...bare, comment: 'Internal product' });
    expect(given.status).toBe(303);
  });

  it('that the profile settles meanwhile is refused in words, and what was typed is kept', async () => {
    const path = await start(team.ana, 'Settled');
    await team.ben.act(path, { deed: 'profile-answered', question: 'partners', value: 'no' });
    const late = { deed: 'answered', item: 'P3', answer: 'yes', sees: '0', comment: 'Art. 9' };
    const refused = await team.ana.act(path, late);
    expect(await refused.text()).toContain('The profile settles this question by now');
  });

  it('is withdrawn, disagreed with, commented, shown, given to somebody, and due', async () => {
    const path = await start(team.ana, 'Everything');
    const item = 'A1';
    await team.ana.act(path, YES);
    await team.ben.act(path, {
      deed: 'disagreed',
      item,
      answer: 'partly',
      comment: 'Only a promise',
    });
    await team.ben.act(path, { deed: 'commented', item, text: 'See annex' });
    await team.ben.act(path, { deed: 'evidence-link', item, text: 'https://ilo.org/doc?a=1&b=2' });
    await team.ben.act(path, { deed: 'evidence-statement', item, text: 'Told by the mission' });
    await team.ben.act(path, { deed: 'assigned', item, name: 'ana' });
    await team.ben.act(path, { deed: 'due', item, date: '2020-01-31' });
    const one = await (await team.ana.get(`${path}?view=one&item=A1`)).text();
    for (const part of ['Only a promise', 'See annex', 'Told by the mission', 'stated, not shown'])
      expect(one).toContain(part);
    expect(one).toContain('href="https://ilo.org/doc?a=1&amp;b=2"');
    expect(one).toContain('<time datetime="2020-01-31">31 Jan 2020</time>');
    expect(await table(team.ana, path, 'mine')).toContain('id="row-A1"');
    expect(await table(team.ben, path, 'mine')).not.toContain('id="row-A1"');
    await team.ana.act(path, { deed: 'withdrawn', item, sees: '1' });
    expect(await table(team.ana, path, 'open')).toContain('id="row-A1"');
  });

  it('is refused in words where the form holds something wrong', async () => {
    const path = await start(team.ana, 'Wrong');
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
      [{ ...YES, message: 'short' }, 'Your page may be out of date'],
    ];
    for (const [form, words] of cases) {
      const refused = await team.ana.act(path, form);
      const isSaid = (await refused.text()).includes(words);
      expect([form, refused.status >= 400, isSaid]).toEqual([form, true, true]);
    }
    expect((await (await team.ana.get(`${path}/length`)).text()) === '1').toBe(true);
  });

  it('that cannot be kept is said on the page, with what was typed', async () => {
    const path = await start(team.ana, 'Full disk');
    const checklists = {
      ...team.desk.checklists,
      act: () => Promise.reject(new DeskError('data-folder-unwritable', { folder: '/data' })),
    };
    const failing = await serveOnLoopback({ ...team.desk, checklists });
    const same = visitorWith(failing.address, team.ana.cookie);
    const failed = await same.act(path, { ...YES, comment: 'Long text' });
    const text = await failed.text();
    expect(failed.status).toBe(503);
    expect(text).toContain('I could not keep that, so nothing was done.');
    expect(text).toMatch(/>\nLong text<\/textarea>/u);
    await failing.close();
  });
});

describe('a private round', () => {
  it('shows everybody their own answers only, until it ends and they agree', async () => {
    const path = await start(team.ana, 'Private');
    await team.ana.act(path, { deed: 'round-opened' });
    await team.ana.act(path, { ...YES, comment: 'Seen by Ana' });
    await team.ben.act(path, { ...YES, answer: 'no', comment: 'None' });
    await team.ben.act(path, { ...YES, item: 'A2' });
    await team.ana.act(path, { ...YES, item: 'A2' });
    for (const view of ['one&item=A1', 'table', 'results', 'history']) {
      const seen = await (await team.ben.get(`${path}?view=${view}`)).text();
      expect([view, seen.includes('Seen by Ana')]).toEqual([view, false]);
    }
    expect(await table(team.ben, path)).toContain('2 of 38 answered');
    const report = await fetch(`${team.address}${path}/report/md`, { redirect: 'manual' });
    expect(report.status).toBe(303);

    await team.ana.act(path, { deed: 'round-ended' });
    const after = await table(team.ben, path);
    expect(after).toContain('Where you differ');
    expect(after).toContain('Seen by Ana');
    expect(after).toContain('id="difference-A1"');
    expect(after).not.toContain('id="difference-A2"');
    await team.ben.act(path, { ...YES, answer: 'partly' });
    expect(await table(team.ben, path)).toContain('id="difference-A1"');
    expect(await table(team.ben, path)).toContain('2 of 38 answered');
  });

  it('hides what was answered before from those who did not answer it', async () => {
    const path = await start(team.ana, 'Hidden');
    await team.ana.act(path, { ...YES, comment: 'Known before' });
    await team.ana.act(path, { deed: 'round-opened' });
    for (const view of ['one&item=A1', 'table', 'results', 'history'])
      expect(await (await team.ben.get(`${path}?view=${view}`)).text()).not.toMatch(
        /Known before|A1: Yes/u,
      );
  });
});
