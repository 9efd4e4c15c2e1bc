import { z } from 'zod';
import { type AnswerAct, toAnswerCommand } from '../../../src/domain/answer-act.js';
import { type Pressed, readControl } from '../controls.js';
import { formDialog } from '../form-dialog.js';
import { readForm } from '../read-form.js';
import type { TakenIn } from '../taken-in.js';
import { DONE, opened, toldInDialog } from './answers.js';
import type { By } from './envelope.js';
import { keepFrom, type Receiving } from './receiving.js';
import { type Spot, spotOf } from './spot.js';

const reactionSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.unknown().optional(),
  }),
});
const submitSchema = z.object({ value: reactionSchema });
const fetchSchema = z.object({ value: z.object({ data: reactionSchema }) });

/** `message/submitAction`: what somebody thinks of an answer. */
export async function receiveFeedback(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const { data } = submitSchema.safeParse(activity);
  const spot = data && (await answerSpot(by, receiving));
  if (data === undefined || spot === undefined) return DONE;
  const { reaction, feedback } = data.value.actionValue;
  await keepOpinion(reaction, readFeedback(feedback), by, spot, receiving);
  return DONE;
}

/** `message/fetchTask`: the desk's own form, which asks why an answer did not help. */
export async function receiveFeedbackFetch(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const language = by.language ?? 'en';
  const words = receiving.desk.words(language);
  const { data } = fetchSchema.safeParse(activity);
  const spot = data && (await answerSpot(by, receiving));
  if (data === undefined || spot === undefined) return toldInDialog(words.receive.notValid);
  const { reaction } = data.value.data.actionValue;
  if (reaction === 'dislike') {
    const command = toAnswerCommand({ answer: 'not-helpful', of: ofOf(by, spot) });
    return opened(formDialog({ command, form: 'not-helpful', language }, words));
  }
  await keepOpinion(reaction, {}, by, spot, receiving);
  return toldInDialog(words.receive.taken);
}

/** Where the answer is. A client that does not say which message it was means the last answer that it shows. */
async function answerSpot(by: By, receiving: Receiving): Promise<Spot | undefined> {
  const spot = await spotOf(by, receiving);
  if (spot === undefined || by.replyTo !== undefined) return spot;
  const { person } = by;
  const own = await receiving.desk.ownAnswers({ place: spot.place, person });
  const last = own.find(({ place }) => place.channel === spot.place.channel);
  return last === undefined ? spot : { ...spot, place: last.place, answers: last.delivery };
}

/** What was written, and what the message or the form carried. */
interface Written {
  readonly fields?: Readonly<Record<string, string>>;
  readonly pressed?: Pressed;
}

/** Plain text, or JSON as text: of Teams' own form, or of the desk's. */
function readFeedback(feedback: unknown): Written {
  const sent = typeof feedback === 'string' ? parsed(feedback) : feedback;
  if (typeof sent === 'string') return remarkOf(sent);
  const own = ownFormSchema.safeParse(sent).data;
  if (own !== undefined) return remarkOf(own.feedbackText);
  const pressed = readControl(sent);
  const read = readForm('not-helpful', sent);
  return {
    ...(pressed === undefined ? {} : { pressed }),
    ...(read.kind === 'filled-in' ? { fields: read.fields } : {}),
  };
}

/** Of Teams: no more than a text. */
const ownFormSchema = z.object({ feedbackText: z.string() });
const MOST = 3_000;

function remarkOf(text: string): Written {
  const remark = text.trim().slice(0, MOST);
  return remark === '' ? {} : { fields: { reason: 'other', text: remark } };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : text;
  } catch {
    return text;
  }
}

/** The delivery that was answered. One that nobody knows any more is said to be so by the desk. */
function ofOf({ channel, replyTo }: By, { answers }: Spot): string {
  return answers ?? `unknown:${channel}:${replyTo ?? ''}`;
}

async function keepOpinion(
  reaction: 'like' | 'dislike',
  { fields = {}, pressed }: Written,
  by: By,
  spot: Spot,
  receiving: Receiving,
): Promise<void> {
  const of = ofOf(by, spot);
  const act: AnswerAct =
    reaction === 'like' ? { answer: 'helpful', of } : { answer: 'not-helpful', of };
  const carried = spot.answers === undefined && pressed?.action.kind === 'command';
  const command = carried ? pressed.action.command : toAnswerCommand(act);
  // The desk speaks the language of the answer, where it knows which.
  const language = pressed?.language ?? (spot.answers === undefined ? by.language : undefined);
  await keepFrom(by, receiving, async () => ({
    id: `press:${by.channel}:${by.id}`,
    place: spot.place,
    actor: await receiving.people.find(by),
    text: '',
    command,
    ...(reaction === 'dislike' ? { fields } : {}),
    ...(language === undefined ? {} : { language }),
    ...(spot.isPrivate === undefined ? {} : { isPrivate: true as const }),
    ...(spot.canOpenThread === undefined ? {} : { canOpenThread: true as const }),
  }));
}
