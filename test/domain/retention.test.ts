import { describe, expect, test } from 'vitest';
import { DEFAULT_RETENTION, keptSince, parseRetention } from '../../src/domain/retention.js';

describe('how long things are kept', () => {
  test('what is not named keeps its default', () => {
    expect(parseRetention('')).toEqual(DEFAULT_RETENTION);
    expect(parseRetention(' conversations=30, assessments=90 audit=never')).toEqual({
      ...DEFAULT_RETENTION,
      conversations: 30,
      assessments: 90,
      audit: 'never',
    });
  });

  test.each([
    'conversations',
    'conversations=',
    'conversations=0',
    'conversations=-1',
    'conversations=1.5',
    'conversations=99999',
    'conversations=soon',
    'talks=30',
    'audit=1 audit=2',
    'constructor=1',
  ])('“%s” is not taken', (text) => {
    expect(parseRetention(text)).toBeUndefined();
  });

  test('what is kept for ever has no beginning', () => {
    expect(keptSince('never', new Date())).toBeUndefined();
    expect(keptSince(1, new Date('2026-03-02T00:00:00Z'))).toEqual(
      new Date('2026-03-01T00:00:00Z'),
    );
  });
});
