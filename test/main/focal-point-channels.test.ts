import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/main.js';
import { wrongSetting } from './wrong-setting.js';

function read(text: string): unknown {
  return readSettings({ GENDER_DESK_FOCAL_POINT_CHANNEL: text }).focalPointChannels;
}

describe('where questions for the focal points go', () => {
  test.each([
    ['', {}],
    ['slack:C0123', { slack: 'C0123' }],
    [' slack:C0123 , teams:19:ab@thread.tacv2', { slack: 'C0123', teams: '19:ab@thread.tacv2' }],
  ])('“%s”', (text, channels) => {
    expect(read(text)).toEqual(channels);
  });

  test.each(['C0123', 'slack:', 'web:one', 'fax:1', 'slack:C1,slack:C2', 'slack:C 1'])(
    '“%s” is refused',
    (text) => {
      expect(() => read(text)).toThrow(wrongSetting('GENDER_DESK_FOCAL_POINT_CHANNEL'));
    },
  );
});
