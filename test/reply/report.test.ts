import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/domain/actor.js';
import type { StageBefore } from '../../src/domain/assessment.js';
import type { OpenedAssessment } from '../../src/domain/course.js';
import { type Language, LANGUAGES } from '../../src/domain/language.js';
import type { Report, ReportLine, ReportPart } from '../../src/domain/report.js';
import { readKnowledge, readSettings } from '../../src/main.js';
import { findOutdated } from '../../src/reply/report/instruments.js';
import { outcomeJson } from '../../src/reply/report/outcome-json.js';
import { reportToCsv } from '../../src/reply/report/report-to-csv.js';
import { reportToJson } from '../../src/reply/report/report-to-json.js';
import { reportToMarkdown } from '../../src/reply/report/report-to-markdown.js';
import { toReport } from '../../src/reply/report/to-report.js';
import { stringsFor } from '../../src/strings/strings.js';
import { answer, answerAll, assess, bundledChecklist, id, NOW, profile } from './assessments.js';

const { knowledge } = await readKnowledge(readSettings({}));
const checklist = bundledChecklist(knowledge);

const BEFORE: StageBefore = {
  assessment: 'before' as StageBefore['assessment'],
  stage: 'concept',
  signedBy: 'María-José Núñez',
  signedAt: '2025-11-04T10:00:00Z',
  answers: { A1: { answer: 'partly', comment: 'Planned for May.' }, A2: { answer: 'yes' } },
};

const empty = assess(knowledge, []);
const full = assess(
  knowledge,
  answerAll(knowledge, 'yes', {
    L2: answer('L2', 'no'),
    L7: answer('L7', 'not-applicable', 'The format of the donor has no such column.'),
    P1: answer('P1', 'no', 'The clause is silent.'),
  }),
  { before: BEFORE },
);

function reportOn(opened: OpenedAssessment, language: Language = 'en'): Report {
  return toReport(opened, knowledge, stringsFor(language), language, NOW);
}

function linesOf(part: ReportPart): readonly ReportLine[] {
  switch (part.kind) {
    case 'heading':
      return [{ role: 'strong', text: part.text }];
    case 'paragraph':
      return [part.line];
    case 'list':
      return part.items;
    case 'notice':
      return part.lines;
    case 'table':
      return part.rows.flat(2);
    case 'chart':
      return [{ role: 'text', text: part.description }];
    default:
      return part satisfies never;
  }
}

/** Everything under a heading, a line each. */
function textUnder(report: Report, title: string): string {
  const { parts } = report;
  const from = parts.findIndex((part) => part.kind === 'heading' && part.text === title);
  const to = parts.findIndex((part, at) => at > from && part.kind === 'heading');
  return from < 0 ? '' : textOf(parts.slice(from + 1, to < 0 ? undefined : to));
}

function textOf(parts: readonly ReportPart[]): string {
  return parts
    .flatMap(linesOf)
    .map(({ label = '', text }) => `${label} ${text}`.trim())
    .join('\n');
}

function headings({ parts }: Report): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []));
}

