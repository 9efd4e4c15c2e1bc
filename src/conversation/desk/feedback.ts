import type { ActOnAnswer } from '../../domain/answer-act.js';
import { LONGEST_TEXT } from '../../domain/deed.js';
import { FEEDBACK_REASONS, type Opinion } from '../../domain/feedback.js';
import { choices, say } from '../../reply/checklist/subject.js';
import { actChoice, reasonBlocks } from '../../reply/desk/answer-choices.js';
import { type AnswerDone, type KeptTurn, tell } from './turn.js';

type Judging = Extract<ActOnAnswer, { answer: 'helpful' | 'not-helpful' | 'no-feedback' }>;

/** Keeps what somebody thinks of an answer, or asks why it did not help; nobody else in the place is told. */
export async function giveOpinion(act: Judging, turn: KeptTurn): Promise<AnswerDone> {
  const done = await judge(act, turn);
  return { ...done, isPrivate: true };
}

async function judge(act: Judging, turn: KeptTurn): Promise<AnswerDone> {
  const { of } = act;
  const { context, scope, conversation, message } = turn;
  if ((message.fields?.text?.trim().length ?? 0) > LONGEST_TEXT)
    return tell(turn, ({ desk }) => [say(desk.tooLong({ most: LONGEST_TEXT }))]);
  const opinion = opinionOf(act, turn);
  if (act.answer === 'not-helpful' && opinion === undefined)
    return tell(turn, (strings) => reasonBlocks(of, strings));
  const feedback = { of, at: conversation.now, ...(opinion === undefined ? {} : { opinion }) };
  await context.store.commit(scope, { feedback: [feedback] });
  return tell(turn, (strings) => {
    const { takenBack, thanks } = strings.desk;
    if (opinion === undefined) return [say(takenBack)];
    const back = actChoice({ answer: 'no-feedback', of }, strings);
    return [say(thanks), ...choices(thanks, [back])];
  });
}

function opinionOf(act: Judging, { message: { fields = {} } }: KeptTurn): Opinion | undefined {
  if (act.answer === 'helpful') return { kind: 'helpful' };
  if (act.answer === 'no-feedback') return undefined;
  const reason = act.reason ?? FEEDBACK_REASONS.find((each) => each === fields.reason);
  const remark = fields.text?.trim() ?? '';
  return reason && { kind: 'not-helpful', reason, ...(remark === '' ? {} : { remark }) };
}
