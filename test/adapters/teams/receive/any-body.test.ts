import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, isObject, type Json, type JsonObject, pathsIn } from '../../changed-json.js';
import {
  activity,
  BOT,
  CHANNEL,
  invoke,
  membership,
  MENTION,
  personOf,
  pressed,
  said,
  TENANT,
} from './activities.js';
import { createTeams } from './teams.js';

const RUNS = { numRuns: 300 };
const command = { kind: 'command', command: '{"do":"list"}', once: true };
const form = { desk: { language: 'en', action: { ...command, form: 'comment' } } };
const reaction = { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{}' } };
const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'a.docx',
  content: { downloadUrl: 'https://example.sharepoint.com/a', fileType: 'docx' },
};

/** One of each kind that Teams brings. */
const BODIES: readonly JsonObject[] = [
  said('<at>Gender Desk</at> &lt;b&gt; hello', 'personal', {}, { attachments: [file] }),
  said('hello', 'group', {}, { entities: [MENTION] }),
  said('hello', { thread: '5' }),
  membership({ membersAdded: [{ id: BOT }] }, {}),
  membership({ membersRemoved: [{ id: BOT }] }, {}),
  membership({
    channelData: {
      eventType: 'channelCreated',
      tenant: { id: TENANT },
      team: { id: CHANNEL },
      channel: { id: '19:new', name: 'New' },
    },
  }),
  activity('installationUpdate', 'personal', {}, { action: 'add' }),
  pressed(command, 'group'),
  invoke('adaptiveCard/action', {
    action: { data: { desk: { language: 'en', menu: 'm' }, m: 'command:{}' } },
  }),
  invoke('task/fetch', { data: form }),
  invoke('task/submit', { data: { ...form, text: 'hello' } }),
  invoke('message/submitAction', reaction),
  invoke('message/fetchTask', { data: reaction }),
  invoke('fileConsent/invoke', { action: 'accept' }),
  invoke('composeExtension/query', { parameters: [{ name: 'q', value: 'a' }] }),
  invoke('composeExtension/fetchTask', { messagePayload: {} }),
];

const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      ...['', null, [], {}, -1, '\u0000', '\ud800', '__proto__', '28:other', 'personal', 'channel'],
      ...['<at>'.repeat(9), '&#x110000;', 'invoke', 'task/submit', personOf('ben')],
    ),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** What Teams brought, with a few values changed or left out. */
const mutated = fc
  .constantFrom(...BODIES)
  .chain((body) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsIn(body)), value), { minLength: 1, maxLength: 4 })
      .map((changes) => changes.reduce<Json>((so, [path, to]) => changed(so, path, to), body)),
  );

/** What the service itself says of who, where and of which directory. */
function verifiedIn(body: Json): { readonly tenants: readonly unknown[]; readonly who: unknown } {
  if (!isObject(body)) return { tenants: [], who: undefined };
  const { conversation, channelData, from } = body;
  const tenant = isObject(channelData) ? channelData.tenant : undefined;
  return {
    tenants: [
      isObject(conversation) ? conversation.tenantId : undefined,
      isObject(tenant) ? tenant.id : undefined,
    ],
    who: isObject(from) ? from.aadObjectId : undefined,
  };
}

async function takeAll(body: Json): Promise<void> {
  const teams = await createTeams({
    talking: ['5'],
    desk: { wantsSuggestions: () => Promise.resolve(true) },
  });
  const taken = await teams.takeIn(body);
  expect(taken.kind).not.toBe('failed');
  expect(teams.faults).toEqual([]);
  const { tenants, who } = verifiedIn(body);
  for (const { place, actor, id } of teams.received) {
    expect(tenants).toContain(place.tenant);
    expect([`teams:${String(who).toLowerCase()}`, `teams:${BOT}`]).toContain(actor.id);
    expect(id).toMatch(/^(?:message|event|press|dialog|check):/u);
    expect(JSON.stringify(place)).not.toMatch(/\\u|;messageid/u);
  }
  for (const address of teams.addresses.all()) expect(address.channel).not.toContain(';');
}

test('every body that Teams brings is taken in', async () => {
  for (const body of BODIES) await takeAll(body);
});

test('whatever comes breaks nothing, and is of nobody and nowhere that Teams does not name', async () => {
  await fc.assert(fc.asyncProperty(mutated, takeAll), RUNS);
});

test('nor does any JSON', async () => {
  const parts = { text: fc.jsonValue({ maxDepth: 2 }), value: fc.jsonValue({ maxDepth: 3 }) };
  const any = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record(parts).map((changes) => ({ ...said('hello'), ...changes })),
    fc.record(parts).map((changes) => ({ ...pressed(command), ...changes })),
  ) as fc.Arbitrary<Json>;
  await fc.assert(fc.asyncProperty(any, takeAll), RUNS);
});
