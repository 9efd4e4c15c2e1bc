import type { ActOnAnswer } from '../../domain/answer-act.js';
import type { Letter } from '../../domain/letter.js';
import { isSentTo } from '../../domain/place.js';
import { choices, say } from '../../reply/checklist/subject.js';
import { actChoice } from '../../reply/desk/answer-choices.js';
import { sharedReply } from '../../reply/desk/passed-on.js';
import { type AnswerDone, type KeptTurn, senderOf, tell } from './turn.js';

type Sharing = Extract<ActOnAnswer, { answer: 'share' | 'share-here' }>;

/** Most characters of a platform's own id of a channel. */
const LONGEST_CHANNEL = 200;

/** Sends an answer to a channel, as it is and in the name of whoever shares it; the platform decides whether it may go there. */
export async function share(act: Sharing, turn: KeptTurn): Promise<AnswerDone> {
  const { message, scope, context } = turn;
  const { platform, channel: here } = message.place;
  if (!isSentTo(platform)) return tell(turn, ({ desk }) => [say(desk.notThere)]);
  const { channel: chosen = '', via } = message.fields ?? {};
  const isHere = act.answer === 'share-here';
  const channel = isHere ? here : chosen.trim();
  if (channel === '' || channel.length > LONGEST_CHANNEL) return askWhere(act, turn);
  const letter = toLetter(channel, isHere ? undefined : via, turn);
  await context.store.commit(scope, { letters: [letter] });
  const { 'channel-name': name } = message.fields ?? {};
  const done = tell(turn, ({ desk }) => {
    const there = name === undefined ? desk.sharedThere : desk.shared({ channel: name });
    return [say(isHere ? desk.sharedHere : there)];
  });
  return { ...done, isPrivate: true };
}

function toLetter(channel: string, via: string | undefined, turn: KeptTurn): Letter {
  const { message, kept, conversation } = turn;
  const { platform, tenant } = message.place;
  return {
    to: { platform, tenant, channel },
    at: conversation.now,
    reply: sharedReply(kept.text, kept.reply, message.actor.name),
    sender: senderOf(turn),
    ...(via === undefined ? {} : { via }),
  };
}

/** Where there was no form to choose a channel in. */
function askWhere({ of }: Sharing, turn: KeptTurn): AnswerDone {
  return tell(turn, (strings) => {
    const { whichChannel } = strings.desk;
    const offered = [{ answer: 'share-here', of } as const, { answer: 'share', of } as const];
    return [
      say(whichChannel),
      ...choices(
        whichChannel,
        offered.map((act) => actChoice(act, strings)),
      ),
    ];
  });
}
