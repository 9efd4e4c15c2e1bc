import type { ActOnAnswer } from '../domain/answer-act.js';
import { toAnswerCommand } from '../domain/answer-act.js';
import type { Answer } from '../domain/answer.js';
import { LANGUAGES } from '../domain/language.js';
import { isSentTo, type Place } from '../domain/place.js';
import type { Reply } from '../domain/reply.js';

/** An answer as it is given. */
export interface Given {
  readonly answer: Pick<Answer, 'kind' | 'language'>;
  /** The delivery that it answers. */
  readonly of: string;
  readonly place: Place;
  readonly isPrivate: boolean;
  /** There is more of the channel than the conversation: see `IncomingMessage`. */
  readonly canOpenThread?: true;
}

/** What can be done with an answer, the likeliest first; nothing where the desk asks back or declines. Pure. */
export function offersFor(given: Given): readonly ActOnAnswer[] {
  const { answer, of } = given;
  if (answer.kind === 'not-found') return [{ answer: 'hand-off', of }];
  if (answer.kind !== 'grounded') return [];
  const others = LANGUAGES.filter((language) => language !== answer.language);
  return [
    ...sharing(given),
    { answer: 'hand-off', of },
    { answer: 'helpful', of },
    { answer: 'not-helpful', of },
    ...others.map((language) => ({ answer: 'again', of, language }) as const),
  ];
}

/** A channel that read the answer already is not offered. */
function sharing({ of, place, isPrivate, canOpenThread }: Given): readonly ActOnAnswer[] {
  if (!isSentTo(place.platform)) return [];
  const isReadByAll = canOpenThread !== true || (!isPrivate && place.thread === undefined);
  return [...(isReadByAll ? [] : [{ answer: 'share-here', of } as const]), { answer: 'share', of }];
}

/** Whether a reply is an answer that offers such an act: what was said of a checklist never does. */
export function isOffered(act: ActOnAnswer, { blocks }: Reply): boolean {
  const { of } = act;
  const sign = toAnswerCommand({ answer: act.answer === 'hand-off' ? 'hand-off' : 'helpful', of });
  return blocks.some(
    (block) =>
      block.kind === 'choices' &&
      block.choices.some(({ action }) => action.kind === 'command' && action.command === sign),
  );
}
