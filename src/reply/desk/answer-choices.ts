import { type ActOnAnswer, type AnswerAct, toAnswerCommand } from '../../domain/answer-act.js';
import { FEEDBACK_REASONS } from '../../domain/feedback.js';
import type { FormName } from '../../domain/form.js';
import type { Block, Choice } from '../../domain/reply.js';
import type { Strings } from '../../strings/en.js';
import { choices, say } from '../checklist/subject.js';

/** What can be done with an answer, as choices. */
export function answerChoices(offered: readonly ActOnAnswer[], strings: Strings): readonly Block[] {
  const label = strings.desk.choices;
  const offers = offered.map((act) => actChoice(act, strings));
  // A way on is the point of a reply that found nothing.
  const isQuiet = offered.some(({ answer }) => answer === 'helpful');
  if (!isQuiet) return choices(label, offers);
  return [{ kind: 'choices', label, choices: offers, isQuiet }];
}

/** What is filled in first, where the surface has forms. */
const FORM_OF: Readonly<Partial<Record<AnswerAct['answer'], FormName>>> = {
  share: 'share',
  'not-helpful': 'not-helpful',
  'hand-off': 'hand-off',
  'hand-off-answer': 'hand-off-answer',
};

export function actChoice(act: AnswerAct, strings: Strings): Choice {
  const { [act.answer]: form } = FORM_OF;
  const isComplete = act.answer === 'not-helpful' && act.reason !== undefined;
  return {
    label: actLabel(act, strings),
    action: {
      kind: 'command',
      command: toAnswerCommand(act),
      // Other acts may be done again: the last opinion counts, and nothing is handed on twice.
      ...(act.answer === 'share-here' ? { once: true } : {}),
      ...(form === undefined || isComplete ? {} : { form }),
    },
  };
}

/** What stands on the button of an act. */
export function actLabel(act: AnswerAct, { desk }: Strings): string {
  if (act.answer === 'again') return desk.again[act.language];
  if (act.answer === 'not-helpful' && act.reason !== undefined) return desk.reason[act.reason];
  return desk.choose[act.answer];
}

/** Every label of a button above: what was pressed is no question. */
export function actLabels({ desk }: Strings): readonly string[] {
  return [desk.choose, desk.again, desk.reason].flatMap((labels) => Object.values(labels));
}

/** What was wrong, to be chosen where there is no form. */
export function reasonBlocks(of: string, strings: Strings): readonly Block[] {
  const { whyNot } = strings.desk;
  return [
    say(whyNot),
    ...choices(
      whyNot,
      FEEDBACK_REASONS.map((reason) => actChoice({ answer: 'not-helpful', of, reason }, strings)),
    ),
  ];
}
