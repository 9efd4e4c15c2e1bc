import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../adapters/web/render.js';
import { renderPassage } from '../../../adapters/web/render-passage.js';
import { webStrings } from '../../../src/cli/web-desk.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Block, CitationItem, Reply } from '../../../src/domain/reply.js';
import { cite } from '../blocks.js';

const words = webStrings('en');
const HOSTILE = `"><img src=x onerror=alert(1)>'&</p><script>`;

const citation: CitationItem = {
  ...cite(1),
  passage: 'ECOSOC-1997/2/art-4-1' as PassageId,
  locator: 'Art. 4(1)',
};

/** The markup of one block, white space single. */
function draw(...blocks: readonly Block[]): string {
  return oneLine(renderReply({ language: 'en', blocks }, words).markup);
}

function oneLine(markup: string): string {
  return markup.replace(/[ \n]+/gu, ' ');
}

describe('renderReply', () => {
  it('draws a heading and a list', () => {
    expect(draw({ kind: 'heading', text: 'Leave' })).toBe('<h3>Leave</h3>');
    expect(draw({ kind: 'list', items: ['one', 'two'] })).toContain('<li>one</li><li>two</li>');
  });

  it('draws a sentence with its marks, each a named link to the passage with the sentence', () => {
    const content = { text: 'Fourteen weeks.', citations: [1] };
    const markup = draw(
      { kind: 'paragraph', role: 'text', content },
      { kind: 'citations', items: [citation] },
    );
    expect(markup).toContain('aria-label="[1] Read the source: Convention, Art. 4(1)"');
    expect(markup).toContain(
      'href="/passages/ECOSOC-1997/2/art-4-1?language=en&amp;quote=Fourteen+weeks."',
    );
  });

  it('sets a note apart and names it', () => {
    const content = { text: 'Not eighteen.', citations: [] };
    expect(draw({ kind: 'paragraph', role: 'note', content })).toMatch(
      /<div class="note" role="note">.*Note<\/strong> Not eighteen\./u,
    );
  });

  it('lists a source with its status, its origin and the official page', () => {
    const markup = draw({ kind: 'citations', items: [citation] });
    expect(markup).toContain('up to date');
    expect(markup).toContain('digest');
    expect(markup).toContain(
      'href="https://www.ilo.org/c183" target="_blank" rel="noopener noreferrer"',
    );
  });

  it('draws choices that ask and choices that read', () => {
    const markup = draw({
      kind: 'choices',
      label: 'Which?',
      choices: [
        { label: 'Leave', action: { kind: 'ask', question: 'How long?' } },
        { label: 'Pay', action: { kind: 'read', passage: 'C100/art-1' as PassageId } },
      ],
    });
    expect(markup).toContain('<button class="choice" name="question" value="How long?">');
    expect(markup).toContain('href="/passages/C100/art-1?language=en" data-passage');
  });

  it('says a label once when a paragraph has said it', () => {
    const content = { text: 'Which?', citations: [] };
    const markup = draw(
      { kind: 'paragraph', role: 'text', content },
      { kind: 'choices', label: 'Which?', choices: [] },
    );
    expect(markup).not.toContain('choices-label');
  });

  it('names choices beside the point for screen readers alone', () => {
    const action = { kind: 'command', command: '{}' } as const;
    const choices = [{ label: 'Helpful', action }];
    const markup = draw({ kind: 'choices', label: 'With this answer', choices, isQuiet: true });
    expect(markup).toContain('class="choices commands on-answer" role="group"');
    expect(markup).toContain('aria-label="With this answer"');
    expect(markup).not.toContain('choices-label');
  });

  it('puts a warning before the sources and a remark after them', () => {
    const markup = draw(
      { kind: 'citations', items: [citation] },
      { kind: 'notice', code: 'status', text: 'Abrogated.' },
      { kind: 'notice', code: 'digest', text: 'A digest.' },
    );
    const [warning, sources, remark] = ['Abrogated.', 'class="sources"', 'A digest.'].map((text) =>
      markup.indexOf(text),
    );
    expect(warning).toBeLessThan(sources ?? 0);
    expect(remark).toBeGreaterThan(sources ?? 0);
  });

  it('links to no address but one of the web', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'nonsense']) {
      expect(draw({ kind: 'link', label: 'Official', url })).not.toContain('href');
      expect(draw({ kind: 'citations', items: [{ ...citation, url }] })).not.toContain('_blank');
    }
  });

  it('escapes hostile text wherever it stands', () => {
    const content = { text: HOSTILE, citations: [1, 7] };
    const items = [
      {
        ...citation,
        title: HOSTILE,
        locator: HOSTILE,
        quote: HOSTILE,
        statusLabel: HOSTILE,
        originLabel: HOSTILE,
        passage: HOSTILE as PassageId,
        url: `https://x.example/${HOSTILE}`,
      },
    ];
    const markup = draw(
      { kind: 'heading', text: HOSTILE },
      { kind: 'paragraph', role: 'text', content },
      { kind: 'paragraph', role: 'note', content },
      { kind: 'list', items: [HOSTILE] },
      { kind: 'citations', items },
      {
        kind: 'choices',
        label: HOSTILE,
        choices: [
          { label: HOSTILE, action: { kind: 'ask', question: HOSTILE } },
          { label: HOSTILE, action: { kind: 'read', passage: HOSTILE as PassageId } },
        ],
      },
      { kind: 'link', label: HOSTILE, url: `https://x.example/?q=${HOSTILE}` },
      { kind: 'notice', code: HOSTILE, text: HOSTILE },
    );
    expect(markup).not.toMatch(/<img|<script|onerror=alert\(1\)>/u);
  });

  it('keeps a French mark with its word and changes no character', () => {
    const content = { text: 'Un plancher : la loi peut « accorder » plus ; voir.', citations: [] };
    const reply: Reply = { language: 'fr', blocks: [{ kind: 'paragraph', role: 'text', content }] };
    const { markup } = renderReply(reply, webStrings('fr'));
    expect(markup).toContain('<span class="together">plancher :</span>');
    expect(markup.replace(/<[^>]+>/gu, '')).toBe(content.text);
  });
});

describe('renderPassage', () => {
  const passage: Reply = {
    language: 'en',
    blocks: [
      { kind: 'heading', text: 'Convention, Art. 4(1) · Length of leave' },
      { kind: 'paragraph', role: 'text', content: { text: 'One. Two <b>. Three.', citations: [] } },
      { kind: 'paragraph', role: 'note', content: { text: 'A floor.', citations: [] } },
      { kind: 'list', items: ['Status: up to date (written down on 2026-11-21)'] },
      { kind: 'link', label: 'Official page', url: 'https://www.ilo.org/c183' },
    ],
  };
  const drawPassage = (quotes: readonly string[]): string =>
    oneLine(renderPassage(passage, quotes, words, 'h2').markup);

  it('highlights the first quote that stands in the text, escaped', () => {
    expect(drawPassage(['reworded', 'Two <b>.', 'One.'])).toContain(
      'One. <mark>Two &lt;b&gt;.</mark> Three.',
    );
  });

  it('highlights nothing for a quote that is empty, foreign or the whole text', () => {
    for (const quote of ['', 'Four.', 'One. Two <b>. Three.', 'A floor.'])
      expect(drawPassage([quote])).not.toContain('<mark>');
  });

  it('shows notes, status with its date, and the official page', () => {
    const markup = drawPassage([]);
    for (const text of ['A floor.', '2026-11-21', 'https://www.ilo.org/c183', 'Length of leave'])
      expect(markup).toContain(text);
  });
});
