import { describe, expect, test } from 'vitest';
import type { Address } from '../../../../src/domain/addresses.js';
import { APP, TENANT } from './bring.js';
import { connect } from './connected.js';

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Six weeks.' }],
  },
};
const CITED = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: 'C183, Art. 4(4)',
        abstract: 'Six weeks of compulsory leave after childbirth.',
        url: 'https://normlex.ilo.org/C183',
        usageInfo: { '@type': 'CreativeWork', '@id': 'u', name: 'Official text' },
      },
    },
  ],
  usageInfo: { '@type': 'CreativeWork', name: 'Official text' },
};
const ACTIVITY = {
  type: 'message',
  text: 'Six weeks. [1]',
  textFormat: 'markdown',
  summary: 'Six weeks.',
  speak: 'Six weeks.',
  inputHint: 'acceptingInput',
  locale: 'en',
  replyToId: '17',
  attachmentLayout: 'list',
  attachments: [
    CARD,
    {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'report.docx',
      content: { description: 'Report', sizeInBytes: 12, acceptContext: { a: 1 } },
      contentUrl: 'https://contoso.sharepoint.com/report.docx',
      thumbnailUrl: 'https://contoso.sharepoint.com/report.png',
      'a field of tomorrow': true,
    },
  ],
  entities: [
    CITED,
    { type: 'streaminfo', streamId: 's1', streamType: 'streaming', streamSequence: 3 },
    {
      type: 'mention',
      text: '<at>Ana</at>',
      mentioned: { id: '29:ana', name: 'Ana' },
    },
  ],
  channelData: {
    feedbackLoop: { type: 'custom' },
    notification: { alert: true },
    tenant: { id: TENANT },
  },
  'a field of tomorrow': { as: ['it', 'was'] },
};

const CHANNEL: Address = {
  platform: 'teams',
  kind: 'channel',
  tenant: TENANT,
  channel: '19:c@thread.tacv2',
  service: '',
};

describe('what leaves for Teams', () => {
  test('a message arrives with every field as it was given', async () => {
    const { connector, requests, here } = await connect();
    expect(await connector.post(here, ACTIVITY)).toBe('m1');
    expect(requests).toMatchObject([
      {
        method: 'POST',
        path: 'v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D17/activities',
        headers: {
          authorization: 'Bearer token-1',
          // On a connection of its own.
          connection: 'close',
          'content-type': 'application/json; charset=utf-8',
        },
      },
    ]);
    expect(requests[0]?.body).toEqual(ACTIVITY);
  });

  test('so does what takes the place of one', async () => {
    const { connector, requests, here } = await connect();
    await connector.update(here, '17', ACTIVITY);
    expect(requests).toMatchObject([
      {
        method: 'PUT',
        path: 'v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D17/activities/17',
      },
    ]);
    expect(requests[0]?.body).toEqual(ACTIVITY);
  });

  test('a thread begins with its first message', async () => {
    const { connector, requests, planned, service } = await connect();
    planned.push({
      status: 201,
      body: { id: '19:c@thread.tacv2;messageid=42', activityId: '42', serviceUrl: service },
    });
    expect(await connector.openThread({ ...CHANNEL, service }, ACTIVITY)).toBe('42');
    expect(requests).toMatchObject([{ method: 'POST', path: 'v3/conversations' }]);
    expect(requests[0]?.body).toEqual({
      isGroup: true,
      bot: { id: `28:${APP}` },
      tenantId: TENANT,
      activity: ACTIVITY,
      channelData: { channel: { id: '19:c@thread.tacv2' }, tenant: { id: TENANT } },
    });
  });

  test('a thread is known by the id of the conversation too', async () => {
    const { connector, planned, service } = await connect();
    planned.push({ status: 201, body: { id: '19:c@thread.tacv2;messageid=43' } });
    expect(await connector.openThread({ ...CHANNEL, service }, ACTIVITY)).toBe('43');
  });

  test('a conversation with one person begins by their id in the directory', async () => {
    const { connector, requests, planned, service } = await connect();
    planned.push({ status: 201, body: { id: 'a:personal' } });
    expect(await connector.openPersonal({ tenant: TENANT, service }, 'oid-ana')).toBe('a:personal');
    expect(requests[0]).toMatchObject({ method: 'POST', path: 'v3/conversations' });
    expect(requests[0]?.body).toEqual({
      isGroup: false,
      bot: { id: `28:${APP}` },
      members: [{ id: 'oid-ana' }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
  });

  test('somebody is looked up in the whole of a channel', async () => {
    const { connector, requests, planned, here } = await connect();
    planned.push({
      status: 200,
      body: {
        id: '29:ana',
        name: 'Ana',
        aadObjectId: 'oid-ana',
        email: 'ana@example.org',
        userPrincipalName: 'ana@example.org',
        tenantId: TENANT,
      },
    });
    expect(await connector.member(here, 'oid-ana')).toEqual({
      id: '29:ana',
      name: 'Ana',
      directoryId: 'oid-ana',
      email: 'ana@example.org',
    });
    expect(requests).toMatchObject([
      { method: 'GET', path: 'v3/conversations/19%3Ac%40thread.tacv2/members/oid-ana' },
    ]);
  });

  test('somebody who is not there is nobody', async () => {
    const { connector, planned, here } = await connect();
    planned.push({ status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } });
    expect(await connector.member(here, 'oid-bo')).toBeUndefined();
  });

  test('what names no message, as typing does not, is sent all the same', async () => {
    const { connector, planned, here } = await connect();
    planned.push({ status: 202, body: {} });
    expect(await connector.post(here, { type: 'typing' })).toBe('');
  });
});
