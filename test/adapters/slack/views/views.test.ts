import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../adapters/slack/clients.js';
import { readControl } from '../../../../adapters/slack/controls.js';
import type { SlackDesk } from '../../../../adapters/slack/desk.js';
import { readViewPress } from '../../../../adapters/slack/views/actions.js';
import { createViews, type Views } from '../../../../adapters/slack/views/views.js';
import { slackWords } from '../../../../src/cli/slack-words.js';
import type { Actor, PersonId } from '../../../../src/domain/actor.js';
import type { AnswerTable } from '../../../../src/domain/answer-table.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import type { ItemId } from '../../../../src/domain/checklist.js';
import type { Home } from '../../../../src/domain/home.js';
import type { IncomingMessage } from '../../../../src/domain/incoming-message.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import type { Place } from '../../../../src/domain/place.js';
import { DEFAULT_RETENTION } from '../../../../src/domain/retention.js';
import type { OwnExchange } from '../../../../src/domain/store.js';
import { homeFaults, modalFaults } from '../block-kit-validator.js';
import { say } from '../../blocks.js';

const ANA: Actor = { id: 'slack:U1' as PersonId, name: 'Ana', roles: ['staff'] };
const RUTH: Actor = { ...ANA, id: 'slack:U9' as PersonId, roles: ['staff', 'administrator'] };
const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1', thread: '1.2' };
const DIRECT: Place = { platform: 'slack', tenant: 'T1', channel: 'D1' };
const FISHERIES = 'fisheries' as AssessmentId;
const words = slackWords('en');

const TABLE: AnswerTable = {
  assessment: FISHERIES,
  project: 'Fisheries',
  language: 'en',
  progress: '0 of 1',
  place: CHANNEL,
  sections: [
    {
      title: 'Analysis',
      rows: [{ item: 'A1' as ItemId, question: 'Why?', answer: 'not answered', choices: [] }],
    },
  ],
};
const ANSWER: OwnExchange = {
  text: 'how long?',
  reply: { language: 'en', blocks: [say('14 weeks.')] },
  place: CHANNEL,
  delivery: 'd1',
  at: new Date(0),
};
const HOME: Home = {
  language: 'fr',
  projects: [],
  assigned: [],
  answers: [ANSWER],
  retention: DEFAULT_RETENTION,
};

interface Call {
  readonly method: string;
  readonly body: Record<string, unknown> & { readonly view: { readonly type: string } };
}

/** A workspace that takes every call but those it has an error for, one after another. */
function workspace(...errors: readonly (string | undefined)[]): {
  readonly client: Client;
  readonly calls: Call[];
} {
  const calls: Call[] = [];
  const left = [...errors];
  const apiCall = (method: string, body: Call['body']): Promise<unknown> => {
    const faults = body.view.type === 'home' ? homeFaults(body.view) : modalFaults(body.view);
    expect(faults).toEqual([]);
    calls.push({ method, body });
    const error = left.shift();
    return error === undefined
      ? Promise.resolve({ ok: true })
      : Promise.reject(Object.assign(new Error(error), { data: { ok: false, error } }));
  };
  // Views are opened by this one method alone.
  const web = { apiCall } as unknown as Client['web'];
  return { client: { web, botUser: 'U0', botId: 'B0', token: 'x' }, calls };
}

function viewsOf(desk: Partial<SlackDesk> = {}): Views {
  const refuse = (): never => {
    throw new Error('nobody asked for that');
  };
  return createViews({
    receive: refuse,
    slotOf: refuse,
    isTalking: refuse,
    rolesOf: refuse,
    readPassage: () => ({ language: 'en', blocks: [say('Fourteen weeks.')] }),
    beside: () => ({ languages: ['fr'] }),
    settled: () => Promise.resolve(),
    wantsSuggestions: refuse,
    settings: () => Promise.resolve({ channel: {}, person: {} }),
    home: () => Promise.resolve(HOME),
    ownAnswers: () => Promise.resolve([ANSWER]),
    table: () => Promise.resolve(TABLE),
    checklists: () => [{ value: 'gender-mainstreaming', label: 'Gender mainstreaming' }],
    words: slackWords,
    report: refuse,
    now: () => new Date(0),
    ...desk,
  });
}

