import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { LANGUAGES } from '../../src/domain/language.js';
import { homeFaults, modalFaults } from '../adapters/slack/block-kit-validator.js';
import { VIEWS } from './views.js';

describe.each(LANGUAGES)('in Slack, in %s,', (language) => {
  test.each(Object.entries(VIEWS))('a view of the kind “%s”', async (kind, viewIn) => {
    const { of, view } = viewIn(language);
    expect(view.type === 'home' ? homeFaults(view) : modalFaults(view)).toEqual([]);
    const data = stringify(of, { lineWidth: 0, aliasDuplicateObjects: false });
    const drawn = stringify(view, { lineWidth: 0, aliasDuplicateObjects: false });
    const shown = `${data}\n${'='.repeat(20)}\n\n${drawn}`;
    await expect(shown).toMatchFileSnapshot(`slack-views/${kind}.${language}.txt`);
  });
});
