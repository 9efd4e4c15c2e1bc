import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutgoingActivity } from '../../../../adapters/teams/connector.js';
import { toAnswer } from '../../../../adapters/teams/send/answer.js';
import { teamsWords } from '../../../../src/cli/teams-words.js';
import { LANGUAGES } from '../../../../src/domain/language.js';
import type { PassageId } from '../../../../src/domain/passage.js';
import type { Block, CitationItem, Reply } from '../../../../src/domain/reply.js';
import { REPLIES } from '../../../rendering/replies.js';
import { HOSTILE } from '../../any-reply.js';
import { cite, many, offer, ask, say } from '../../blocks.js';
import { anyAnswer, answerEntityOf, marksIn } from './answers.js';

const DESK = 'https://desk.example';

function draw(blocks: readonly Block[], address: string | undefined = DESK) {
  return toAnswer({ language: 'en', blocks }, teamsWords('en'), address)?.activity;
}

function claimsOf(activity: OutgoingActivity | undefined) {
  return activity && answerEntityOf(activity)?.citation;
}

const sources = (...items: readonly CitationItem[]): Block => ({ kind: 'citations', items });

describe('an answer with sources', () => {
  const answer = draw([
    say('Fourteen weeks at least.', [1]),
    say('More is recommended.', [2, 1]),
    sources(cite(1), cite(2)),
    offer([ask('Helpful')]),
  ]);

  test('is a text with its marks, and a card with the sources and choices below', () => {
    expect(answer).toMatchObject({
      type: 'message',
      textFormat: 'markdown',
      text: 'Fourteen weeks at least. [1]\n\nMore is recommended. [2] [1]',
      summary: 'Fourteen weeks at least. More is recommended.',
    });
    const card = JSON.stringify(answer?.['attachments']);
    expect(card).toContain('Read 1');
    expect(card).toContain('Helpful');
    expect(card).not.toContain('Fourteen weeks at least');
  });

  test('says that a machine wrote it, and asks what people think of it in one way', () => {
    expect(answerEntityOf(answer!)?.additionalType).toEqual(['AIGeneratedContent']);
    expect(answer?.['channelData']).toEqual({ feedbackLoop: { type: 'custom' } });
  });

  test('names its sources, each once, with words, standing and official page', () => {
    const [one, two] = claimsOf(answer) ?? [];
    expect(claimsOf(answer)).toHaveLength(2);
    expect(one).toMatchObject({
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: `${cite(1).title}, ${cite(1).locator}`,
        abstract: cite(1).quote,
        url: cite(1).url,
        keywords: [cite(1).statusLabel, cite(1).originLabel],
      },
    });
    expect(two?.position).toBe(2);
  });
});

describe('a source', () => {
  const claim = (item: Partial<CitationItem>, address?: string) =>
    claimsOf(draw([say('So.', [1]), sources({ ...cite(1), ...item })], address))?.[0]?.appearance;

  test('without an official page leads to the page of the desk, where there is one', () => {
    const { url: _url, ...unofficial } = cite(1);
    const block = sources({ ...unofficial, passage: 'C183/art 4' as PassageId });
    const url = (address?: string) =>
      toAnswer({ language: 'fr', blocks: [say('So.', [1]), block] }, teamsWords('fr'), address);
    expect(claimsOf(url(DESK)?.activity)?.[0]?.appearance.url).toBe(
      'https://desk.example/passages/C183/art%204?language=fr',
    );
    expect(claimsOf(url()?.activity)?.[0]?.appearance).not.toHaveProperty('url');
  });

  test.each(['javascript:alert(1)', 'http://a:b@evil.example/', 'not an address'])(
    'never leads to %s',
    (url) => {
      expect(claim({ url })?.url).toMatch(/^https:\/\/desk\.example\/passages\//u);
    },
  );

  test('keeps its locator when its title is too long', () => {
    const name = claim({ title: 'Convention '.repeat(20), locator: 'Art. 4(1)' })?.name ?? '';
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/…, Art\. 4\(1\)$/u);
  });

  test('says what it is of where it is an office’s own', () => {
    const activity = draw([say('So.', [1]), sources({ ...cite(1), origin: 'project' })]);
    const entity = answerEntityOf(activity!);
    expect(entity?.usageInfo).toMatchObject({
      type: 'https://schema.org/Message',
      name: 'Internal document',
    });
    expect(entity?.citation[0]?.appearance.usageInfo).toEqual(entity?.usageInfo);
    expect(claim({})?.usageInfo).toBeUndefined();
  });
});