const seal = (origin: object): string => `sealed ${JSON.stringify(origin)}`;
const opening = { trigger: 't1', language: 'en' } as const;

describe('opening', () => {
  test('a form goes into a modal of its own, or on top of one that is open', async () => {
    const { client, calls } = workspace();
    const form = { ...opening, client, form: 'comment', label: 'A1', metadata: 'm' } as const;
    await viewsOf().openForm(form);
    await viewsOf().openForm({ ...form, isOnTop: true });
    expect(calls).toMatchObject([
      { method: 'views.open', body: { trigger_id: 't1', view: { private_metadata: 'm' } } },
      { method: 'views.push', body: { trigger_id: 't1', view: { callback_id: 'form:comment' } } },
    ]);
  });

  test('a passage says so when it is not there', async () => {
    const { client, calls } = workspace();
    const passage = 'C183/none' as PassageId;
    await viewsOf({ readPassage: () => undefined }).openPassage({ ...opening, client, passage });
    expect(JSON.stringify(calls[0]?.body)).toContain(words.views.gone);
  });

  test('another passage takes the place of the one that is read', async () => {
    const { client, calls } = workspace();
    const passage = 'C183/art-4-1' as PassageId;
    const view = { id: 'V1', hash: 'h1', type: 'modal', private_metadata: 'm' };
    const onTop = { ...opening, client, passage, isOnTop: true } as const;
    await viewsOf().openPassage({ ...onTop, view: { ...view, callback_id: 'passage' } });
    await viewsOf().openPassage({ ...onTop, view });
    expect(calls).toMatchObject([
      {
        method: 'views.update',
        body: { view_id: 'V1', hash: 'h1', view: { private_metadata: 'm' } },
      },
      { method: 'views.push', body: { view: { callback_id: 'passage' } } },
    ]);
  });

  test('what Slack refuses to open rejects', async () => {
    const { client } = workspace('expired_trigger_id');
    const form = { ...opening, client, form: 'due', label: '', metadata: 'm' } as const;
    await expect(viewsOf().openForm(form)).rejects.toThrow('expired_trigger_id');
  });

  test('a table acts where its assessment is gone through, and answers whoever presses alone', async () => {
    const { client, calls } = workspace();
    const table = { ...opening, client, assessment: FISHERIES, actor: ANA, place: DIRECT, seal };
    expect(await viewsOf().openTable(table)).toBe(true);
    expect(calls[0]?.body.view).toMatchObject({
      callback_id: 'table:fisheries:0',
      private_metadata: seal({ place: CHANNEL, isPrivate: true }),
    });
  });

  test('no table is opened of what somebody does not see', async () => {
    const { client, calls } = workspace();
    const table = { ...opening, client, assessment: FISHERIES, actor: ANA, place: DIRECT, seal };
    const views = viewsOf({ table: () => Promise.resolve(undefined) });
    expect(await views.openTable(table)).toBe(false);
    expect(calls).toEqual([]);
  });
});

