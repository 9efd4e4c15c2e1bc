import { describe, expect, it } from 'vitest';
import { undelivered } from '../../src/conversation/undelivered.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { Letter, Sender } from '../../src/domain/letter.js';
import type { Place } from '../../src/domain/place.js';
import { stringsFor } from '../../src/strings/strings.js';
import { ANA, NOW } from '../turns.js';
import { textOf } from './checklist/talk.js';

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', channel: 'C1' };
const ASKED: Place = { ...CHANNEL, channel: 'C2', thread: '1' };
const SENDER: Sender = { person: ANA.id, place: ASKED, language: 'en', via: 'https://x.example' };
const clock = { now: () => NOW };

function letterFrom(sender?: Sender): Letter {
  const reply = { language: 'en', blocks: [] } as const;
  return { to: CHANNEL, at: NOW, reply, ...(sender === undefined ? {} : { sender }) };
}

describe('a letter that is given up', () => {
  it('is told of to whoever had it sent, alone, where they asked', () => {
    const notice = undelivered(letterFrom(SENDER), 'not_in_channel', clock);
    expect(notice).toMatchObject({ to: ASKED, at: NOW, only: ANA.id, via: 'https://x.example' });
  });

  it('is not told of when the notice itself is given up', () => {
    const notice = undelivered(letterFrom(SENDER), 'not_in_channel', clock);
    expect(undelivered(notice!, 'not_in_channel', clock)).toBeUndefined();
  });

  it('that nobody had sent is told of to nobody', () => {
    expect(undelivered(letterFrom(), 'not_in_channel', clock)).toBeUndefined();
  });

  it('is not told of where nothing is sent', () => {
    const sender = { ...SENDER, place: { ...ASKED, platform: 'web' } } as const;
    expect(undelivered(letterFrom(sender), 'not_in_channel', clock)).toBeUndefined();
  });

  it.each(LANGUAGES)('is worded by why the platform does not take it, in %s', (language) => {
    const { general } = stringsFor(language);
    const said = (reason: string): string =>
      textOf(undelivered(letterFrom({ ...SENDER, language }), reason, clock)!.reply);
    expect(said('not_in_channel')).toBe(general.undelivered['not-there']);
    expect(said('channel_not_found')).toBe(general.undelivered['not-there']);
    expect(said('is_archived')).toBe(general.undelivered.archived);
    expect(said('restricted_action')).toBe(general.undelivered['not-allowed']);
    expect(said('unsure')).toBe(general.undelivered.unsure);
    for (const other of ['msg_too_long', 'never-taken', 'constructor', ''])
      expect(said(other)).toBe(general.undelivered.other);
  });
});
