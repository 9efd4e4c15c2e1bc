import { describe, expect, test } from 'vitest';
import { ask } from '../../src/conversation/ask.js';
import type { Answer } from '../../src/domain/answer.js';
import type { HistoryMessage } from '../../src/domain/conversation.js';
import type { Language } from '../../src/domain/language.js';
import { openingLine } from '../../src/reply/answer-to-reply.js';
import { stringsFor } from '../../src/strings/strings.js';
import { openBundledDesk } from '../bundled-desk.js';

const desk = await openBundledDesk();

function answer(
  question: string,
  history: readonly HistoryMessage[] = [],
  language?: Language,
): Promise<Answer> {
  return ask({ question, history, ...(language ? { language } : {}) }, desk);
}

function cited(given: Answer): readonly string[] {
  return given.kind === 'grounded'
    ? given.segments.flatMap(({ citations }) => citations.map(({ passage }) => passage))
    : [];
}

function textOf(given: Answer): string {
  return openingLine(given, desk.knowledge, stringsFor(given.language));
}

describe('a question in the words of staff', () => {
  test.each([
    ['how long is maternity leave', 'C183/art-4-1', '14'],
    ['could I take the whole leave before the birth?', 'C183/art-4-4', '6'],
    ['combien de temps dure le congé de maternité', 'C183/art-4-1', '14'],
    ['¿cuánto dura la licencia de maternidad?', 'C183/art-4-1', '14'],
    ['they keep the passport of the live-in maid', 'C189/art-9-c', 'passport'],
  ])('%s', async (question, passage, fact) => {
    const given = await answer(question);
    expect(cited(given)).toContain(passage);
    expect(textOf(given)).toContain(fact);
  });

  test.each([
    ['what is meant by domestic work?', 'C189/art-1-a'],
    ['que signifie travail de nuit ?', 'C171/art-1-a'],
    ['que signifie intégration du genre ?', 'ECOSOC-1997/2/definition-meaning'],
    ['¿qué significa trabajo de igual valor?', 'C100/art-1-b-value'],
  ])('about a word gets what the texts say it means: %s', async (question, passage) => {
    expect(cited(await answer(question))[0]).toBe(passage);
  });

  test('that asks for a list of which few members are held gets the whole', async () => {
    const question = 'List all that a domestic worker must be told under article 7 of C189';
    expect(cited(await answer(question))[0]).toBe('C189/art-7');
  });

  test('is answered in its own language', async () => {
    expect((await answer('¿qué es la doble vía?')).language).toBe('es');
  });

  test('is answered in the language asked for', async () => {
    const given = await answer('maternity leave length', [], 'fr');
    expect(given.language).toBe('fr');
    expect(textOf(given)).toMatch(/congé/u);
  });

  test('with words of another language is asked of each language in its own words', async () => {
    const question =
      '¿En qué consiste el doble enfoque (two-pronged) de la OIT en materia de género?';
    expect(cited(await answer(question))[0]).toBe('GENDER-ABOUT/vision-2');
  });

  test('with typos and without accents finds the same', async () => {
    expect(cited(await answer('conje de maternite combien de semaine'))).toContain('C183/art-4-1');
  });

  test.each([
    [
      'Live-in nannies: how often must they be paid, and who keeps the passport?',
      ['C189/art-12-1', 'C189/art-9-c'],
    ],
    [
      'Qui peut licencier la salariée enceinte, et combien de semaines dure son congé ?',
      ['C183/art-8-1', 'C183/art-4-1'],
    ],
    [
      'Compare the length of maternity leave and the rate of cash benefits in C183 and in C102',
      ['C183/art-4-1', 'C102/art-52', 'C183/art-6-3'],
    ],
    [
      'Comparez la convention maternité et la convention n° 103 : la durée du congé et les pauses pour allaiter',
      ['C183/art-4-1', 'C103/art-3-2', 'C183/art-10-2', 'C103/art-5'],
    ],
    [
      'Leaflet for women who go abroad as housemaids: a written contract first, who holds the passport, fees of the agency',
      ['C189/art-8-1', 'C189/art-9-c', 'C189/art-15-1-e'],
    ],
    [
      'C156 and C183: what year is each from, and who is covered by each?',
      ['C156/about', 'C183/about'],
    ],
  ])(
    'that asks several things, or the same of several texts, gets a provision for each: %s',
    async (question, passages) => {
      expect(cited(await answer(question))).toEqual(expect.arrayContaining(passages));
    },
  );

  test('about the standing of several texts has a line for each before any has more', async () => {
    const given = await answer('Where do C3, C45, C89 and C103 stand today?');
    const texts = cited(given).map((passage) => passage.split('/')[0]);
    expect(texts).toEqual(expect.arrayContaining(['C3', 'C45', 'C89', 'C103']));
  });

  test.each([
    ['maternity leave weeks', 'C183/art-4-1'],
    ['evaluation terms of reference gender', 'GB292/para-223-a-evaluation'],
    ['congé maternité combien semaine', 'C183/art-4-1'],
    ['passeport travailleuse domestique', 'C189/art-9-c'],
    ['accords avec les bailleurs genre', 'GB292/para-223-b'],
    ['pausas lactancia', 'C183/art-10-2'],
    ['datos desglosados por sexo', 'GB292/para-223-a-data'],
  ])(
    'of a few words, as they are typed into a search box, is answered: %s',
    async (words, passage) => {
      expect(cited(await answer(words))).toContain(passage);
    },
  );

  test.each([
    'salaire P4',
    'maternity leave Kenya',
    'gender pay gap Ghana',
    'vacantes género OIT',
    'gender vacancies ILO',
  ])('of a few words that the texts do not answer is declined: %s', async (words) => {
    expect((await answer(words)).kind).toBe('not-found');
  });

  test.each([
    [
      'Which three things does paragraph 223 request? One line each.',
      ['GB292/para-223-a', 'GB292/para-223-b', 'GB292/para-223-c'],
    ],
    [
      'C190, artículo 9: enumera los cuatro deberes del empleador',
      ['C190/art-9-a', 'C190/art-9-b', 'C190/art-9-c', 'C190/art-9-d'],
    ],
  ])('that asks for all parts of a provision gets each: %s', async (question, passages) => {
    expect([...new Set(cited(await answer(question)))]).toEqual(passages);
  });

  test('about how long, of a text that is named, gets an amount of that text', async () => {
    const given = await answer('how long is maternity leave in R191');
    expect(cited(given)[0]).toBe('R191/para-1-1');
  });

  test.each([
    ['when was C190 adopted', 'C190/about', '2019'],
    ['quand la C183 a-t-elle été adoptée ?', 'C183/about', '2000'],
    ['undr the maternty convetion who pays the leave', 'C183/art-6-8', 'insurance'],
    ['could you give me the gist of para. 223(c) of GB.292/PV?', 'GB292/para-223-c', 'capacity'],
  ])(
    'about a text that is named is answered from that text: %s',
    async (question, passage, fact) => {
      const given = await answer(question);
      expect(cited(given)).toContain(passage);
      expect(textOf(given)).toContain(fact);
    },
  );

  test.each(['c190 art 10(f)', 'C189 art. 14', '223(b)'])(
    'that is no more than a reference tells no language: %s',
    async (question) => {
      expect((await answer(question)).language).toBe('en');
    },
  );

  test('is answered, whatever politeness goes with it', async () => {
    const given = await answer('hi! how many weeks of leave in c183, thanks a lot, thx');
    expect(cited(given)).toContain('C183/art-4-1');
  });

  test('is short, unless everything is asked for', async () => {
    const short = textOf(await answer('which measures against harassment must employers take'));
    expect(short.split(/\s+/u).length).toBeLessThanOrEqual(135);
    const long = textOf(await answer('tell me everything about nursing breaks'));
    expect(long.split(/\s+/u).length).toBeGreaterThan(135);
  });
});