describe('the Home tab', () => {
  test('is drawn for the person, in the language they chose', async () => {
    const { client, calls } = workspace();
    const asked: unknown[] = [];
    const views = viewsOf({
      home: (visitor, language) => {
        asked.push(visitor, language);
        return Promise.resolve(HOME);
      },
    });
    const home = { client, tenant: 'T1', actor: ANA, channel: 'D1', metadata: 'm' };
    await views.publishHome({ ...home, language: 'en' });
    expect(asked).toEqual([{ actor: ANA, place: DIRECT }, 'en']);
    expect(calls).toMatchObject([
      { method: 'views.publish', body: { user_id: 'U1', view: { private_metadata: 'm' } } },
    ]);
    expect(JSON.stringify(calls[0]?.body)).toContain(slackWords('fr').views.home.answers);
  });

  test('has controls that are known again', async () => {
    const { client, calls } = workspace();
    const roles = { focalPoints: [], administrators: [], projectMembers: [] };
    const home = { client, tenant: 'T1', actor: ANA, channel: 'D1', metadata: 'm' };
    const views = viewsOf({ home: () => Promise.resolve({ ...HOME, administration: roles }) });
    await views.publishHome({ ...home, language: 'en' });
    const controls = controlsOf(calls[0]?.body.view);
    expect(controls.length).toBeGreaterThan(6);
    for (const control of controls)
      expect([control, readControl(control) ?? readViewPress(control)]).not.toContain(undefined);
  });
});

/** What each control of a view sends when it is used. */
function controlsOf(
  view: unknown,
): readonly { readonly action_id: string; readonly value: string }[] {
  if (typeof view !== 'object' || view === null) return [];
  const inside = Object.values(view).flatMap(controlsOf);
  if (!('action_id' in view)) return inside;
  const own = view as {
    readonly action_id: string;
    readonly value?: string;
    readonly type: string;
    readonly options?: readonly { readonly value: string }[];
  };
  const { action_id } = own;
  if (own.options !== undefined) return own.options.map(({ value }) => ({ action_id, value }));
  const value = own.value ?? (own.type === 'conversations_select' ? 'C1' : '');
  return [{ action_id, value }];
}

describe('a press that only shows', () => {
  const view = { id: 'V1', hash: 'h1', type: 'modal', callback_id: 'table:fisheries:0' };
  const pressed = { ...opening, view, place: DIRECT, seal };

  test('opens an answer of one’s own, to go on from where it was given', async () => {
    const { client, calls } = workspace();
    const action = { kind: 'again', delivery: 'd1' } as const;
    await viewsOf().press({ ...pressed, client, actor: ANA, action });
    expect(calls[0]).toMatchObject({
      method: 'views.open',
      body: { view: { private_metadata: seal({ place: CHANNEL, isPrivate: true }) } },
    });
    expect(JSON.stringify(calls[0]?.body)).toContain('14 weeks.');
  });

  test('says so when the answer is not one of theirs', async () => {
    const { client, calls } = workspace();
    const action = { kind: 'again', delivery: 'somebody else’s' } as const;
    await viewsOf().press({ ...pressed, client, actor: ANA, action });
    expect(JSON.stringify(calls[0]?.body)).toContain(words.views.gone);
    expect(JSON.stringify(calls[0]?.body)).not.toContain('14 weeks.');
  });

  test('opens the settings of a channel as they are, for administrators alone', async () => {
    const { client, calls } = workspace();
    const asked: unknown[] = [];
    const views = viewsOf({
      settings: ({ place }) => {
        asked.push(place.channel);
        return Promise.resolve({ channel: { listens: 'off', language: 'es' }, person: {} });
      },
    });
    const action = { kind: 'channel', channel: 'C7' } as const;
    await views.press({ ...pressed, client, actor: ANA, action });
    expect([calls, asked]).toEqual([[], []]);
    await views.press({ ...pressed, client, actor: RUTH, action });
    expect(asked).toEqual(['C7']);
    const command = '{"set":"channel","channel":"C7"}';
    expect(calls[0]?.body.view).toMatchObject({
      callback_id: 'form:channel-settings',
      private_metadata: seal({ place: DIRECT, command }),
      blocks: [
        { element: { initial_option: { value: 'off' } } },
        { element: { initial_option: { value: 'es' } } },
        { element: { initial_option: { value: 'usual' } } },
        { element: { initial_option: { value: 'usual' }, options: [{}, {}] } },
      ],
    });
  });

  test('turns the page of a table, and keeps what the view keeps', async () => {
    const { client, calls } = workspace();
    const rows = Array.from({ length: 120 }, () => TABLE.sections[0]!.rows[0]!);
    const long = { ...TABLE, sections: [{ title: 'Analysis', rows }] };
    const views = viewsOf({ table: () => Promise.resolve(long) });
    const own = { ...view, private_metadata: 'm' };
    const action = { kind: 'page', page: 1 } as const;
    await views.press({ ...pressed, view: own, client, actor: ANA, action });
    expect(calls[0]).toMatchObject({
      method: 'views.update',
      body: {
        view_id: 'V1',
        hash: 'h1',
        view: { callback_id: 'table:fisheries:1', private_metadata: 'm' },
      },
    });
  });

  test('does nothing for a button that leads to a page by itself', async () => {
    const { client, calls } = workspace();
    await viewsOf().press({ ...pressed, client, actor: ANA, action: { kind: 'link' } });
    expect(calls).toEqual([]);
  });

  test.each<[what: string, action: unknown]>([
    ['another id', { action_id: 'command:en:0', value: 'x' }],
    ['another language', { action_id: 'page:de:0', value: '1' }],
    ['no page', { action_id: 'page:en:0', value: '-1' }],
    ['no delivery', { action_id: 'again:en:0', value: '' }],
    ['a direct conversation', { action_id: 'channel:en:0', selected_conversation: 'D1' }],
    ['nothing', null],
  ])('is none with %s', (_what, action) => {
    expect(readViewPress(action)).toBeUndefined();
  });
});