describe('a mark has no source', () => {
  test('where none has its number', () => {
    const answer = draw([say('So.', [1, 3, 0]), sources(cite(1), cite(2))]);
    expect(answer?.['text']).toBe('So. [1] [3] [0]');
    expect(claimsOf(answer)?.map(({ position }) => position)).toEqual([1]);
  });

  test('where its number stands for two', () => {
    const answer = draw([say('So.', [1, 2]), sources(cite(1), { ...cite(2), number: 1 }, cite(2))]);
    expect(claimsOf(answer)?.map(({ position }) => position)).toEqual([2]);
  });

  test('beyond the twentieth, which the cards still name', () => {
    const items = many(22, (at) => ({ ...cite(at + 1), title: 'C', quote: 'q' }));
    const text = say(
      'So.',
      items.map(({ number }) => number),
    );
    const reply: Reply = { language: 'en', blocks: [text, sources(...items)] };
    const answer = toAnswer(reply, teamsWords('en'), DESK)!;
    expect(claimsOf(answer.activity)).toHaveLength(20);
    const cards = JSON.stringify([answer.activity['attachments'], answer.others]);
    for (const { number } of items) expect(cards).toContain(`[${number}] C`);
  });
});

test.each(['see [1]', '[ 2 ] and [[1]]', '[1](https://evil.example)', '[1][2]', '[²] [١] [doc1]'])(
  'what looks like a mark in a text is none: %s',
  (text) => {
    const answer = draw([say(text, [2]), sources(cite(1), cite(2))]);
    expect(marksIn(String(answer?.['text']))).toEqual([2]);
    expect(String(answer?.['text'])).not.toMatch(/\[[^\]]*[\p{N}][^\]]*\](?!$)/u);
  },
);

const ADDRESSES = [
  'write to a@evil.com',
  'evil.com/a',
  'é.evil.org',
  '8.evil.io',
  'a_b@evil.co.uk',
];

test('what somebody wrote means no more than its words', () => {
  for (const text of [...HOSTILE, ...ADDRESSES]) {
    const drawn = String(draw([say(text, [1]), sources(cite(1))])?.['text']);
    expect(drawn).not.toMatch(/[*_~`<>\\|]|\][([:]|&#?\w+;|\{\{|\$\{|https?:\/\//u);
    expect(drawn).not.toMatch(/[\p{L}\p{N}](?:@|\.\p{L}{2})/u);
    expect(drawn).not.toMatch(/^\s*(?:[-+•◦](?=\s)|\d+[.)](?=\s)|#+\s|[-=]+\s*$)/mu);
  }
});

test.each(['Art. 4(1), No. 183.', 'p.m. and i.e. 2.5 weeks.', '@home'])(
  'what is no address stays as it is: %s',
  (text) => {
    expect(draw([say(text, [1]), sources(cite(1))])?.['text']).toBe(`${text} [1]`);
  },
);

test.each(['item', 'results', 'not-found', 'clarify', 'reminder'] as const)(
  'a card alone shows what is no answer: %s',
  (name) => {
    const reply = REPLIES[name]!('en');
    expect(toAnswer(reply, teamsWords('en'), DESK)).toBeUndefined();
  },
);

test.each(LANGUAGES)('an answer from the texts has its sources in %s', (language) => {
  const reply = REPLIES['answer']!(language);
  const activity = toAnswer(reply, teamsWords(language), DESK)?.activity;
  expectAgreed(reply, activity!);
  expect(claimsOf(activity)).toHaveLength(2);
});

/** Each mark of the text belongs to its sentence, and each source to its mark. */
function expectAgreed({ blocks, language }: Reply, activity: OutgoingActivity): void {
  const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content] : []));
  const items = blocks.flatMap((block) => (block.kind === 'citations' ? block.items : []));
  const marks = said.flatMap(({ citations }) => citations);
  const text = String(activity['text']);
  expect(marksIn(text)).toEqual(marks);
  const claims = claimsOf(activity) ?? [];
  expect(claims.length).toBeLessThanOrEqual(20);
  expect(new Set(claims.map(({ position }) => position)).size).toBe(claims.length);
  for (const { position, appearance } of claims) {
    expect(marks).toContain(position);
    const named = items.filter(({ number }) => number === position);
    expect(named).toHaveLength(1);
    const [item] = named;
    const official = item?.url === undefined ? undefined : new URL(item.url).href;
    const own = `${DESK}/passages/${item?.passage}?language=${language}`;
    expect(appearance.url).toBe(official ?? own);
    expect(appearance.name).not.toBe('');
    expect(appearance.name.length).toBeLessThanOrEqual(80);
    expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    expect(appearance.keywords.length).toBeLessThanOrEqual(3);
    expect(Math.max(0, ...appearance.keywords.map(({ length }) => length))).toBeLessThanOrEqual(28);
  }
}

test('the source of each mark of any answer is that of its sentence, and none is longer than Teams takes', () => {
  let count = 0;
  fc.assert(
    fc.property(anyAnswer, (reply) => {
      const activity = toAnswer(reply, teamsWords(reply.language), DESK)?.activity;
      if (activity === undefined) return;
      count++;
      expectAgreed(reply, activity);
      expect(JSON.stringify(activity).length * 2).toBeLessThanOrEqual(28 * 1024 - 2 * 1_000);
    }),
    { numRuns: 100 },
  );
  expect(count).toBeGreaterThan(20);
});
