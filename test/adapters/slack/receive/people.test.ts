import { describe, expect, test } from 'vitest';
import type { By } from '../../../../adapters/slack/receive/envelope.js';
import type { Person } from '../../../../adapters/slack/receive/people.js';
import { rolesOf } from '../../../../src/domain/roles.js';
import { settle } from '../../../engine/fakes.js';
import { createSlack, type FakeOptions, type FakeSlack, refusedWith, TENANT } from './slack.js';

const ANA: By = { tenant: TENANT, owners: [TENANT], user: 'U0ANA0001', named: 'ana' };

async function find(slack: FakeSlack, by: By = ANA): Promise<Person> {
  const client = await slack.receiving.clients.of(by.tenant);
  return slack.receiving.people.find(by, client!);
}

function slackWith(lists: readonly string[], options: FakeOptions = {}): FakeSlack {
  const nobody = { administrators: ['nobody'], projectMembers: ['nobody'] };
  const desk: FakeOptions['desk'] = {
    rolesOf: (identity) => rolesOf(identity, { focalPoints: lists, ...nobody }),
  };
  return createSlack({ desk, ...options });
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('somebody', () => {
  test('is called as others see them, in the language they use Slack in', async () => {
    expect(await find(createSlack())).toMatchObject({
      actor: { id: 'slack:U0ANA0001', name: 'Ana Ruiz' },
      language: 'fr',
      isBot: false,
    });
  });

  test.each(['ana@example.org', '@EXAMPLE.org', 'slack:U0ANA0001', 'group:gender'])(
    'is a focal point by “%s”',
    async (entry) => {
      const usergroups = [
        { handle: 'gender', users: ['U0BEN0001', 'U0ANA0001'] },
        { handle: 'empty' },
      ];
      const web = { 'usergroups.list': () => Promise.resolve({ ok: true, usergroups }) };
      const { actor } = await find(slackWith([entry], { web }));
      expect(actor.roles).toContain('focal-point');
    },
  );

  test('of another organization has no role by an address, which that organization gave them', async () => {
    const slack = slackWith(['ana@example.org', 'slack:U0GUEST01x']);
    const { actor } = await find(slack, { ...ANA, user: 'U0GUEST01' });
    expect(actor).toMatchObject({ name: 'Guest', roles: ['staff'] });
  });

  test('of another workspace of the same organization has', async () => {
    const user = {
      team_id: 'T0OTHER01',
      enterprise_user: { enterprise_id: 'E0OFFICE1' },
      profile: { email: 'ana@example.org' },
    };
    const web = { 'users.info': () => Promise.resolve({ user }) };
    const slack = slackWith(['ana@example.org'], { web });
    const { actor } = await find(slack, { ...ANA, owners: [TENANT, 'E0OFFICE1'] });
    expect(actor.roles).toContain('focal-point');
  });

  test('whose address Slack has not confirmed has none by it', async () => {
    const user = {
      team_id: TENANT,
      is_email_confirmed: false,
      profile: { email: 'ana@example.org' },
    };
    const web = { 'users.info': () => Promise.resolve({ user }) };
    const { actor } = await find(slackWith(['ana@example.org'], { web }));
    expect(actor.roles).toEqual(['staff']);
  });
});

describe('while Slack is away', () => {
  test.each([
    ['refuses', () => refusedWith('internal_error')],
    ['says something else', () => Promise.resolve('<html>')],
  ])('and %s, somebody has the name of the payload and no role but by their id', async (_, how) => {
    const web = { 'users.info': how, 'usergroups.list': how };
    const slack = slackWith(['ana@example.org', 'group:gender'], { web });
    expect((await find(slack)).actor).toMatchObject({ name: 'ana', roles: ['staff'] });
    expect(slack.faults).toHaveLength(2);
    const byId = slackWith(['slack:U0ANA0001'], { web });
    expect((await find(byId)).actor.roles).toContain('focal-point');
  });

  test('and hangs, nobody waits longer than a second, and what comes later is known the next time', async () => {
    let say: (said: object) => void = () => undefined;
    const late = new Promise<object>((resolve) => {
      say = resolve;
    });
    const slack = slackWith([], { web: { 'users.info': () => late, 'usergroups.list': never } });
    const finding = find(slack);
    await settle();
    await slack.clock.pass(999);
    await expect(Promise.race([finding, settle().then(() => 'waits')])).resolves.toBe('waits');
    await slack.clock.pass(1);
    expect((await finding).actor.name).toBe('ana');
    // Nobody waits a second of their own for it.
    const next = find(slack);
    await settle();
    await slack.clock.pass(0);
    expect((await next).actor.name).toBe('ana');
    say({ user: { profile: { display_name: 'Ana Ruiz' } } });
    await settle();
    const last = find(slack);
    await settle();
    await slack.clock.pass(0);
    expect((await last).actor.name).toBe('Ana Ruiz');
    expect(slack.clock.due()).toEqual([]);
  });

  test('it is asked again after half a minute', async () => {
    const slack = createSlack({ web: { 'users.info': () => refusedWith('internal_error') } });
    await find(slack);
    await slack.clock.pass(29_999);
    await find(slack);
    expect(slack.callsOf('users.info')).toHaveLength(1);
    await slack.clock.pass(1);
    await find(slack);
    expect(slack.callsOf('users.info')).toHaveLength(2);
  });
});

test('who somebody is is asked once for all who wait, and again after ten minutes', async () => {
  const slack = createSlack();
  await Promise.all(Array.from({ length: 20 }, () => find(slack)));
  await slack.clock.pass(599_999);
  await find(slack);
  expect(slack.callsOf('users.info')).toHaveLength(1);
  await slack.clock.pass(1);
  await find(slack);
  expect(slack.callsOf('users.info')).toHaveLength(2);
});

test('where the desk may not know the groups there are none, which is no fault', async () => {
  const web = { 'usergroups.list': () => refusedWith('missing_scope') };
  const slack = slackWith(['group:gender'], { web });
  expect((await find(slack)).actor.roles).toEqual(['staff']);
  await slack.clock.pass(60_000);
  await find(slack);
  expect([slack.faults, slack.callsOf('usergroups.list').length]).toEqual([[], 1]);
});

test('an organization is asked for the groups of the workspace where somebody is', async () => {
  const slack = createSlack();
  const client = await slack.receiving.clients.of(TENANT);
  const by = { ...ANA, tenant: 'E0OFFICE1', owners: [TENANT, 'E0OFFICE1'] };
  await slack.receiving.people.find(by, client!);
  expect(slack.callsOf('usergroups.list')).toEqual([{ include_users: true, team_id: TENANT }]);
});
