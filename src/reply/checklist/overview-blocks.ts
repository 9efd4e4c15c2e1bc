import { itemState } from '../../domain/assessment-state.js';
import type { Block } from '../../domain/reply.js';
import { labelAlone } from '../label.js';
import { printDay } from '../print.js';
import { progressBlock } from './item-blocks.js';
import { said } from './standing-blocks.js';
import {
  choice,
  choices,
  goOn,
  itemChoices,
  MOST_CHOICES,
  questionOf,
  say,
  type Subject,
  wordsOf,
} from './subject.js';

/** What nobody answered yet. */
export function missingBlocks(subject: Subject): readonly Block[] {
  const { open } = subject.opened.course;
  const { assessment } = subject.strings;
  if (open.length === 0) return [say(assessment.nothingMissing), ...closing(subject)];
  return [
    progressBlock(subject),
    say(labelAlone(assessment.missing, subject.strings)),
    {
      kind: 'list',
      items:
        open.length > MOST_CHOICES
          ? bySection(subject)
          : open.map(({ id }) => `${id} · ${questionOf(subject, id)}`),
    },
    ...itemChoices(assessment.missing, open, subject),
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

/** What to do when every question is answered. */
export function closing(subject: Subject): readonly Block[] {
  const { choose, more, review } = subject.strings.assessment;
  return choices(more, [
    choice(choose.results, { do: 'show', view: 'results' }, subject),
    choice(choose.people, { do: 'show', view: 'people' }, subject),
    choice(choose.report, { do: 'show', view: 'report' }, subject),
    ...(subject.opened.state.status === 'open' && subject.opened.course.open.length === 0
      ? [choice(review.ask, { do: 'ask-review' }, subject)]
      : []),
    subject.opened.state.status === 'open'
      ? choice(choose.signOff, { do: 'deed', deed: { kind: 'signed-off' } }, subject)
      : choice(choose.reopen, { do: 'deed', deed: { kind: 'reopened' } }, subject),
  ]);
}

/** That the team is done, and what focal points may do now. */
export function reviewAskedBlocks(name: string, subject: Subject): readonly Block[] {
  const { choose, review } = subject.strings.assessment;
  const { state, course } = subject.opened;
  const [first] = course.asked;
  return [
    say(review.asked({ name, project: state.project })),
    ...choices(review.ask, [
      ...(first === undefined
        ? []
        : [choice(review.begin, { do: 'show', view: 'item', item: first.id }, subject)]),
      choice(choose.results, { do: 'show', view: 'results' }, subject),
      choice(choose.signOff, { do: 'deed', deed: { kind: 'signed-off' } }, subject),
    ]),
  ];
}
