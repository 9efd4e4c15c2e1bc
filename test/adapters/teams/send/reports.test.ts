import { describe, expect, test, vi } from 'vitest';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import type { FileConsent } from '../../../../adapters/teams/receive/context.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Block } from '../../../../src/domain/reply.js';
import type { WriteAttached } from '../../../../src/domain/written-report.js';
import { say } from '../../blocks.js';
import { type Answer, hang, hangUp, raw, startServer } from '../../../doubles/answering-server.js';
import { letterOf } from '../../letters.js';
import { ANA, BEN, CHANNEL, createSending, GROUP, PERSONAL, type Sending, THREAD } from './desk.js';
import { says } from './fake-connector.js';
import { forEachTest } from '../../../for-test.js';

const REPORT = { assessment: 'a1' as AssessmentId, format: 'docx' } as const;
const REPLY: readonly Block[] = [
  say('Here it is.'),
  { kind: 'attachment', label: 'Report · Fisheries', report: REPORT },
];
const CONTEXT = { desk: { report: REPORT, language: 'en' } };

/** The attachment of the last message. */
function attached(activity: OutgoingActivity | undefined) {
  const [attachment] = (activity?.['attachments'] ?? []) as readonly Record<string, unknown>[];
  return attachment;
}

test('a report is offered in a conversation of two, after what is said of it', async () => {
  const asked: unknown[] = [];
  const writeReport: WriteAttached = (...of) => {
    asked.push(of);
    return Promise.resolve({
      name: 'fisheries.docx',
      title: 'Fisheries',
      bytes: Buffer.from('1234'),
    });
  };
  const { sendAll, activities } = createSending({ writeReport });
  expect((await sendAll(letterOf(REPLY, PERSONAL))).map(({ kind }) => kind)).toEqual([
    'sent',
    'sent',
  ]);
  expect(attached(activities()[1])).toEqual({
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name: 'fisheries.docx',
    content: {
      description: teamsWords('en').sending.fileOffer({ project: 'Fisheries' }),
      sizeInBytes: 4,
      acceptContext: CONTEXT,
      declineContext: CONTEXT,
    },
  });
  expect(asked).toEqual([[REPORT, { place: PERSONAL, language: 'en' }]]);
});

describe('where no file can be given', () => {
  test.each([GROUP, THREAD, CHANNEL])('it is offered to whoever asked, alone', async (to) => {
    const { sendAll, calls } = createSending();
    await sendAll(letterOf(REPLY, to, { asker: ANA }));
    expect(calls.at(-1)?.conversation).toBe('a:ana');
    expect(attached(calls.at(-1)?.activity)?.['contentType']).toMatch(/file\.consent$/u);
    expect(calls[0]?.conversation).not.toBe('a:ana');
  });

  test('it is said where nobody asked, and the report is not written', async () => {
    const writeReport = () => Promise.reject(new Error('not needed'));
    const { sendAll, activities } = createSending({ writeReport });
    await sendAll(letterOf(REPLY, GROUP));
    expect(JSON.stringify(activities()[1])).toContain('to one person alone');
  });
});

test('a private report of a channel is offered in the conversation with whom it is for', async () => {
  const { sendAll, calls } = createSending();
  await sendAll(letterOf(REPLY, CHANNEL, { only: ANA }));
  expect(calls.map(({ conversation }) => conversation)).toEqual(['a:ana', 'a:ana']);
  expect(attached(calls[1]?.activity)?.['contentType']).toMatch(/file\.consent$/u);
});

test.each([
  ['now', new DeskError('database-unavailable', {}, { retryable: true }), { kind: 'later' }],
  ['at all', new DeskError('project-unknown'), { kind: 'refused', reason: 'project-unknown' }],
  ['as nobody foresaw', new Error('no'), { kind: 'refused', reason: 'unexpected' }],
])('nothing is offered that cannot be written %s', async (_what, fault, sent) => {
  const { send, calls } = createSending({ writeReport: () => Promise.reject(fault) });
  expect(await send({ letter: letterOf(REPLY, PERSONAL), part: 1 })).toEqual(sent);
  expect(calls).toEqual([]);
});

