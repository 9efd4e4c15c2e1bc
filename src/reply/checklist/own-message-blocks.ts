import type { AssessmentEvent } from '../../domain/assessment.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../print.js';
import { progressBlock } from './item-blocks.js';
import { closing } from './overview-blocks.js';
import { resultText } from './result-blocks.js';
import { choice, choices, labelled, say, type Subject, wordsOf } from './subject.js';

/** How far an assessment is, at a glance, and the ways into it. */
export function overviewBlocks(subject: Subject): readonly Block[] {
  const { opened, strings } = subject;
  const { choose, more, channel } = strings.assessment;
  const { state } = opened;
  const isOpen = state.status === 'open';
  return [
    { kind: 'heading', text: channel.heading({ project: state.project }) },
    progressBlock(subject),
    ...levelBlocks(subject),
    labelled(channel.people, [...state.people.values()].join(', '), subject),
    ...(state.round === 'open' ? [say(strings.assessment.roundIsOpen)] : []),
    ...endBlocks(subject),
    ...choices(more, [
      ...(isOpen ? [choice(choose.next, { do: 'go', to: 'open' }, subject)] : []),
      choice(choose.people, { do: 'show', view: 'people' }, subject),
      choice(choose.results, { do: 'show', view: 'results' }, subject),
      choice(choose.report, { do: 'show', view: 'report' }, subject),
    ]),
  ];
}

/** A level that is reached whatever is answered to the rest. */
function levelBlocks(subject: Subject): readonly Block[] {
  const { checklist, outcome } = subject.opened;
  const words = wordsOf(subject);
  return outcome.results.flatMap((result) => {
    if (result.kind !== 'level') return [];
    const rule = checklist.results.find(({ id }) => id === result.id);
    const lowest = rule?.kind === 'level' ? rule.lowest : 0;
    if (result.range !== undefined && result.range[0] <= lowest) return [];
    const title = words.results[result.id]?.title ?? result.id;
    return [labelled(title, resultText(result, words, subject.strings), subject)];
  });
}

/** How it ended, where it did. */
function endBlocks({ opened: { state }, strings, language }: Subject): readonly Block[] {
  const { done } = strings.assessment;
  switch (state.status) {
    case 'open':
      return [];
    case 'closed':
      return [say(done.closed)];
    case 'signed-off': {
      const { by, at } = state.signedOff ?? state.changed;
      return [say(done.signedOff({ name: by.name, date: printDay(at, language) }))];
    }
    default:
      return state.status satisfies never;
  }
}

/** That somebody signed it off, for those who did not see it. */
export function signedOffBlocks(
  { by, at }: Pick<AssessmentEvent, 'by' | 'at'>,
  subject: Subject,
): readonly Block[] {
  const { done } = subject.strings.assessment;
  return [
    say(done.signedOff({ name: by.name, date: printDay(at, subject.language) })),
    ...closing(subject),
  ];
}
