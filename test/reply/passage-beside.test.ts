import { expect, test } from 'vitest';
import type { PassageId } from '../../src/domain/passage.js';
import { passageBeside } from '../../src/reply/passage-beside.js';
import { readKnowledge, readSettings } from '../../src/main.js';

const { knowledge } = await readKnowledge(readSettings({}));
const ids = knowledge.passages
  .filter(({ source, language }) => source === 'C183' && language === 'fr')
  .map(({ id }) => id);

test('a provision stands between those before and after it in its source', () => {
  const at = ids.indexOf('C183/art-4-1' as PassageId);
  const beside = passageBeside(ids[at]!, 'fr', knowledge);
  expect(beside.before?.passage).toBe(ids[at - 1]);
  expect(beside.after).toEqual({ passage: ids[at + 1], locator: 'Art. 4(2)' });
  expect(beside.languages).toEqual(['en', 'es']);
});

test('nothing stands before the first, after the last, or beside what is not there', () => {
  expect(passageBeside(ids[0]!, 'fr', knowledge)).not.toHaveProperty('before');
  expect(passageBeside(ids.at(-1)!, 'fr', knowledge)).not.toHaveProperty('after');
  const none = 'C183/none' as PassageId;
  expect(passageBeside(none, 'fr', knowledge)).toEqual({ languages: [] });
});
