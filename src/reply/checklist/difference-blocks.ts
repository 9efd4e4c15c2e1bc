import { itemState } from '../../domain/assessment-state.js';
import type { Change } from '../../domain/course.js';
import type { Block } from '../../domain/reply.js';
import { said } from './standing-blocks.js';
import { choice, choices, goOn, itemChoices, questionOf, say, type Subject } from './subject.js';

/** What was promised in the stage before and is answered otherwise now, or not yet. */
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
    ...itemChoices(assessment.differencesTitle, differing, subject),
  ];
}

function endRound(subject: Subject): readonly Block[] {
  const { choose, more } = subject.strings.assessment;
  return choices(more, [
    choice(choose.roundEnded, { do: 'deed', deed: { kind: 'round-ended' } }, subject),
    choice(choose.next, { do: 'go', to: 'open' }, subject),
  ]);
}
