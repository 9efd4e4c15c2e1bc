import { describe, expect, test } from 'vitest';
import { cite } from '../../src/domain/cite.js';
import type { Answer, Segment } from '../../src/domain/answer.js';
import { findPassage } from '../../src/domain/knowledge-base.js';
import type { Block } from '../../src/domain/reply.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { answerToReply } from '../../src/reply/answer-to-reply.js';
import { toMarkdown } from '../../src/reply/to-markdown.js';
import { toPlainText } from '../../src/reply/to-plain-text.js';
import { stringsFor } from '../../src/strings/strings.js';

const { knowledge } = await readKnowledge(readSettings({}));
const strings = stringsFor('en');

function segment(id: string): Segment {
  const passage = findPassage(knowledge, id, 'en')!;
  const quote = passage.sentences[0]!;
  return { role: 'text', text: quote, citations: [cite(passage, quote, knowledge)] };
}

function grounded(...ids: string[]): Answer {
  return { kind: 'grounded', language: 'en', notices: [], nearest: [], segments: ids.map(segment) };
}

function citationsOf(answer: Answer): Extract<Block, { kind: 'citations' }>['items'] {
  const { blocks } = answerToReply(answer, knowledge, strings);
  return blocks.find((block) => block.kind === 'citations')?.items ?? [];
}

describe('a grounded answer', () => {
  test('numbers each passage once, in the order in which it is cited', () => {
    const reply = answerToReply(
      grounded('C183/art-4-1', 'R191/para-1-1', 'C183/art-4-1'),
      knowledge,
      strings,
    );
    const numbers = reply.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.content.citations] : [],
    );
    expect(numbers).toEqual([[1], [2], [1]]);
  });

  test('opens with the place that was asked for', () => {
    const first = segment('C183/art-4-1');
    const placed = { ...grounded(), segments: [{ ...first, opensWithPlace: true }] } as Answer;
    expect(toPlainText(answerToReply(placed, knowledge, strings), strings)).toMatch(
      /^C183, Art\. 4\(1\): Maternity leave/u,
    );
  });

  test('says how far a Recommendation binds, and links to the official page', () => {
    const [item] = citationsOf(grounded('R191/para-1-1'));
    expect(item).toMatchObject({ locator: 'Para. 1(1)', statusLabel: 'up to date · not binding' });
    expect(item?.url).toMatch(/^https:\/\/www\.ilo\.org\//u);
  });

  test('tells the parts of one paragraph apart by their headings', () => {
    const items = citationsOf(grounded('GB292/para-223-a-staff', 'GB292/para-223-a-structures'));
    const locators = items.map(({ locator }) => locator);
    expect(new Set(locators).size).toBe(2);
    for (const locator of locators) expect(locator).toMatch(/^Para\. 223\(a\) – \w/u);
  });

  test('reads the same as plain text and as Markdown, with its sources', () => {
    const reply = answerToReply(grounded('C183/art-4-1'), knowledge, strings);
    const title = 'Maternity Protection Convention, 2000 (No. 183), Art. 4(1)';
    expect(toPlainText(reply, strings)).toContain(`1 ${title}`);
    expect(toMarkdown(reply, strings)).toContain(`[${title}](https://www.ilo.org/`);
  });
});

test('Markdown holds nothing that a text could format or link', () => {
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      role: 'text',
      content: { text: '[x](http://evil) *b* <i>', citations: [1] },
    },
  ];
  expect(toMarkdown({ language: 'en', blocks }, strings)).toBe(
    String.raw`\[x\](http://evil) \*b\* \<i\> [1]`,
  );
});

test('an answer that was not found offers the nearest passages to read', () => {
  const answer: Answer = {
    kind: 'not-found',
    language: 'en',
    notices: [],
    nearest: [findPassage(knowledge, 'C183/art-4-1', 'en')!.id],
  };
  expect(answerToReply(answer, knowledge, strings).blocks).toMatchObject([
    { kind: 'paragraph' },
    { kind: 'choices', choices: [{ action: { kind: 'read', passage: 'C183/art-4-1' } }] },
  ]);
});
