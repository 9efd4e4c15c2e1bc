import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveCommand } from '../../../../adapters/slack/receive/command.js';
import {
  receiveJoined,
  receiveThreadStarted,
} from '../../../../adapters/slack/receive/greeting.js';
import { receiveMessage } from '../../../../adapters/slack/receive/message.js';
import { sealOrigin } from '../../../../adapters/slack/receive/origin.js';
import { receivePress } from '../../../../adapters/slack/receive/press.js';
import type { Receiving } from '../../../../adapters/slack/receive/receiving.js';
import {
  receiveGlobalShortcut,
  receiveMessageShortcut,
} from '../../../../adapters/slack/receive/shortcut.js';
import { receiveHomeOpened, receiveLinks } from '../../../../adapters/slack/receive/shown.js';
import { receiveSubmission } from '../../../../adapters/slack/receive/submission.js';
import { changed, isObject, type Json, type JsonObject, pathsIn } from '../../changed-json.js';
import { payload } from './payload.js';
import { createSlack, DIRECT, TENANT } from './slack.js';

const RUNS = { numRuns: 150 };
const tell = (): Promise<void> => Promise.resolve();

/** Everything that takes in a body. */
const LISTENERS: readonly ((body: unknown, receiving: Receiving) => Promise<unknown>)[] = [
  receiveMessage,
  receiveThreadStarted,
  receiveJoined,
  receiveHomeOpened,
  receiveLinks,
  receiveCommand,
  receiveGlobalShortcut,
  receiveSubmission,
  (body, receiving) => receivePress(body, tell, receiving),
  (body, receiving) => receiveMessageShortcut(body, tell, receiving),
];

const NAMES = [
  'message-direct',
  'message-pane',
  'app-mention',
  'message-mention',
  'message-thread',
  'message-channel',
  'message-file',
  'assistant-thread-started',
  'member-joined',
  'home-opened',
  'link-shared',
  'slash-command',
  'message-shortcut',
  'global-shortcut',
  'press',
  'press-private',
  'press-view',
  'submission',
];

const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json> },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      'T0OTHER01',
      'E0OTHER01',
      'C0OTHER01',
      'U0BEN0001',
      'assessment/1',
      '',
      null,
      [],
      {},
      -1,
      '\u0000',
      '\ud800',
      '__proto__',
    ),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** A body that Slack sent, with a few values changed or left out. */
const mutated = fc
  .constantFrom(...NAMES)
  .map((name) => withSeal(payload(name)))
  .chain((body) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsIn(body)), value), { minLength: 1, maxLength: 4 })
      .map((changes) => changes.reduce<Json>((so, [path, to]) => changed(so, path, to), body)),
  );

const sealed = sealOrigin(
  { language: 'en', place: DIRECT, command: '{"do":"await"}' },
  { tenant: TENANT, user: 'U0ANA0001' },
  createSlack().context.seal,
)!;

function withSeal(body: JsonObject): JsonObject {
  const { view } = body;
  return isObject(view) ? { ...body, view: { ...view, private_metadata: sealed } } : body;
}

/** The installations that the envelope of a body names. */
function installationsIn(body: Json): readonly unknown[] {
  if (!isObject(body)) return [];
  const { authorizations, team, enterprise, view } = body;
  const [first] = Array.isArray(authorizations) ? (authorizations as readonly Json[]) : [];
  return [
    body.team_id,
    body.enterprise_id,
    ...[first, team, enterprise, view].flatMap((each) =>
      isObject(each) ? [each.id, each.team_id, each.enterprise_id, each.app_installed_team_id] : [],
    ),
  ];
}

async function receiveAll(body: Json): Promise<void> {
  const slack = createSlack({
    submission: { kind: 'filled', form: 'reason', fields: { text: 'x' } },
    talking: ['1773306100.000300'],
    desk: { wantsSuggestions: () => Promise.resolve(true) },
  });
  const client = await slack.context.clients.of(TENANT);
  // Installed everywhere, so that nothing is refused for being elsewhere.
  const clients = { of: () => Promise.resolve(client) };
  for (const receive of LISTENERS) await receive(body, { ...slack.receiving, clients });
  const known = installationsIn(body);
  for (const { place, actor, id } of slack.received) {
    expect(known).toContain(place.tenant);
    expect(place.tenant).toMatch(/^[TE][A-Z0-9]+$/u);
    expect(place.channel).toMatch(/^[CDG][A-Z0-9]+$/u);
    expect(place.thread ?? '1.1').toMatch(/^\d+\.\d+$/u);
    expect(actor.id).toMatch(/^slack:[UW][A-Z0-9]+$/u);
    expect(id).toMatch(/^(?:message|event|command|shortcut|press|view):/u);
  }
}

test('every body that Slack sent is taken in by one listener or none', async () => {
  for (const name of NAMES) await receiveAll(withSeal(payload(name)));
});

test('whatever comes breaks no listener, and is no message of a tenant that its envelope does not name', async () => {
  await fc.assert(fc.asyncProperty(mutated, receiveAll), RUNS);
});

test('nor does any JSON', async () => {
  const anyEvent = fc.record({
    type: fc.constant('event_callback'),
    team_id: fc.constant(TENANT),
    event: fc.jsonValue({ maxDepth: 3 }),
  });
  const any = fc.oneof(fc.jsonValue({ maxDepth: 3 }), anyEvent) as fc.Arbitrary<Json>;
  await fc.assert(fc.asyncProperty(any, receiveAll), RUNS);
});