describe('a file that somebody agreed to take', () => {
  const store = forEachTest(startServer);

  const upload = (rest: Readonly<Record<string, unknown>> = {}) => ({
    contentUrl: `${store.url}/documents/report.docx`,
    name: 'report.docx',
    uploadUrl: `${store.url}/upload`,
    uniqueId: 'U1',
    fileType: 'docx',
    ...rest,
  });
  const consent = (rest: Partial<FileConsent> = {}, value: object = {}): FileConsent => ({
    id: 'f:1',
    conversation: {
      tenant: PERSONAL.tenant,
      service: 'https://smba.trafficmanager.net/',
      id: 'a:ana',
    },
    person: ANA,
    language: 'en',
    value: {
      type: 'fileUpload',
      action: 'accept',
      context: CONTEXT,
      uploadInfo: upload(),
      ...value,
    },
    ...rest,
  });
  const FAILED = teamsWords('en').sending.fileFailed;
  const development = { isDevelopment: true, timeoutMs: 5_000 };

  /** Agrees, and waits for what comes of it. */
  async function agree(sending: Sending, given = consent()): Promise<OutgoingActivity> {
    const before = sending.calls.length;
    await sending.surface.onFileConsent(given);
    await vi.waitFor(() => {
      expect(sending.calls.length).toBeGreaterThan(before);
    });
    return sending.activities().at(-1)!;
  }

  test('is put where Teams says, whole, and shown', async () => {
    const sending = createSending(development);
    const shown = await agree(sending);
    const [put] = store.asked;
    expect(put).toMatchObject({ path: '/upload', verb: 'PUT' });
    expect(put?.bytes.toString()).toBe('docx');
    expect(put?.headers).toMatchObject({ 'content-range': 'bytes 0-3/4', 'content-length': '4' });
    expect(put?.headers).not.toHaveProperty('authorization');
    expect(attached(shown)).toEqual({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: `${store.url}/documents/report.docx`,
      name: 'report.docx',
      content: { uniqueId: 'U1', fileType: 'docx' },
    });
  });

  test('is given once when Teams says so twice', async () => {
    const sending = createSending(development);
    await Promise.all([agree(sending), sending.surface.onFileConsent(consent())]);
    await sending.surface.onFileConsent(consent());
    expect(store.asked).toHaveLength(1);
    expect(sending.calls).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['refuses', raw('', 403)],
    ['fails', raw('', 500)],
    ['hangs up', hangUp],
    ['leads elsewhere', raw('', 307, { location: 'https://evil.example/' })],
    ['says nothing', hang],
  ])('is said not to come when the store %s, and may be asked for again', async (_what, answer) => {
    const sending = createSending({ ...development, timeoutMs: 300 });
    store.answer('/upload', answer);
    expect((await agree(sending))['summary']).toBe(FAILED);
    expect(sending.reported).toHaveLength(1);
    await sending.clock.pass(1_000);
    const again = agree(sending);
    expect(attached(await again)?.['contentType']).toMatch(/file\.info$/u);
  });

  test('is not said to be missing when it was put and cannot be shown', async () => {
    const sending = createSending(development);
    sending.fail(says(502));
    const shown = await agree(sending);
    expect(attached(shown)?.['contentType']).toMatch(/file\.info$/u);
    await vi.waitFor(() => {
      expect(sending.reported).toHaveLength(1);
    });
    expect(sending.calls).toHaveLength(1);
  });

  test.each([
    ['elsewhere', { uploadUrl: 'https://evil.example/upload' }],
    ['under a name like the store’s', { uploadUrl: 'https://x.sharepoint.com.evil.example/' }],
    ['without a lock', { uploadUrl: 'http://contoso.sharepoint.com/upload' }],
    ['to be read elsewhere', { contentUrl: 'https://evil.example/' }],
  ])('is not put %s', async (_what, rest) => {
    const sending = createSending(development);
    const value = { uploadInfo: upload(rest) };
    expect((await agree(sending, consent({}, value)))['summary']).toBe(FAILED);
    expect(store.asked).toEqual([]);
  });

  test('is not put on this machine, but for development', async () => {
    const sending = createSending({ timeoutMs: 5_000 });
    expect((await agree(sending))['summary']).toBe(FAILED);
    expect(store.asked).toEqual([]);
  });

  test.each<[string, () => FileConsent]>([
    ['did not agree', () => consent({}, { action: 'decline' })],
    ['is somebody else', () => consent({ person: BEN })],
    [
      'agreed in a group',
      () => consent({ conversation: { ...consent().conversation, id: GROUP.channel } }),
    ],
    ['agreed to nothing of the desk’s', () => consent({}, { context: { filename: 'x' } })],
    ['says where to put nothing', () => consent({}, { uploadInfo: undefined })],
    ['says nothing', () => consent({ value: null })],
  ])('is given to nobody who %s', async (_what, of) => {
    let writes = 0;
    const writeReport: WriteAttached = () => {
      writes++;
      return Promise.reject(new Error('no'));
    };
    const sending = createSending({ ...development, writeReport });
    await sending.surface.onFileConsent(of());
    await sending.clock.pass(0);
    await sending.clock.pass(0);
    expect(writes).toBe(0);
    expect(sending.calls).toEqual([]);
    expect(store.asked).toEqual([]);
  });
});
