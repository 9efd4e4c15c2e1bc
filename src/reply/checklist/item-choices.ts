import type { Actor } from '../../domain/actor.js';
import { itemState, type ItemState } from '../../domain/assessment-state.js';
import type { Answer, ItemId } from '../../domain/checklist.js';
import type { Choice } from '../../domain/reply.js';
import { choice, type Subject } from './subject.js';

export interface ItemView {
  readonly id: ItemId;
  /** What may be answered; nothing while the profile settles it. */
  readonly offered: readonly Answer[];
  readonly actor: Actor;
}

/** `stays`: the conversation stays where it is, whatever is chosen. */
export function answerChoices(
  { id, offered }: ItemView,
  subject: Subject,
  stays = false,
): readonly Choice[] {
  const own = itemState(subject.opened.state, id);
  const { answer: names } = subject.strings.checklist;
  const staying = stays ? ({ stays } as const) : {};
  const proposal = own.proposal?.state === 'open' ? proposalChoices(id, own, subject, staying) : [];
  return [
    ...proposal,
    ...offered.map((answer) =>
      choice(
        names[answer],
        answer === 'not-applicable'
          ? { do: 'await', item: id, what: 'reason', ...staying }
          : {
              do: 'deed',
              deed: { kind: 'answered', item: id, answer, sees: own.version },
              ...staying,
            },
        subject,
        own.current?.answer === answer,
      ),
    ),
  ];
}

function proposalChoices(
  id: ItemId,
  own: ItemState,
  subject: Subject,
  staying: { readonly stays?: true },
): readonly Choice[] {
  const { assessment } = subject.strings;
  return [
    choice(
      assessment.accept,
      { do: 'deed', deed: { kind: 'proposal-accepted', item: id, sees: own.version }, ...staying },
      subject,
    ),
    choice(
      assessment.reject,
      { do: 'deed', deed: { kind: 'proposal-rejected', item: id }, ...staying },
      subject,
    ),
  ];
}

export function helpChoices({ id }: ItemView, subject: Subject): readonly Choice[] {
  const { choose } = subject.strings.assessment;
  return (['explain', 'example'] as const).map((view) =>
    choice(choose[view], { do: 'show', view, item: id }, subject),
  );
}

/** What anybody may add to the item on show. */
export function deedChoices({ id }: ItemView, subject: Subject): readonly Choice[] {
  const { choose } = subject.strings.assessment;
  const { current, version } = itemState(subject.opened.state, id);
  const withdrawn = { kind: 'withdrawn', item: id, sees: version } as const;
  return [
    ...(['comment', 'evidence'] as const).map((what) =>
      choice(choose[what], { do: 'await', item: id, what }, subject),
    ),
    choice(choose.assign, { do: 'await', item: id, what: 'assignee' }, subject),
    choice(choose.due, { do: 'await', item: id, what: 'due' }, subject),
    ...(current === undefined
      ? []
      : [choice(choose.withdraw, { do: 'deed', deed: withdrawn }, subject)]),
  ];
}

/** What a focal point says of an answer. */
export function reviewChoices({ id, actor }: ItemView, subject: Subject): readonly Choice[] {
  const { choose } = subject.strings.assessment;
  const { current } = itemState(subject.opened.state, id);
  if (!actor.roles.includes('focal-point') || current === undefined) return [];
  const accepted = { kind: 'reviewed', item: id, verdict: 'accepted' } as const;
  return [
    choice(choose.accepted, { do: 'deed', deed: accepted }, subject),
    ...(['to-correct', 'can-improve'] as const).map((what) =>
      choice(choose[what], { do: 'await', item: id, what }, subject),
    ),
  ];
}

export function wayChoices(subject: Subject): readonly Choice[] {
  const { choose } = subject.strings.assessment;
  return [
    choice(choose.back, { do: 'go', to: 'back' }, subject),
    choice(choose.skip, { do: 'go', to: 'next' }, subject),
    choice(choose.pause, { do: 'pause' }, subject),
  ];
}
