import { followingItem, nextOpen } from '../../checklist/course.js';
import type { AskedFor } from '../../domain/act.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { Acted } from '../../domain/checklist-desk.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Deed, Refusal } from '../../domain/deed.js';
import type { Focus } from '../../domain/focus.js';
import { hasOwnMessage } from '../../domain/letter.js';
import type { Block } from '../../domain/reply.js';
import { printDay } from '../../reply/print.js';
import { actedText, refusalText } from '../../reply/checklist/acted-text.js';
import { differencesBlocks } from '../../reply/checklist/difference-blocks.js';
import { profileBlocks } from '../../reply/checklist/profile-blocks.js';
import { resultBlocks } from '../../reply/checklist/result-blocks.js';
import { choice, choices, say, type Subject } from '../../reply/checklist/subject.js';
import { type Conversation, type Conversed, subjectOf, tell, toItem } from './conversation.js';
import { showItemOrProfile, viewOf } from './show.js';

/** Does a deed and says what came of it; after an answer comes the next open question. */
export async function doDeed(
  deed: Deed,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Promise<Conversed> {
  const { by, checklists } = conversation;
  const acted = await checklists.act(by, opened.state.id, deed);
  if (acted === undefined)
    return tell(opened, here, conversation, ({ strings }) => [say(strings.assessment.notThere)]);
  if (acted.kind === 'refused')
    return refuse(acted.refusal, deed, acted.opened, here, conversation);
  return acted.kind === 'done'
    ? { ...afterDeed(deed, acted.opened, here, conversation), isDone: true }
    : overtaken(deed, acted, here, conversation);
}

function afterDeed(
  deed: Deed,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Conversed {
  const subject = subjectOf(opened, conversation);
  const done = say(whatWasDone(deed, subject, conversation.by.actor.name));
  if (deed.kind === 'answered' || deed.kind === 'proposal-accepted') {
    const after = opened.state.round === 'open' ? followingItem : nextOpen;
    const next = toItem(here, after(opened.course, deed.item)?.id);
    return showItemOrProfile(opened, next, conversation, [done]);
  }
  if ('item' in deed)
    return showItemOrProfile(opened, toItem(here, deed.item), conversation, [done]);
  if (deed.kind === 'profile-answered')
    return tell(opened, toItem(here, undefined), conversation, () => [
      done,
      ...profileBlocks(subject),
    ]);
  if (deed.kind === 'round-ended')
    return tell(opened, here, conversation, () => [done, ...differencesBlocks(subject)]);
  if (deed.kind === 'signed-off' || deed.kind === 'closed')
    return tell(opened, here, conversation, () => [done, ...resultBlocks(subject)]);
  return showItemOrProfile(opened, here, conversation, [done]);
}

/** In the thread of a team nobody sees who pressed a button. */
function whatWasDone(deed: Deed, subject: Subject, name: string): string {
  const text = actedText(deed, subject, name);
  return text.includes(name) ? text : byName(text, subject, name);
}

function byName(text: string, { opened }: Subject, name: string): string {
  return hasOwnMessage(opened.state) ? `${name} · ${text}` : text;
}

/** Somebody was faster: who, when and with what; and a way to answer again, having seen it. */
function overtaken(
  deed: Deed,
  { opened, by: winner }: Extract<Acted, { kind: 'overtaken' }>,
  here: Focus,
  conversation: Conversation,
): Conversed {
  const subject = subjectOf(opened, conversation);
  const { assessment, checklist } = subject.strings;
  const item = 'item' in deed ? deed.item : here.item!;
  if (winner === undefined)
    return showItemOrProfile(opened, toItem(here, item), conversation, [
      say(assessment.overtakenWithdrawn({ item })),
    ]);
  const facts = {
    item,
    name: winner.by.name,
    date: printDay(winner.at, subject.language),
    answer: checklist.answer[winner.answer],
  };
  const sees = itemState(opened.state, item).version;
  const again = deed.kind === 'answered' ? { ...deed, sees } : undefined;
  return tell(opened, toItem(here, item), conversation, () => [
    say(byName(assessment.overtaken(facts), subject, conversation.by.actor.name)),
    ...choices(assessment.more, [
      choice(assessment.choose.keep, { do: 'go', to: 'open' }, subject),
      ...(again === undefined
        ? []
        : [
            choice(
              assessment.choose.again({ answer: checklist.answer[again.answer] }),
              { do: 'deed', deed: again },
              subject,
            ),
          ]),
    ]),
  ]);
}

/** A missing reason is asked for; every other refusal is said, and the item shown as it is. */
function refuse(
  refusal: Refusal,
  deed: Deed,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Conversed {
  if (refusal.code === 'reason-missing' && 'item' in deed)
    return askFor('reason', deed.item, opened, here, conversation);
  const focus = 'item' in deed && refusal.code !== 'item-unknown' ? toItem(here, deed.item) : here;
  const words = say(refusalText(refusal, subjectOf(opened, conversation)));
  const { awaited } = conversation.focus;
  const isAsked = awaited?.kind === 'text' && awaited.from === conversation.by.actor.id;
  if (ASKED_AGAIN.has(refusal.code) && isAsked)
    return askFor(awaited.what, awaited.item, opened, here, conversation, [words]);
  return refusal.code === 'not-open' ||
    refusal.code === 'not-yours' ||
    refusal.code === 'not-member'
    ? tell(opened, here, conversation, () => [words])
    : showItemOrProfile(opened, focus, conversation, [words]);
}

/** What is wrong with a text that was asked for, and may be written again. */
const ASKED_AGAIN: ReadonlySet<Refusal['code']> = new Set([
  'day-unknown',
  'text-missing',
  'text-too-long',
]);

/** Asks for a text about an item; the next message is taken for it. */
export function askFor(
  what: AskedFor,
  item: ItemId,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
  before: readonly Block[] = [],
): Conversed {
  const from = conversation.by.actor.id;
  const focus: Focus = { ...toItem(here, item), awaited: { from, kind: 'text', what, item } };
  return tell(opened, focus, conversation, ({ strings }) => [
    ...before,
    say(strings.assessment.await[what]),
  ]);
}

/** Something was said to an item that is no clear answer: it is asked back, and what was said is kept as the comment. */
export function askBack(said: string, conversation: Conversation): Conversed {
  const { opened, focus } = conversation;
  if (opened === undefined || focus.item === undefined)
    throw new Error('nothing is asked back where no item is on show');
  const item = focus.item;
  const next: Focus = {
    assessment: opened.state.id,
    item,
    awaited: { from: conversation.by.actor.id, kind: 'answer', item, said },
  };
  return tell(opened, next, conversation, (subject) => {
    const { assessment, checklist } = subject.strings;
    const { offered } = viewOf(item, opened, conversation);
    return [
      say(assessment.unclear),
      ...choices(assessment.answers, [
        ...offered.map((answer) =>
          choice(checklist.answer[answer], { do: 'mean', item, answer }, subject),
        ),
        choice(assessment.choose.question, { do: 'mean', item, answer: 'question' }, subject),
      ]),
    ];
  });
}
