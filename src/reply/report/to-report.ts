import { stageIn, stageName } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { Language } from '../../domain/language.js';
import type { Report, ReportPart } from '../../domain/report.js';
import type { Strings } from '../../strings/en.js';
import { actionsPart } from './actions.js';
import { changesPart, dissentsPart } from './differences.js';
import { fileNameOf } from './file-name.js';
import { notApplicablePart, sectionsPart } from './items.js';
import { labelAlone } from '../label.js';
import { printDay } from '../print.js';
import { textPart, titlePart } from './parts.js';
import { profilePart, progressPart } from './project.js';
import { resultsPart } from './results.js';
import { sourcesPart } from './sources.js';
import { line, type Subject, toSubject } from './subject.js';
import { warningsPart } from './warnings.js';

/** A report on an assessment: its results and what to do first, then everything they rest on. Pure. */
export function toReport(
  opened: OpenedAssessment,
  knowledge: KnowledgeBase,
  strings: Strings,
  language: Language,
  now: Date,
): Report {
  const subject = toSubject(opened, knowledge, strings, language);
  const { project } = opened.state;
  return {
    language,
    author: strings.name,
    title: subject.words.title,
    subtitle: project,
    facts: factsOf(subject, now),
    parts: [
      ...resultsPart(subject),
      ...warningsPart(subject),
      ...actionsPart(subject),
      ...progressPart(subject),
      ...profilePart(subject),
      ...sectionsPart(subject),
      ...notApplicablePart(subject),
      ...changesPart(subject),
      ...dissentsPart(subject),
      ...aboutPart(subject),
      ...sourcesPart(subject),
    ],
    fileName: fileNameOf(project, stageIn(opened.checklist, opened.course.profile)?.stage, now),
    writtenAt: now.toISOString(),
  };
}

function factsOf(subject: Subject, now: Date): Report['facts'] {
  const { opened, strings, language } = subject;
  const { report } = strings;
  const stage = stageIn(opened.checklist, opened.course.profile)?.stage;
  return [
    ...(stage === undefined
      ? []
      : [
          {
            label: labelAlone(report.stage, subject.strings),
            value: stageName(opened.checklist, stage, language),
          },
        ]),
    {
      label: labelAlone(report.date, subject.strings),
      value: printDay(now.toISOString(), language),
    },
    { label: labelAlone(report.status, subject.strings), value: statusText(subject) },
  ];
}

function statusText({ opened, strings, language }: Subject): string {
  const { report } = strings;
  const { status, signedOff } = opened.state;
  switch (status) {
    case 'open':
      return report.inProgress;
    case 'signed-off':
      return report.signedOff({
        name: signedOff?.by.name ?? '',
        date: printDay(signedOff?.at ?? '', language),
      });
    case 'closed':
      return report.closed;
    default:
      return status satisfies never;
  }
}

/** What the checklist is, what each result means, and what neither does. */
function aboutPart(subject: Subject): readonly ReportPart[] {
  const { opened, words, strings } = subject;
  return [
    titlePart(strings.report.heading.about),
    textPart(line('text', words.about)),
    {
      kind: 'list',
      items: opened.checklist.results.flatMap(({ id }) => {
        const result = words.results[id];
        return result === undefined
          ? []
          : [line('text', result.about, labelAlone(result.title, subject.strings))];
      }),
    },
    textPart(line('text', words.caution)),
  ];
}