describe('a wrong premise', () => {
  test('about the number of requests is answered with the provision that shows it', async () => {
    const given = await answer("paragraph 223 makes five requests, doesn't it?");
    expect(cited(given)[0]).toBe('GB292/para-223');
    expect(textOf(given)).toMatch(/three requests/u);
  });

  test('about a quota gets the note that there is none', async () => {
    const given = await answer('so half of the project staff must be women, right?');
    expect(textOf(given)).toMatch(/no quota|sets no/iu);
  });
});

describe('a text that no longer stands', () => {
  test('is said not to stand, with what took its place', async () => {
    const given = await answer('C103 says 12 weeks of leave, can I use that?');
    expect(given.notices).toContainEqual(
      expect.objectContaining({ code: 'status', source: 'C103' }) as unknown,
    );
    expect(cited(given).some((passage) => passage.startsWith('C183/'))).toBe(true);
  });
});

describe('what is not in the texts', () => {
  test.each([
    'how many countries have ratified C190',
    'quel est le salaire d’un P4 à Genève',
    '¿cuánto gana un inspector de trabajo en Bolivia?',
    "what's the phone number of the gender focal point in Lima",
    'C183 article 99',
    'what does convention 87 say about strikes',
  ])('%s is said not to be', async (question) => {
    const { kind } = await answer(question);
    expect(['not-found', 'out-of-scope']).toContain(kind);
  });

  test.each([
    'Up to how many kilograms may an expecting docker carry, by the maternity Recommendation?',
    '¿Cuántos meses de indemnización da el C183 a la despedida?',
    'Sous combien de jours la C190 oblige-t-elle à clore une plainte ?',
  ])(
    'an amount that no provision gives is not answered by what stands nearest: %s',
    async (question) => {
      expect((await answer(question)).kind).toBe('not-found');
    },
  );

  test('small talk gets a line and no citation', async () => {
    for (const question of ['hi', 'merci beaucoup', 'write me a poem about spring'])
      expect((await answer(question)).kind, question).toBe('out-of-scope');
  });
});

