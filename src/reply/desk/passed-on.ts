import type { FocalPointAnswer, HandOff } from '../../domain/hand-off.js';
import type { Block, Reply } from '../../domain/reply.js';
import { type Strings, stringsFor } from '../../strings/strings.js';
import { choices, labelled, say } from '../checklist/subject.js';
import { labelAlone } from '../label.js';
import { actChoice } from './answer-choices.js';

/** An answer as it was given, without what can be done with it: what stands in a conversation may name what is not for others. */
function givenBlocks({ blocks }: Reply): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== 'choices');
}

/** A question and its answer, in the name of whoever shares them. */
export function sharedReply(question: string, reply: Reply, name: string): Reply {
  const { desk } = stringsFor(reply.language);
  return {
    language: reply.language,
    blocks: [
      say(desk.sharedBy({ name })),
      { kind: 'heading', text: question },
      ...givenBlocks(reply),
    ],
  };
}

/** What the focal points read of a question that was handed on, with the desk's answer to it. */
export function handOffReply(handOff: HandOff, reply: Reply): Reply {
  const strings = stringsFor(handOff.language);
  const { toFocalPoints } = strings.desk;
  return {
    language: handOff.language,
    blocks: [
      ...askedBlocks(handOff, strings),
      say(labelAlone(toFocalPoints.desk, strings)),
      ...givenBlocks(reply),
      ...choices(toFocalPoints.what, [
        actChoice({ answer: 'hand-off-answer', handOff: handOff.id }, strings),
      ]),
    ],
  };
}

/** What stands in its place once somebody answered. */
export function settledReply(handOff: HandOff, answered: FocalPointAnswer): Reply {
  const strings = stringsFor(handOff.language);
  return {
    language: handOff.language,
    blocks: [...askedBlocks(handOff, strings), ownWords(answered, strings)],
  };
}

/** What whoever asked reads: the focal point's own words. */
export function focalPointReply(handOff: HandOff, answered: FocalPointAnswer): Reply {
  const strings = stringsFor(handOff.language);
  const { name } = answered.by;
  return {
    language: handOff.language,
    blocks: [
      { kind: 'heading', text: handOff.question },
      ownWords(answered, strings),
      { kind: 'notice', code: 'focal-point', text: strings.desk.ownWords({ name }) },
    ],
  };
}

function askedBlocks(
  { by: { name }, question, remark, isPrivate }: HandOff,
  strings: Strings,
): readonly Block[] {
  const { toFocalPoints: words } = strings.desk;
  const from = isPrivate ? words.askedPrivately({ name }) : words.askedInChannel({ name });
  return [
    { kind: 'heading', text: words.title },
    { kind: 'quote', text: question, place: from },
    ...(remark === undefined ? [] : [labelled(words.remark({ name }), remark, { strings })]),
  ];
}

function ownWords({ by: { name }, text }: FocalPointAnswer, { desk }: Strings): Block {
  return { kind: 'quote', text, place: desk.answeredBy({ name }) };
}
