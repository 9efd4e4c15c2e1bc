import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnowledgeFolder } from '../../adapters/documents/knowledge-folder.js';
import type { Passage } from '../../src/domain/passage.js';
import { type Locator, locatorId, printLocator } from '../../src/domain/locator.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { parseLocator } from '../../src/knowledge/parse-locator.js';

const { knowledge, faults } = loadKnowledge(
  readKnowledgeFolder(join(import.meta.dirname, '../../knowledge')),
);

/** A tag is part of the id and never printed. */
function withoutTag({ tag: _tag, ...locator }: Locator): Locator {
  return locator;
}

function reparse({ locator, language }: Passage): Locator | undefined {
  const sections = locator.kind === 'section' ? { [locator.name]: locator.labels } : {};
  return parseLocator(printLocator(locator, language), sections);
}

describe('the bundled knowledge', () => {
  test('has no fault', () => {
    expect(faults).toEqual([]);
  });

  test('is there', () => {
    expect(knowledge.sources.size).toBeGreaterThanOrEqual(28);
    expect(knowledge.passages.length).toBeGreaterThan(1_000);
  });

  test('has every passage under the id that its locator gives', () => {
    for (const { id, source, locator } of knowledge.passages)
      expect(id).toBe(`${source}/${locatorId(locator)}`);
  });

  test('has no locator that could not be read back from how it is printed', () => {
    for (const passage of knowledge.passages)
      expect(reparse(passage), passage.id).toEqual(withoutTag(passage.locator));
  });

  test('gives every replaced standard something that stands', () => {
    const outdated = [...knowledge.sources.values()].filter(
      ({ status }) => status.value === 'outdated',
    );
    for (const { id, status } of outdated) expect(status.replacedBy, id).not.toEqual([]);
  });
});
