import type { Block } from '../../domain/reply.js';
import { choice, choices, say, type Subject, wordsOf } from './subject.js';

/** What is known of the project, and how to change it. */
export function profileBlocks(subject: Subject): readonly Block[] {
  const { checklist, state, course } = subject.opened;
  const words = wordsOf(subject);
  const { assessment } = subject.strings;
  const { question, value, standing } = assessment.profileColumns;
  return [
    {
      kind: 'table',
      label: assessment.profile,
      columns: [question, value, standing],
      rows: checklist.profile.map(({ id }) => [
        words.profile[id]!.question,
        valueText(id, course.profile[id]!, subject),
        state.profile[id] === undefined ? assessment.supposed : assessment.answered,
      ]),
    },
    ...suggestions(subject),
    ...choices(assessment.afterProfile, [
      choice(
        state.items.size === 0 ? assessment.begin : assessment.goOn,
        { do: 'go', to: 'open' },
        subject,
      ),
      ...(state.items.size === 0 && state.round === 'none'
        ? [
            choice(
              assessment.choose.roundOpened,
              { do: 'deed', deed: { kind: 'round-opened' } },
              subject,
            ),
          ]
        : []),
    ]),
    ...choices(
      assessment.change,
      checklist.profile.map(({ id }) =>
        choice(words.profile[id]!.question, { do: 'question', question: id }, subject),
      ),
    ),
  ];
}

/** What a document says otherwise than the profile does. */
function suggestions(subject: Subject): readonly Block[] {
  const { state, course } = subject.opened;
  const { assessment } = subject.strings;
  const suggested = Object.entries(state.proposedProfile).filter(
    ([id, value]) => value !== undefined && value !== course.profile[id],
  );
  return choices(
    assessment.accept,
    suggested.map(([id, value]) =>
      choice(
        assessment.suggested({
          question: wordsOf(subject).profile[id]!.question,
          value: valueText(id, value!, subject),
        }),
        { do: 'deed', deed: { kind: 'profile-answered', question: id, value: value! } },
        subject,
      ),
    ),
  );
}

/** One question of the profile with its values. */
export function profileQuestionBlocks(id: string, subject: Subject): readonly Block[] {
  const { checklist, course } = subject.opened;
  const question = checklist.profile.find((each) => each.id === id);
  if (question === undefined) return profileBlocks(subject);
  const words = wordsOf(subject).profile[id]!;
  return [
    say(words.question),
    ...choices(
      words.question,
      question.values.map((value) =>
        choice(
          words.values[value]!,
          { do: 'deed', deed: { kind: 'profile-answered', question: id, value } },
          subject,
          course.profile[id] === value,
        ),
      ),
    ),
    ...choices(subject.strings.assessment.more, [
      choice(subject.strings.assessment.choose.profile, { do: 'show', view: 'profile' }, subject),
    ]),
  ];
}

export function valueText(id: string, value: string, subject: Subject): string {
  return wordsOf(subject).profile[id]?.values[value] ?? value;
}