describe('after something was done in a view', () => {
  const view = { id: 'V1', hash: 'h1', type: 'modal', callback_id: 'table:fisheries:0' };
  const message: IncomingMessage = { id: 'm', place: CHANNEL, actor: ANA, text: 'No' };
  const done = { view, actor: ANA, language: 'en', message } as const;

  test('its table is drawn as it is by then', async () => {
    const { client, calls } = workspace();
    const order: string[] = [];
    const views = viewsOf({
      settled: ({ id }) => Promise.resolve(void order.push(`settled ${id}`)),
      table: (id, { place }) => {
        order.push(`read ${id} in ${place.channel}`);
        return Promise.resolve(TABLE);
      },
    });
    await views.redraw({ ...done, client });
    expect(order).toEqual(['settled m', 'read fisheries in C1']);
    expect(calls).toMatchObject([{ method: 'views.update', body: { view_id: 'V1', hash: 'h1' } }]);
  });

  test('what was drawn meanwhile is drawn once more, from what is there by now', async () => {
    const { client, calls } = workspace('hash_conflict');
    let reads = 0;
    const views = viewsOf({
      table: () => Promise.resolve({ ...TABLE, project: `read ${++reads}` }),
    });
    await views.redraw({ ...done, client });
    expect(calls.map(({ body }) => body.hash)).toEqual(['h1', undefined]);
    expect(JSON.stringify(calls[1]?.body)).toContain('read 2');
  });

  test('a modal that was closed stays closed; anything else rejects', async () => {
    await viewsOf().redraw({ ...done, client: workspace('not_found').client });
    await expect(
      viewsOf().redraw({ ...done, client: workspace('fatal_error').client }),
    ).rejects.toThrow('fatal_error');
  });

  test('the Home tab is drawn anew, with what it keeps', async () => {
    const { client, calls } = workspace();
    const home = { id: 'V2', type: 'home', private_metadata: 'm' };
    await viewsOf().redraw({
      ...done,
      client,
      view: home,
      message: { ...message, place: DIRECT },
    });
    expect(calls).toMatchObject([
      { method: 'views.publish', body: { user_id: 'U1', view: { private_metadata: 'm' } } },
    ]);
  });

  test('a view that shows nothing that changes is left alone', async () => {
    const { client, calls } = workspace();
    await viewsOf().redraw({ ...done, client, view: { id: 'V3', type: 'modal' } });
    expect(calls).toEqual([]);
  });
});
