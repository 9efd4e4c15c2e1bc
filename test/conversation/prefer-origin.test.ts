import { expect, test } from 'vitest';
import { preferOrigin } from '../../src/conversation/prefer-origin.js';
import type { Passage, PassageId, PassageOrigin } from '../../src/domain/passage.js';
import type { FoundQuestion, RankedPassage } from '../../src/domain/question.js';
import type { SourceId } from '../../src/domain/source.js';

function found(article: string, origin: PassageOrigin, source = 'C183'): RankedPassage {
  const passage: Passage = {
    id: `${source}/${origin}-${article}` as PassageId,
    source: source as SourceId,
    locator: { kind: 'article', path: [article] },
    language: 'en',
    heading: '',
    sentences: [],
    notes: [],
    phrasings: [],
    origin,
    verified: true,
    dated: false,
  };
  return { kind: 'passage', passage, score: 1, confidence: 1, sentences: [], notes: [] };
}

const DIGEST = found('4', 'digest');
const OFFICIAL = found('4', 'official');
const ALONE = found('5', 'digest');
const ELSEWHERE = found('4', 'digest', 'C189');

const FOUND: FoundQuestion = {
  language: 'en',
  shape: { breadth: 'one', premise: false, wants: 'other' },
  ranked: [DIGEST, ALONE, OFFICIAL, ELSEWHERE],
  named: [DIGEST],
  options: [],
  unknownInstruments: [],
  missingPlace: false,
  parts: [],
  namesSource: false,
  outside: 0,
};

test('of a provision in two texts the one preferred stays; what is there once stays', () => {
  expect(preferOrigin(FOUND, 'official').ranked).toEqual([ALONE, OFFICIAL, ELSEWHERE]);
  expect(preferOrigin(FOUND, 'digest').ranked).toEqual([DIGEST, ALONE, ELSEWHERE]);
});

test('a provision that is named is quoted from the text preferred, once', () => {
  const official = [{ ...OFFICIAL, isNamed: true }];
  expect(preferOrigin(FOUND, 'official').named).toEqual(official);
  expect(preferOrigin({ ...FOUND, named: [DIGEST, OFFICIAL] }, 'official').named).toEqual(official);
  expect(preferOrigin(FOUND, 'digest').named).toEqual([DIGEST]);
});
