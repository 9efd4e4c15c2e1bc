import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/actor.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { Language } from '../../../src/domain/language.js';
import { outcomeJson } from '../../../src/reply/report/outcome-json.js';
import { reportToCsv } from '../../../src/reply/report/report-to-csv.js';
import { reportToJson } from '../../../src/reply/report/report-to-json.js';
import { reportToMarkdown } from '../../../src/reply/report/report-to-markdown.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { answer, answerAll, assess, id, NOW } from '../assessments.js';
import { checklist, empty, full, knowledge, reportOn } from './reports.js';

describe('a report as Markdown', () => {
  test('has the parts of the report as headings and tables', () => {
    const markdown = reportToMarkdown(reportOn(full));
    expect(markdown).toMatch(/^# Gender mainstreaming/u);
    expect(markdown).toContain('\n## Results\n');
    expect(markdown).toContain('\n| No. | Question | Answer |\n| --- | --- | --- |\n');
    expect(markdown).toContain('<https://www.ilo.org/');
  });

  test('holds nothing that a text could format, link or open', () => {
    const hostile = assess(
      knowledge,
      [answer('A1', 'yes', '[x](http://evil) | <b> `y` *z*\n# Heading\n1. one\n- two\u202E\u0007')],
      { project: '**P** | <script>' },
    );
    const markdown = reportToMarkdown(reportOn(hostile));
    expect(markdown).toContain(
      String.raw`\[x\](http\://evil) \| \<b\> \`y\` \*z\*<br>\# Heading<br>1\. one<br>\- two<br>`,
    );
    expect(markdown).toContain(String.raw`**\*\*P\*\* \| \<script\>**`);
    for (const row of markdown.split('\n').filter((each) => each.startsWith('| **A')))
      expect(row.match(/(?<!\\)\|/gu)).toHaveLength(4);
  });
});

/** The rows of a CSV file, by RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(text); match !== null && cell.lastIndex <= text.length;) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (cell.lastIndex >= text.length) break;
    if (match[3] === '\r\n') rows.push([]);
    match = cell.exec(text);
  }
  return rows;
}

describe('a report as CSV', () => {
  const csvOf = (opened: OpenedAssessment, language: Language = 'en'): string =>
    reportToCsv(opened, knowledge, stringsFor(language), language);

  test('has a row an item under one of names, and a mark of its encoding', () => {
    const csv = csvOf(full, 'fr');
    expect(csv.startsWith('\uFEFFIdentifiant,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [names, ...rows] = parseCsv(csv.slice(1));
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([names!.length]));
    const p1 = Object.fromEntries(
      names!.map((name, at) => [name, rows.find(([first]) => first === 'P1')![at]]),
    );
    expect(p1).toMatchObject({
      'Motif ou commentaire': 'The clause is silent.',
      'Réponse de': 'Amina Diallo',
      Poids: '3',
      Décisive: 'Oui',
      'Volet de la décision': 'b',
      Références: 'GB292 Paragr. 223(b)',
    });
  });

  test('takes quotes, commas and line breaks', () => {
    const said = 'a "quoted" text, with\na second line';
    const rows = parseCsv(csvOf(assess(knowledge, [answer('A1', 'yes', said)])).slice(1));
    expect(rows[1]![4]).toBe(said);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0001=1', ' =1', '＝1'])(
    'keeps %j from being a formula',
    (said) => {
      const rows = parseCsv(csvOf(assess(knowledge, [answer('A1', 'yes', said)])).slice(1));
      expect(rows[1]![4]).toMatch(/^'/u);
    },
  );

  test('keeps a formula after a semicolon from beginning a cell', () => {
    const csv = csvOf(assess(knowledge, [answer('A1', 'yes', 'see below; =1+1')]));
    expect(csv).toContain("see below;' =1+1");
  });
});

describe('a report as JSON', () => {
  const read = (opened: OpenedAssessment, language: Language = 'en') =>
    JSON.parse(reportToJson(opened, knowledge, stringsFor(language), language, NOW)) as {
      readonly items: readonly Record<string, unknown>[];
      readonly [key: string]: unknown;
    };

  test('holds the outcome, the project, its profile and every item', () => {
    const json = read(full);
    expect(json).toMatchObject({
      project: 'Fisheries, phase II',
      status: 'open',
      profile: { stage: 'project-document', partners: 'yes' },
      marker: { level: 3 },
      dac: { score: 1, missing: [] },
      decision: { b: { verdict: 'does-not-conform', share: 0.25 } },
    });
    expect(json.items).toHaveLength(40);
    expect(json.items.find((item) => item['id'] === 'P1')).toMatchObject({
      answer: 'no',
      comment: 'The clause is silent.',
      by: 'Amina Diallo',
      sources: ['GB292/para-223-b-provisions'],
    });
  });

  test('names people and gives no id of theirs', () => {
    const opened = assess(knowledge, [
      answer('A1', 'no'),
      { kind: 'assigned', item: id('A1'), to: { id: 'secret-id' as PersonId, name: 'Łukasz' } },
      { kind: 'signed-off' },
    ]);
    const json = read(opened);
    expect(json['signedOff']).toEqual({ by: 'Amina Diallo', at: expect.any(String) as string });
    expect(json.items[0]).toMatchObject({ assignee: 'Łukasz' });
    expect(JSON.stringify(json)).not.toContain('secret-id');
  });
});

describe('an outcome as JSON', () => {
  test('has each result under the id that the definition gives it', () => {
    const json = outcomeJson(empty, checklist.words.en);
    expect(Object.keys(json).slice(0, 4)).toEqual(checklist.results.map(({ id: each }) => each));
    expect(json).toMatchObject({
      marker: { level: 1, range: [1, 4] },
      dac: { score: 0, range: [0, 2] },
      score: { low: 0, high: 100, band: 'not-mainstreamed', provisional: true },
      dontKnowShare: 1,
      criticalNo: 0,
    });
    expect(json).not.toHaveProperty('warnings');
  });

  test('keeps numbers as they were computed', () => {
    const opened = assess(knowledge, answerAll(knowledge, 'yes', { C3: answer('C3', 'no') }));
    const score = opened.outcome.results.find((result) => result.kind === 'score')!;
    const json = outcomeJson(opened, checklist.words.en);
    expect(json['score']).toMatchObject({ low: score.low });
    expect(String(score.low).length).toBeGreaterThan(8);
  });

  test('gives reasons in the language that is asked for, the team’s own first', () => {
    const json = outcomeJson(full, checklist.words.es, {
      L7: { answer: 'not-applicable', comment: 'Sin columna.' },
      D5: { answer: 'not-applicable', comment: 'Otra cosa.' },
    });
    expect(json.notApplicable).toContainEqual({ item: 'L7', reason: 'Sin columna.' });
    expect(json.notApplicable).toContainEqual({
      item: 'D5',
      reason: checklist.words.es.reasons['both-sexes'],
    });
    expect(json.actions[0]).toEqual({
      item: 'P1',
      why: checklist.words.es.items['P1']!.why,
      action: checklist.words.es.items['P1']!.action,
      sources: ['GB292/para-223-b-provisions'],
    });
  });
});