describe('a follow-up', () => {
  const history: readonly HistoryMessage[] = [
    { role: 'user', content: 'how long is maternity leave?' },
    {
      role: 'assistant',
      content: 'Maternity leave under Convention No. 183 lasts at least 14 weeks.',
    },
  ];

  test('goes on from the question before', async () => {
    const given = await answer('and for domestic workers?', history);
    expect(cited(given)[0]).toBe('C189/art-14-1');
  });

  test('asks of what was spoken of, not of what its own words may fit by themselves', async () => {
    expect(cited(await answer('is it paid?', history))).toContain('C183/art-6-1');
    expect(cited(await answer('who pays for it?', history))[0]).toBe('C183/art-6-8');
    const spanish: readonly HistoryMessage[] = [
      { role: 'user', content: '¿cuánto dura la licencia de maternidad?' },
      { role: 'assistant', content: 'Al menos 14 semanas, según el Convenio núm. 183.' },
    ];
    const given = await answer('¿y las trabajadoras del hogar?', spanish);
    expect(cited(given)[0]).toBe('C189/art-14-1');
  });

  test.each([
    ['how long is maternity leave in C103?', 'and in C183?', 'C183/art-4-1'],
    [
      'how long is the leave in C183?',
      'and the recommendation that goes with it?',
      'R191/para-1-1',
    ],
    ['combien de semaines de congé dans la C183 ?', 'et dans la R191 ?', 'R191/para-1-1'],
  ])('asks the same of another text: %s %s', async (before, question, passage) => {
    const history = [
      { role: 'user', content: before },
      { role: 'assistant', content: '…' },
    ] as const;
    expect(cited(await answer(question, history))).toContain(passage);
  });

  test('names a provision of the instrument spoken of', async () => {
    expect(cited(await answer('what about article 10?', history))).toContain('C183/art-10-1');
  });

  test('is not made of a whole question on something else', async () => {
    const given = await answer('so half of the project staff must be women, right?', history);
    expect(cited(given)[0]).toMatch(/^GB292\//u);
  });

  test('without anything before it asks back', async () => {
    expect((await answer("c'est valable pour nous aussi ?")).kind).toBe('clarify');
  });
});

describe('an ambiguous question', () => {
  test('about an article of no instrument offers the instruments', async () => {
    const given = await answer('what does article 4 say');
    expect(given).toMatchObject({ kind: 'clarify', about: 'instrument' });
    expect(given.kind === 'clarify' && given.options.length).toBe(4);
  });

  test.each([
    'What does Article 11 of CEDAW say about maternity?',
    '¿Qué dice el artículo 11 de la CEDAW?',
  ])('about an article of a text that is not held is told so: %s', async (question) => {
    const given = await answer(question);
    expect(['not-found', 'out-of-scope']).toContain(given.kind);
  });

  test('gives options that are answered when asked', async () => {
    const given = await answer('what does 111 say');
    if (given.kind !== 'clarify') throw new Error('expected options');
    for (const { question } of given.options)
      expect((await answer(question)).kind).toBe('grounded');
  });
});

describe('a question in a fourth language', () => {
  test.each([
    ['quanto tempo dura a licença-maternidade?', 'pt'],
    ['产假多长时间', 'zh'],
  ])('%s is answered in English, which is said', async (question, code) => {
    const given = await answer(question);
    expect(given.language).toBe('en');
    expect(given.notices).toContainEqual({ code: 'answered-in-english', asked: code });
    expect(cited(given)).toContain('C183/art-4-1');
  });
});

describe('bad input', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['?!… — ¿¡', 'empty'],
    ['\u200B\u202E\u0000', 'empty'],
    ['maternity '.repeat(2_000), 'too-long'],
  ])('%j is asked again', async (question, about) => {
    expect(await answer(question)).toMatchObject({ kind: 'clarify', about });
  });

  test.each([
    '<script>alert(1)</script> how long is maternity leave',
    'how long is \u202Ematernity\u202C leave\u0007',
    'ma\u200Bternity leave how long',
  ])('%j is answered all the same', async (question) => {
    expect(cited(await answer(question))).toContain('C183/art-4-1');
  });
});
