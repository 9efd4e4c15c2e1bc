import { z } from 'zod';
import type { TakenIn } from '../taken-in.js';
import { DONE } from './answers.js';
import { receiveFetch, receiveSubmission } from './dialog.js';
import type { By } from './envelope.js';
import { receiveCheck, receiveQuery } from './extension.js';
import { receiveFeedback, receiveFeedbackFetch } from './feedback.js';
import { receivePress } from './press.js';
import type { Receiving } from './receiving.js';

type Invoke = (activity: unknown, by: By, receiving: Receiving) => Promise<TakenIn>;

/** What is done with each kind of invoke. */
const INVOKES: Readonly<Record<string, Invoke>> = {
  'adaptiveCard/action': receivePress,
  'task/fetch': receiveFetch,
  'task/submit': receiveSubmission,
  'message/submitAction': receiveFeedback,
  'message/fetchTask': receiveFeedbackFetch,
  'fileConsent/invoke': receiveFileConsent,
  'composeExtension/query': receiveQuery,
  'composeExtension/fetchTask': receiveCheck,
  'composeExtension/submitAction': receiveCheck,
};

const invokeSchema = z.object({ name: z.string() });

/** Somebody pressed, chose or filled in something, and waits for what is answered. */
export async function receiveInvoke(
  activity: unknown,
  by: By,
  receiving: Receiving,
): Promise<TakenIn> {
  const { name = '' } = invokeSchema.safeParse(activity).data ?? {};
  if (name.startsWith('signin/')) return DONE;
  const receive = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined;
  return receive === undefined ? NOT_KNOWN : receive(activity, by, receiving);
}

/** As the Bot Framework says it. */
const NOT_KNOWN: TakenIn = { kind: 'answer', status: 501 };

const consentSchema = z.object({ value: z.unknown() });

/** A file that the desk offered was taken or declined. */
async function receiveFileConsent(
  activity: unknown,
  by: By,
  { onFileConsent }: Receiving,
): Promise<TakenIn> {
  const { tenant, service, conversation, id, person, replyTo, language = 'en' } = by;
  await onFileConsent({
    id,
    conversation: { tenant, service, id: conversation },
    person,
    language,
    ...(replyTo === undefined ? {} : { replyTo }),
    value: consentSchema.safeParse(activity).data?.value,
  });
  return DONE;
}