describe('a report', () => {
  test('begins with the results, then what to do first and how far the team is', () => {
    expect(headings(reportOn(full)).slice(0, 3)).toEqual([
      'Results',
      'What to do first',
      'Progress',
    ]);
  });

  test('is headed by the project, its stage, the day and its state', () => {
    const { title, subtitle, facts, fileName } = reportOn(full, 'fr');
    expect(title).toBe(checklist.words.fr.title);
    expect(subtitle).toBe('Fisheries, phase II');
    expect(facts.map(({ value }) => value)).toEqual([
      checklist.words.fr.profile['stage']?.values['project-document'],
      '21 mars 2026',
      'En cours',
    ]);
    expect(fileName).toBe('fisheries-phase-ii-project-document-2026-03-21');
  });

  test('says who signed off and when', () => {
    const signed = assess(knowledge, [{ kind: 'signed-off', who: 'María-José Núñez' }]);
    const status = reportOn(signed).facts.at(-1)?.value;
    expect(status).toBe('Signed off by María-José Núñez on 1 March 2026');
    const reopened = assess(knowledge, [{ kind: 'signed-off' }, { kind: 'reopened' }]);
    expect(reportOn(reopened).facts.at(-1)?.value).toBe('In progress');
  });

  test.each(LANGUAGES)('gives each result apart, with what decided it, in %s', (language) => {
    const strings = stringsFor(language);
    const results = textUnder(reportOn(full, language), strings.report.heading.results);
    const { results: named } = checklist.words[language];
    for (const { id: result } of checklist.results) expect(results).toContain(named[result]!.title);
    expect(results).toContain(named['marker']!.outcomes['3']);
    expect(results).toContain(`L1 ${strings.checklist.answer.yes}`);
    expect(results).toContain(named['dac']!.outcomes['1']);
    expect(results).toContain(`P1 ${strings.checklist.answer.no}`);
    expect(results).toContain(strings.checklist.conformity['does-not-conform']);
    expect(results).toContain(strings.report.apart);
  });

  test('gives both ends of what is provisional, and what would settle it', () => {
    const results = textUnder(reportOn(empty), 'Results');
    const { marker } = checklist.words.en.results;
    expect(results).toContain(`At least: ${marker!.outcomes['1']}`);
    expect(results).toContain(`At most: ${marker!.outcomes['4']}`);
    expect(results).toContain('At least: 0% · Not mainstreamed');
    expect(results).toContain('At most: 100% · Strong');
    expect(results).toMatch(/Answers that would settle it: A1 · A2/u);
    expect(results).toContain('Cannot be determined');
    expect(textUnder(reportOn(full), 'Results')).not.toContain('Provisional');
  });

  test('never shows a share as more than it is', () => {
    // Two of seven points of weight are short of all: 2/3 of something is 66.666… percent.
    const opened = assess(
      knowledge,
      answerAll(knowledge, 'yes', { C1: answer('C1', 'partly'), C2: answer('C2', 'partly') }),
    );
    const results = textUnder(reportOn(opened), 'Results');
    const score = opened.outcome.results.find((result) => result.kind === 'score')!;
    const shown = Number(/(\d+(?:\.\d+)?)% · Strong/u.exec(results)![1]);
    expect(shown).toBeLessThanOrEqual(score.low);
    expect(shown).toBeGreaterThan(score.low - 0.1);
    expect(score.low).not.toBe(shown);
  });

  test('says of each action why, what, by whom, until when, and what it rests on', () => {
    const opened = assess(knowledge, [
      answer('L3', 'no'),
      { kind: 'assigned', item: id('L3'), to: { id: 'x' as PersonId, name: 'Łukasz Żółć' } },
      { kind: 'due', item: id('L3'), date: '2026-04-15' },
    ]);
    const text = textUnder(reportOn(opened), 'What to do first');
    const { why, action, question } = checklist.words.en.items['L3']!;
    for (const part of [why, action!, question, 'Łukasz Żółć', '15 April 2026'])
      expect(text).toContain(part);
    expect(text).toMatch(/Sources: GB292 Para\. 223\(a\)\. .*decision asks for this/u);
    expect(text).toContain('Owner: nobody yet');
  });

  test('does not take an action on what is not known for a settled one', () => {
    const text = textUnder(reportOn(empty), 'What to do first');
    expect(text).toContain('Find out first. If the answer is no or partly:');
    expect(text).toContain('Not answered');
  });

  test('says where an item rests on practice alone', () => {
    const text = textUnder(reportOn(full), checklist.words.en.sections['budget']!);
    expect(text).toContain(checklist.words.en.bases['practice']);
  });

  test('draws how far each section is answered', () => {
    const chart = reportOn(assess(knowledge, [answer('A1', 'yes')])).parts.find(
      (part) => part.kind === 'chart',
    );
    expect(chart?.bars[0]).toEqual({ label: 'Analysis', answered: 1, asked: 7, text: '1 of 7' });
    expect(chart?.bars.at(-1)).toMatchObject({ label: 'All sections', answered: 1, asked: 38 });
    expect(chart?.description).toContain('Analysis 1 of 7, Design 0 of 5');
  });

  test('shows what was said of an item, what it rests on, and the review', () => {
    const opened = assess(knowledge, [
      answer('A1', 'partly', 'Only a desk review.'),
      {
        kind: 'evidence-attached',
        item: id('A1'),
        evidence: {
          kind: 'quote',
          text: 'Of 2,100 processors, 1,640 were women.',
          document: 'prodoc.docx',
          page: 3,
          section: 'Background',
        },
      },
      {
        kind: 'evidence-attached',
        item: id('A1'),
        evidence: { kind: 'statement', text: 'We visited six sites.' },
        who: 'Nguyễn Thị Hồng',
      },
      { kind: 'commented', item: id('A1'), text: 'See also annex II.', who: 'Ọlá Ọ̀ṣun' },
      {
        kind: 'reviewed',
        item: id('A1'),
        verdict: 'to-correct',
        comment: 'Add the survey.',
        who: 'María-José Núñez',
      },
    ]);
    const text = textUnder(reportOn(opened), 'Analysis');
    expect(text).toContain('Only a desk review.');
    expect(text).toContain(
      'Evidence: “Of 2,100 processors, 1,640 were women.” – prodoc.docx, p.\u00A03, Background',
    );
    expect(text).toContain(
      '“We visited six sites.” – stated, not shown (Nguyễn Thị Hồng, 1 March 2026)',
    );
    expect(text).toContain('Comment: See also annex II. (Ọlá Ọ̀ṣun, 1 March 2026)');
    expect(text).toContain('Review: To correct – Add the survey. (María-José Núñez, 1 March 2026)');
    expect(text).toContain('Answered by: Amina Diallo, 1 March 2026');
  });

  test('lists what does not apply with the reason of the team or of the rule', () => {
    const text = textUnder(reportOn(full), 'What does not apply, and why');
    expect(text).toContain('The format of the donor has no such column.');
    expect(text).toContain(checklist.words.en.reasons['both-sexes']);
    expect(textUnder(reportOn(full), 'Logical framework')).not.toContain('no such column');
  });

  test('shows what was promised and what is so now, where they differ', () => {
    const text = textUnder(reportOn(full), 'What changed since the stage before');
    expect(text).toContain('(Concept), signed off by María-José Núñez on 4 November 2025');
    expect(text).toMatch(/A1\n.*\nPartly\nPlanned for May\.\nYes/u);
    expect(text).not.toContain('A2');
    expect(headings(reportOn(empty))).not.toContain('What changed since the stage before');
  });

  test('shows other opinions, but not while a private round is open', () => {
    const disagreed = {
      kind: 'disagreed',
      item: id('L3'),
      answer: 'partly',
      comment: 'Indicator 2.3 comes close.',
      who: 'Łukasz Żółć',
    } as const;
    const open = assess(knowledge, [answer('L3', 'no'), disagreed]);
    const text = textUnder(reportOn(open), 'Other opinions');
    expect(text).toMatch(/L3\n.*\nNo\nPartly\nIndicator 2\.3 comes close\.\nŁukasz Żółć/u);
    const round = assess(knowledge, [answer('L3', 'no'), { kind: 'round-opened' }, disagreed]);
    expect(JSON.stringify(reportOn(round))).not.toContain('comes close');
    const json = reportToJson(round, knowledge, stringsFor('en'), 'en', NOW);
    expect(json).not.toContain('comes close');
    expect(reportToCsv(round, knowledge, stringsFor('en'), 'en')).not.toContain('comes close');
  });

  test('warns of instruments that are not up to date, and says where they are named', () => {
    const opened = assess(knowledge, [
      answer('A5', 'yes', 'Convention No. 103, and C45 for mines.'),
      answer('A1', 'yes', 'Item C3 and C183 say so.'),
    ]);
    const report = reportOn(opened);
    const notice = report.parts.find((part) => part.kind === 'notice')!;
    const text = textOf([notice]);
    expect(text).toMatch(/\(No\. 103\) is outdated.* Named in A5\./u);
    expect(text).toMatch(/\(No\. 45\) has been abrogated.* Named in A5\./u);
    expect(text).not.toContain('A1');
    expect(reportOn(full).parts.some(({ kind }) => kind === 'notice')).toBe(false);
  });

  test.each(LANGUAGES)('cites its sources in full in %s, and ends with the caution', (language) => {
    const strings = stringsFor(language);
    const report = reportOn(full, language);
    const sources = textUnder(report, strings.report.heading.sources);
    const c190 = [...knowledge.sources.values()].find(({ id: source }) => source === 'C190')!;
    expect(sources).toContain(c190.urls[language]);
    expect(sources).toContain(strings.status['up-to-date']);
    expect(sources).toContain('(A6)');
    const about = textUnder(report, strings.report.heading.about);
    expect(about).toContain(checklist.words[language].caution);
  });

  test('is set as French is', () => {
    const parts = [...reportOn(full, 'fr').parts, ...reportOn(empty, 'fr').parts];
    const text = textOf(parts).replaceAll(/https?:\S+/gu, '');
    expect(
      text.match(/.{0,20}(?:[^\u202F\u00A0\s]| )[;:?!»](?=\s|$)|«[^\u202F\u00A0].{0,20}/gu),
    ).toBeNull();
    expect(text).toContain('le 1er mars 2026');
    expect(text).not.toContain("'");
  });

  test.each(LANGUAGES)('is whole for an assessment nobody has begun, in %s', (language) => {
    const text = JSON.stringify(reportOn(empty, language));
    expect(text).not.toMatch(/undefined|NaN|Invalid/u);
    expect(headings(reportOn(empty, language)).length).toBeGreaterThan(10);
  });
});

