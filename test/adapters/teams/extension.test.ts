import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerQuery, checkMessage } from '../../../adapters/teams/extension.js';
import { teamsWords } from '../../../src/cli/teams-words.js';
import { lookUp } from '../../../src/conversation/look-up.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { LookedUp } from '../../../src/domain/looked-up.js';
import type { Desk } from '../../../src/main.js';
import { openBundledDesk } from '../../bundled-desk.js';
import { cardFaults, partsIn } from './adaptive-card-validator.js';
import { seenIn } from './cards.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openBundledDesk();
});

const resultSchema = z.strictObject({
  composeExtension: z.strictObject({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(
      z.strictObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ lang: z.string(), fallbackText: z.string() }),
        preview: z.strictObject({
          contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
          content: z.strictObject({ title: z.string().max(120), text: z.string().max(200) }),
        }),
      }),
    ),
  }),
});
const messageSchema = z.strictObject({
  composeExtension: z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
});

interface Asked {
  readonly language?: Language;
  readonly skip?: number;
  readonly count?: number;
}

/** Provisions of one text, with a title that no result holds. */
const LONG: LookedUp = {
  isAnswered: false,
  answer: { language: 'fr', blocks: [] },
  passages: ['par. 1', 'par. 2'].map((locator) => ({
    id: `decision/${locator}` as PassageId,
    title: 'Décision du Conseil d’administration '.repeat(5),
    locator,
    heading: 'Intégration',
    reply: { language: 'fr', blocks: [{ kind: 'notice', code: 'x', text: locator }] },
  })),
};

function ask(
  text: string,
  { language = 'en', skip = 0, count = 25 }: Asked = {},
): Promise<unknown> {
  const looking = {
    words: teamsWords,
    lookUp: (question: string, usual: Language, most: number) =>
      lookUp(question, usual, most, desk),
  };
  return answerQuery({ text, language, skip, count }, looking);
}

async function results(text: string, asked: Asked = {}) {
  return resultSchema.parse(await ask(text, asked)).composeExtension.attachments;
}

const titlesOf = (attachments: Awaited<ReturnType<typeof results>>): readonly string[] =>
  attachments.map(({ preview }) => preview.content.title);

describe('Ask the desk', () => {
  it('tells provisions of one text apart, however long its title is', async () => {
    const looking = { words: teamsWords, lookUp: () => Promise.resolve(LONG) };
    const found = await answerQuery({ text: 'x', language: 'fr', skip: 0, count: 9 }, looking);
    const titles = titlesOf(resultSchema.parse(found).composeExtension.attachments);
    expect(titles.map((title) => title.slice(-9))).toEqual(['…, par. 1', '…, par. 2']);
  });

  it('shows the answer first, then the provisions, ten of them at most', async () => {
    const found = await results('how long is maternity leave');
    expect(found).toHaveLength(10);
    const [answer, provision] = found;
    expect(answer?.preview.content).toEqual({
      title: 'The answer',
      text: expect.stringContaining('14 weeks') as string,
    });
    expect(seenIn(answer?.content).join('\n')).toContain('[1]');
    expect(provision?.preview.content.title).toMatch(
      /^Maternity Protection Convention.*, Art\. 4/u,
    );
    expect(new Set(titlesOf(found)).size).toBe(10);
  });

  it.each([
    ['fr', 'combien de temps dure le congé de maternité', 'La réponse', '14 semaines'],
    ['es', 'cuánto dura la licencia de maternidad', 'La respuesta', '14 semanas'],
  ] as const)(
    'answers in %s what is asked in it, whatever the language of Teams is',
    async (...row) => {
      const [language, question, title, said] = row;
      const [answer] = await results(question);
      expect(answer?.preview.content.title).toBe(title);
      expect(answer?.content.lang).toBe(language);
      expect(answer?.content.fallbackText).toContain(said);
    },
  );

  it.each(['en', 'fr', 'es'] as const)(
    'suggests questions where nothing is typed, in %s',
    async (language) => {
      const { questions } = teamsWords(language).suggestions;
      for (const nothing of ['', '  ', '?!'])
        expect(titlesOf(await results(nothing, { language }))).toEqual(questions);
      for (const { content, preview } of await results('', { language })) {
        expect(content.lang).toBe(language);
        expect(preview.content.text).not.toBe('');
      }
    },
  );

  it('finds a provision by its name', async () => {
    const titles = titlesOf(await results('C183 Art. 4(4)'));
    expect(titles.slice(0, 2)).toContainEqual(expect.stringMatching(/No\. 183\), Art\. 4\(4\)/u));
  });

  it('gives the page that Teams asks for', async () => {
    const all = titlesOf(await results('harassment at work'));
    const page = (skip: number, count: number) => results('harassment at work', { skip, count });
    expect(titlesOf(await page(0, 3))).toEqual(all.slice(0, 3));
    expect(titlesOf(await page(3, 4))).toEqual(all.slice(3, 7));
    expect(titlesOf(await page(10, 25))).toEqual([]);
    expect(titlesOf(await page(-5, 0))).toEqual(all.slice(0, 1));
  });

  it.each([
    ['what is outside the texts', 'what is the salary of the director-general'],
    ['chit-chat', 'tell me a joke'],
    ['more than a question', 'equality '.repeat(1_000)],
  ])('says in words that there is nothing to choose from for %s', async (_, question) => {
    const answered = await ask(question);
    expect(messageSchema.safeParse(answered).success).toBe(true);
  });

  it('puts cards into a message that Teams takes, and on which nothing acts', async () => {
    const questions = ['how long is maternity leave', 'what did the governing body decide', ''];
    for (const question of questions)
      for (const { content } of await results(question)) {
        expect(cardFaults(content)).toEqual([]);
        const types = partsIn(content).map(({ type }) => String(type));
        const acting = types.filter((type) => /^(?:Action\.(?!OpenUrl)|Input\.)/u.test(type));
        expect(acting).toEqual([]);
      }
  });

  it('shows nothing of what was typed in what others see', async () => {
    const secret = 'Is my colleague Zebulon Quirrel allowed fourteen weeks of maternity leave?';
    expect(JSON.stringify(await ask(secret))).not.toMatch(/Zebulon|Quirrel/u);
  });
});

describe('Check this against the standards', () => {
  const message = (content: unknown, subject?: unknown) => ({
    commandId: 'check',
    messagePayload: { id: '1', subject, body: { contentType: 'html', content } },
  });

  it('reads the words of a message', () => {
    const html =
      '<div><p>Dear <at id="0">Ana</at>,</p><p>only&nbsp;mothers get leave &amp; pay &lt;here&gt;.<br>Right?</p></div>';
    expect(checkMessage(message(html))).toBe(
      'Dear Ana,\n\nonly mothers get leave & pay <here>.\nRight?',
    );
    expect(checkMessage(message('plain words'))).toBe('plain words');
  });

  it('reads the subject with it', () => {
    expect(checkMessage(message('<p>No leave this year.</p>', 'Staff rules'))).toBe(
      'Staff rules\n\nNo leave this year.',
    );
  });

  it.each([
    ['an empty message', message('')],
    ['a picture', message('<p><img src="https://x.example/a.png" alt="a chart"></p>')],
    ['signs', message('<p>… !</p>')],
    ['a message without a body', { messagePayload: { body: null } }],
    ['a card', { messagePayload: { attachments: [] } }],
    ['no message', { commandId: 'check' }],
    ['nothing', undefined],
    ['another shape', { messagePayload: { body: { content: 7 } } }],
  ])('has no words of %s', (_, value) => {
    expect(checkMessage(value)).toBe('');
  });
});
