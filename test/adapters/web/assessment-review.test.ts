import { describe, expect, it } from 'vitest';
import { enter, start } from './checklists.js';
import { table, useTeam, YES } from './team.js';

const team = useTeam();

describe('a focal point', () => {
  it('reviews, signs off, reopens, and the next stage shows what was promised', async () => {
    const fay = await enter(team.address, 'Fay F.');
    const namePage = await (await fay.get('/name')).text();
    team.focalPoints.add(/known as (web:[\w-]+)\./u.exec(namePage)?.[1] ?? '');
    const path = await start(team.ana, 'Signed');
    await team.ana.act(path, { ...YES, comment: 'Annex 3' });
    const verdict = { deed: 'reviewed', item: 'A1', verdict: 'to-correct', comment: 'Which page?' };
    await fay.act(path, verdict);
    expect(await table(team.ana, path, 'correct')).toContain('id="row-A1"');
    const early = await (await fay.act(path, { deed: 'signed-off' })).text();
    expect(early).toContain('still to be corrected before sign-off: A1.');
    await team.ana.act(path, { ...YES, sees: '1', comment: 'Annex 3, p. 41' });
    await fay.act(path, { deed: 'signed-off', at: 'view=results' });
    const results = await (await team.ana.get(`${path}?view=results`)).text();
    expect(results).toContain('Start the next stage');
    expect(results).not.toContain('value="reopened"');
    expect(await (await team.ana.act(path, { ...YES, sees: '2' })).text()).toContain(
      'signed off or closed',
    );

    const next = await start(team.ana, 'Signed', path.split('/')[2]);
    const item = await (await team.ana.get(`${next}?view=one&item=A1`)).text();
    expect(item).toContain('Signed off at the stage before (Project document)');
    expect(item).toContain('Annex 3, p. 41');
    const changes = await (await team.ana.get(`${next}?view=results`)).text();
    expect(changes).toContain('Yes → Not answered');
    await fay.act(path, { deed: 'reopened' });
    expect((await team.ana.act(path, { ...YES, sees: '2' })).status).toBe(303);
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
    const path = await start(team.ana, 'Report me');
    const response = await team.ana.get(`${path}/report/${format}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=report-me-[\\w-]+\\.${format}$`, 'u'),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('utf8').startsWith(beginning)).toBe(true);
  });
});
