import type { Actor } from '../../domain/actor.js';
import type { AnswerTable, TableRow } from '../../domain/answer-table.js';
import { itemState } from '../../domain/assessment-state.js';
import type { Item } from '../../domain/checklist.js';
import { standingOf } from '../../domain/course.js';
import type { Place } from '../../domain/place.js';
import { printDay } from '../print.js';
import { answerChoices } from './item-choices.js';
import { questionOf, type Subject, wordsOf } from './subject.js';

/** Everything that is asked in an assessment, with what of it somebody may answer. Pure. */
export function answerTable(subject: Subject, actor: Actor, place: Place): AnswerTable {
  const { opened, language, strings } = subject;
  const { state, course } = opened;
  const done = course.asked.length - course.open.length;
  const isOpen = state.status === 'open';
  return {
    assessment: state.id,
    project: state.project,
    language,
    progress: strings.assessment.progress({ done, of: course.asked.length }),
    ...(isOpen ? {} : { closed: strings.assessment.refusal['not-open'] }),
    place,
    sections: course.sections.map(({ section }) => ({
      title: wordsOf(subject).sections[section] ?? section,
      rows: course.asked
        .filter((item) => item.section === section)
        .map((item) => toRow(item, isOpen, subject, actor)),
    })),
  };
}

function toRow({ id }: Item, isOpen: boolean, subject: Subject, actor: Actor): TableRow {
  const { opened, strings, language } = subject;
  const { current, due, assignee } = itemState(opened.state, id);
  const answer =
    current === undefined
      ? strings.assessment.notAnswered
      : `${strings.checklist.answer[current.answer]} · ${current.by.name} · ${printDay(current.at, language)}`;
  const care = [
    ...(assignee === undefined ? [] : [strings.assessment.assignedTo({ name: assignee.name })]),
    ...(due === undefined ? [] : [strings.assessment.dueOn({ date: printDay(due, language) })]),
  ];
  const { offered } = standingOf(opened.course, id);
  return {
    item: id,
    question: questionOf(subject, id),
    answer: [answer, ...care].join(' · '),
    choices: isOpen ? answerChoices({ id, offered, actor }, subject, true) : [],
  };
}