describe('an instrument that no longer stands is found', () => {
  const found = (text: string): readonly string[] =>
    findOutdated(text, knowledge, new Set(['C3'])).map(({ id: source }) => source);

  test.each([
    ['C45', ['C45']],
    ['C045 and C.103', ['C103', 'C45']],
    ['C003', ['C3']],
    ['Convention No. 103', ['C103']],
    ['the Maternity Protection Convention (Revised), 1952 (No. 103)', ['C103']],
    ['Conventions Nos. 3, 89 and 103', ['C103', 'C3', 'C89']],
    ['ILO Convention 45', ['C45']],
    ['la convention n° 89', ['C89']],
    ['la convention (n° 103) sur la protection de la maternité (révisée), 1952', ['C103']],
    ['les conventions nos 3 et 89 de l’OIT', ['C3', 'C89']],
    ['el Convenio núm. 3', ['C3']],
    ['los convenios núms. 3 y 89', ['C3', 'C89']],
    ['el Convenio sobre la protección de la maternidad (revisado), 1952 (núm. 103)', ['C103']],
    ['el Convenio n.º 45 de la OIT', ['C45']],
  ])('in “%s”', (text, expected) => {
    expect([...found(text)].sort()).toEqual(expected);
  });

  test.each([
    'C3 is an item of the checklist',
    'C183 and Convention No. 190',
    'la convention de partenariat n° 45 avec le bailleur',
    'el convenio de cooperación núm. 103',
    'la convention collective n° 3',
    'Convention No. 1030, room C450',
    'Output 45, CC45, C45a',
    'The convention hall has 45 seats',
  ])('but not in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

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

test('the name of a file holds nothing but letters, digits and hyphens', () => {
  const nameOf = (project: string): string =>
    reportOn(assess(knowledge, [profile('stage', 'closing')], { project })).fileName;
  expect(nameOf('../../Équité & Paix: «phase II»')).toBe('equite-paix-phase-ii-closing-2026-03-21');
  expect(nameOf('渔业项目')).toBe('closing-2026-03-21');
  expect(nameOf('x'.repeat(120))).toBe(`${'x'.repeat(60)}-closing-2026-03-21`);
});
