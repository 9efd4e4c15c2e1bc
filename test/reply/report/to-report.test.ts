import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/actor.js';
import { LANGUAGES } from '../../../src/domain/language.js';
import { reportToCsv } from '../../../src/reply/report/report-to-csv.js';
import { reportToJson } from '../../../src/reply/report/report-to-json.js';
import { stringsFor } from '../../../src/strings/strings.js';
import { answer, answerAll, assess, id, NOW, profile } from '../assessments.js';
import {
  checklist,
  empty,
  full,
  headings,
  knowledge,
  reportOn,
  textOf,
  textUnder,
} from './reports.js';

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
    expect(headings(reportOn(full))).not.toContain('Other opinions');
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

test('the name of a file holds nothing but letters, digits and hyphens', () => {
  const nameOf = (project: string): string =>
    reportOn(assess(knowledge, [profile('stage', 'closing')], { project })).fileName;
  expect(nameOf('../../Équité & Paix: «phase II»')).toBe('equite-paix-phase-ii-closing-2026-03-21');
  expect(nameOf('渔业项目')).toBe('closing-2026-03-21');
  expect(nameOf('x'.repeat(120))).toBe(`${'x'.repeat(60)}-closing-2026-03-21`);
});
