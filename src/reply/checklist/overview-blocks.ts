import type { AssessmentSummary } from '../../domain/assessment.js';
import { itemState } from '../../domain/assessment-state.js';
import type { Change } from '../../domain/course.js';
import type { Language } from '../../domain/language.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../print.js';
import type { Strings } from '../../strings/en.js';
import { progressBlock, said } from './item-blocks.js';
import { choice, choices, goOn, questionOf, say, type Subject, wordsOf } from './subject.js';

/** Most buttons of one list. */
const MOST_CHOICES = 10;

/** What nobody answered yet, by section. */
export function missingBlocks(subject: Subject): readonly Block[] {
  const { open } = subject.opened.course;
  const { assessment } = subject.strings;
  if (open.length === 0) return [say(assessment.nothingMissing), ...closing(subject)];
  return [
    progressBlock(subject),
    say(subject.strings.labelled({ label: assessment.missing, value: '' }).trimEnd()),
    {
      kind: 'list',
      items:
        open.length > MOST_CHOICES
          ? bySection(subject)
          : open.map(({ id }) => `${id} · ${questionOf(subject, id)}`),
    },
    ...choices(
      assessment.missing,
      open
        .slice(0, MOST_CHOICES)
        .map(({ id }) => choice(id, { do: 'show', view: 'item', item: id }, subject)),
    ),
  ];
}

/** What is open of each section, by its names alone: a list of forty questions is no message. */
function bySection(subject: Subject): readonly string[] {
  const { open, sections } = subject.opened.course;
  return sections.flatMap(({ section }) => {
    const items = open.filter((item) => item.section === section).map(({ id }) => id);
    if (items.length === 0) return [];
    const name = wordsOf(subject).sections[section] ?? section;
    return [subject.strings.labelled({ label: name, value: items.join(', ') })];
  });
}

/** Who answered what and when, whose each item is and until when. */
export function peopleBlocks(subject: Subject): readonly Block[] {
  const { state, course } = subject.opened;
  const { assessment } = subject.strings;
  const { item, answer, name, date, assignee, due } = assessment.peopleColumns;
  const touched = course.asked.filter(({ id }) => {
    const own = itemState(state, id);
    return own.current !== undefined || own.assignee !== undefined || own.due !== undefined;
  });
  if (touched.length === 0) return [say(assessment.nobodyYet), ...goOn(subject)];
  return [
    progressBlock(subject),
    {
      kind: 'table',
      label: assessment.peopleTitle,
      columns: [item, answer, name, date, assignee, due],
      rows: touched.map(({ id }) => {
        const own = itemState(state, id);
        return [
          id,
          own.current === undefined
            ? assessment.notAnswered
            : said(own.current.answer, own.current.comment, subject),
          own.current?.by.name ?? '',
          own.current === undefined ? '' : printDay(own.current.at, subject.language),
          own.assignee?.name ?? '',
          own.due === undefined ? '' : printDay(own.due, subject.language),
        ];
      }),
    },
    ...goOn(subject),
  ];
}

/** How far each section is, and a way into it. */
export function sectionsBlocks(subject: Subject): readonly Block[] {
  const { course } = subject.opened;
  const { assessment } = subject.strings;
  const words = wordsOf(subject);
  return [
    progressBlock(subject),
    ...course.sections.map(({ section, answered, asked }): Block => ({
      kind: 'progress',
      done: answered,
      of: asked,
      text: subject.strings.labelled({
        label: words.sections[section] ?? section,
        value: assessment.progress({ done: answered, of: asked }),
      }),
    })),
    ...choices(
      assessment.sectionsTitle,
      course.sections.map(({ section }) =>
        choice(words.sections[section] ?? section, { do: 'section', section }, subject),
      ),
    ),
  ];
}

export function changesBlocks(changes: readonly Change[], subject: Subject): readonly Block[] {
  const { assessment, checklist } = subject.strings;
  if (subject.opened.state.before === undefined) return [say(assessment.noStageBefore)];
  if (changes.length === 0) return [say(assessment.noChanges), ...goOn(subject)];
  return [
    { kind: 'heading', text: assessment.changesTitle },
    {
      kind: 'list',
      items: changes.map(({ item, promised, now }) =>
        assessment.changeLine({
          item,
          promised: checklist.answer[promised],
          now: now === undefined ? assessment.notAnswered : checklist.answer[now],
        }),
      ),
    },
    ...goOn(subject),
  ];
}

/** Where members answered differently in a private round, and the answers to agree on. */
export function differencesBlocks(subject: Subject): readonly Block[] {
  const { state, course } = subject.opened;
  const { assessment } = subject.strings;
  if (state.round === 'open') return [say(assessment.roundIsOpen), ...endRound(subject)];
  const differing = course.asked.filter(({ id }) => {
    const { opinions, current } = itemState(state, id);
    const answers = new Set([...opinions.values()].map(({ answer }) => answer));
    return current === undefined && answers.size > 1;
  });
  if (differing.length === 0) return [say(assessment.noDifferences), ...goOn(subject)];
  return [
    { kind: 'heading', text: assessment.differencesTitle },
    ...differing.flatMap(({ id }): Block[] => [
      say(`${id} · ${questionOf(subject, id)}`),
      {
        kind: 'list',
        items: [...itemState(state, id).opinions.values()].map((each) =>
          assessment.differenceLine({
            name: each.by.name,
            answer: said(each.answer, each.comment, subject),
          }),
        ),
      },
    ]),
    ...choices(
      assessment.differencesTitle,
      differing
        .slice(0, MOST_CHOICES)
        .map(({ id }) => choice(id, { do: 'show', view: 'item', item: id }, subject)),
    ),
  ];
}

function endRound(subject: Subject): readonly Block[] {
  const { choose, more } = subject.strings.assessment;
  return choices(more, [
    choice(choose.roundEnded, { do: 'deed', deed: { kind: 'round-ended' } }, subject),
    choice(choose.next, { do: 'go', to: 'open' }, subject),
  ]);
}

/** The checklists of a place, each to go on with. */
export function listBlocks(
  known: readonly AssessmentSummary[],
  language: Language,
  strings: Strings,
): readonly Block[] {
  const { assessment } = strings;
  if (known.length === 0) return [say(assessment.noneOpen)];
  const { project, state, changed } = assessment.listColumns;
  return [
    {
      kind: 'table',
      label: assessment.list,
      columns: [project, state, changed],
      rows: known.map((each) => [
        each.project,
        each.isOpen ? assessment.open : assessment.closed,
        printDay(each.changedAt, language),
      ]),
    },
    ...choices(
      assessment.list,
      known
        .slice(0, MOST_CHOICES)
        .map((each) =>
          choice(
            assessment.choose.resume({ project: each.project }),
            { do: 'resume', assessment: each.id },
            { opened: { state: each } },
          ),
        ),
    ),
  ];
}

/** What to do when every question is answered. */
export function closing(subject: Subject): readonly Block[] {
  const { choose, more } = subject.strings.assessment;
  return choices(more, [
    choice(choose.results, { do: 'show', view: 'results' }, subject),
    choice(choose.people, { do: 'show', view: 'people' }, subject),
    choice(choose.report, { do: 'show', view: 'report' }, subject),
    subject.opened.state.status === 'open'
      ? choice(choose.signOff, { do: 'deed', deed: { kind: 'signed-off' } }, subject)
      : choice(choose.reopen, { do: 'deed', deed: { kind: 'reopened' } }, subject),
  ]);
}
