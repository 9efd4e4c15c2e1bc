import { describe, expect, test } from 'vitest';
import type { AssessmentId } from '../../../../src/domain/assessment.js';
import { DeskError } from '../../../../src/domain/desk-error.js';
import type { Letter } from '../../../../src/domain/letter.js';
import type { Block } from '../../../../src/domain/reply.js';
import type { ReportFormat } from '../../../../src/domain/report.js';
import { say } from '../../blocks.js';
import { letterOf } from '../../letters.js';
import { ANA, CHANNEL, createSending, PANE, sendAll, THREAD } from './desk.js';
import { hangUp, raw } from '../../../doubles/answering-server.js';
import { no, ok, useSlackApi, tooMany } from './slack-api.js';

const slack = useSlackApi();

const attach = (format: ReportFormat): Block => ({
  kind: 'attachment',
  label: 'Report',
  report: { assessment: 'a1' as AssessmentId, format },
});
const SENT = { kind: 'sent', reference: 'F1' };
const UPLOAD = ['files.getUploadURLExternal', '/upload', 'files.completeUploadExternal'];
const report = (rest: Partial<Letter> = {}, to = THREAD) => ({
  letter: letterOf([attach('pdf')], to, rest),
  part: 0,
});

test('a reply with reports is a message, then a file for each', async () => {
  const { surface } = createSending(slack.url);
  const letter = letterOf([say('Here it is.'), attach('pdf'), attach('docx')], THREAD);
  const all = await sendAll(surface, letter);
  expect(all).toEqual([
    { kind: 'sent', reference: '1700000000.1', hasMore: true },
    { ...SENT, hasMore: true },
    SENT,
  ]);
  expect(slack.methods()).toEqual(['chat.postMessage', ...UPLOAD, ...UPLOAD]);
});

test('a report is written when it is sent, and shared in the thread as a file', async () => {
  await createSending(slack.url).surface.send(report());
  expect(slack.to('files.getUploadURLExternal')).toEqual([{ filename: 'report.pdf', length: '3' }]);
  expect(slack.asked.find(({ method }) => method === '/upload')?.bytes.toString()).toBe('pdf');
  expect(slack.to('files.completeUploadExternal')).toEqual([
    { files: [{ id: 'F1', title: 'Fisheries' }], channel_id: 'C1', thread_ts: THREAD.thread },
  ]);
});

test('the token is not given to the address of the upload', async () => {
  await createSending(slack.url).surface.send(report());
  const upload = slack.asked.find(({ method }) => method === '/upload');
  expect(upload?.headers).not.toHaveProperty('authorization');
});

describe('a report that one person asked for', () => {
  test('goes to the conversation with them, not to the channel', async () => {
    await createSending(slack.url).surface.send(report({ only: ANA }));
    expect(slack.to('files.completeUploadExternal')).toEqual([
      { files: [{ id: 'F1', title: 'Fisheries' }], channels: 'UANA' },
    ]);
  });

  test('stands in the thread where nobody else is', async () => {
    await createSending(slack.url).surface.send(report({ only: ANA }, PANE));
    const [completed] = slack.to('files.completeUploadExternal');
    expect(completed).toMatchObject({ channel_id: 'D1', thread_ts: PANE.thread });
  });
});

describe('an upload that fails', () => {
  test.each([
    ['at the first step, without an answer', 'files.getUploadURLExternal', hangUp],
    ['at the bytes, without an answer', '/upload', hangUp],
    ['at the bytes, with 500', '/upload', raw('', 500)],
  ])('%s, begins anew later', async (_what, method, answer) => {
    slack.answer(method, answer);
    const { surface } = createSending(slack.url);
    expect(await surface.send(report())).toEqual({ kind: 'later' });
    expect(slack.methods()).not.toContain('files.completeUploadExternal');
    expect(await surface.send(report())).toEqual(SENT);
  });

  test.each([
    ['without an answer', hangUp, { kind: 'unsure' }],
    ['with too many', tooMany(5), { kind: 'later', afterMs: 5_000 }],
    ['with a word', no('not_in_channel'), { kind: 'refused', reason: 'not_in_channel' }],
  ])('at its completion %s is no other failure', async (_what, answer, sent) => {
    slack.answer('files.completeUploadExternal', answer);
    expect(await createSending(slack.url).surface.send(report())).toEqual(sent);
  });

  test.each(['http://files.slack.com/upload', 'https://evil.example/upload', 'file:///etc', ''])(
    'is not given to %s',
    async (upload_url) => {
      slack.answer('files.getUploadURLExternal', ok({ upload_url, file_id: 'F1' }));
      const { surface, reported } = createSending(slack.url);
      expect(await surface.send(report())).toEqual({ kind: 'refused', reason: 'unexpected' });
      expect(slack.methods()).toEqual(['files.getUploadURLExternal']);
      expect(reported).toHaveLength(1);
    },
  );
});

describe('a report that cannot be written', () => {
  test.each([
    ['now', new DeskError('database-unavailable', {}, { retryable: true }), { kind: 'later' }],
    ['ever', new DeskError('project-unknown'), { kind: 'refused', reason: 'project-unknown' }],
    ['for nobody knows what', new TypeError('x'), { kind: 'refused', reason: 'unexpected' }],
  ])('%s is not sent', async (_when, fault, sent) => {
    const writeReport = () => Promise.reject(fault);
    const { surface } = createSending(slack.url, { writeReport });
    expect(await surface.send({ letter: letterOf([attach('pdf')], CHANNEL), part: 0 })).toEqual(
      sent,
    );
    expect(slack.asked).toEqual([]);
  });
});
