import type { Act } from '../../domain/act.js';
import { type ItemId, stageName } from '../../domain/checklist.js';
import type { AssessmentSummary } from '../../domain/assessment.js';
import type { OpenedAssessment } from '../../domain/course.js';
import { LONGEST_PROJECT } from '../../domain/deed.js';
import type { Focus } from '../../domain/focus.js';
import type { Block } from '../../domain/reply.js';
import type { Place } from '../../domain/place.js';
import { scopeOf } from '../../domain/scope.js';
import { printDay } from '../../reply/print.js';
import { helpBlocks, welcomeBlocks } from '../../reply/general-blocks.js';
import { listBlocks } from '../../reply/checklist/list-blocks.js';
import { reviewAskedBlocks } from '../../reply/checklist/overview-blocks.js';
import { profileBlocks, profileQuestionBlocks } from '../../reply/checklist/profile-blocks.js';
import { choice, choices, say, type Subject } from '../../reply/checklist/subject.js';
import { stringsFor } from '../../strings/strings.js';
import { answerAsMeant, takeFields, takeText } from './awaited.js';
import { type Conversation, type Conversed, settled, speak, tell, toItem } from './conversation.js';
import { askFor, doDeed } from './do-deed.js';
import { ownThread } from './own-message.js';
import { go, resume, show, showItemOrProfile } from './show.js';

/** Does what a message asks of a checklist, and says what came of it. */
export async function converse(act: Act, conversation: Conversation): Promise<Conversed> {
  if (act.do === 'start') return start(act, conversation);
  if (act.do === 'pause') return pause(conversation);
  if (act.do === 'help' || act.do === 'welcome') return introduce(act.do, conversation);
  if (act.do !== 'list') return inside(act, conversation);
  return speak(conversation, ({ language, strings }) =>
    listBlocks(conversation.known, language, strings),
  );
}

/** Who the desk is and what it can do. */
function introduce(how: 'help' | 'welcome', conversation: Conversation): Conversed {
  const { retention, by } = conversation;
  return speak(conversation, ({ strings }) =>
    how === 'help'
      ? helpBlocks(by.place.platform, retention, strings)
      : welcomeBlocks(by.place.platform, strings),
  );
}

async function start(
  { project, anew }: Extract<Act, { do: 'start' }>,
  conversation: Conversation,
): Promise<Conversed> {
  const { by, language, known, checklists, fields, canOpenThread, channel } = conversation;
  const { assessment } = stringsFor(language);
  if (!by.actor.roles.includes('project-member'))
    return speak(conversation, () => [say(assessment.refusal['not-member'])]);
  const name = (project ?? fields?.project ?? '').trim().slice(0, LONGEST_PROJECT);
  if (name === '')
    return {
      reply: { language, blocks: [say(assessment.askProject)] },
      focus: { awaited: { from: by.actor.id, kind: 'project' } },
    };
  const same = known.find((each) => each.isOpen && fold(each.project) === fold(name));
  if (same !== undefined && anew === undefined) return offerSame(same, name, conversation);
  const before = known.find((each) => !each.isOpen && fold(each.project) === fold(name))?.id;
  const opened = await checklists.start(by, {
    project: name,
    language,
    ...(before === undefined ? {} : { before }),
    ...(channel.checklist === undefined ? {} : { checklist: channel.checklist }),
    ...(canOpenThread && { hasOwnMessage: true }),
  });
  const begun = tell(opened, { assessment: opened.state.id }, conversation, (subject) => [
    say(assessment.started({ project: name })),
    ...goesOnFrom(subject),
    ...profileBlocks(subject),
  ]);
  const thread = ownThread(opened, by.place);
  return thread === undefined ? begun : saidBelow(begun, thread, opened, conversation);
}

/** What is said in the thread of an assessment, and that it is said there. */
function saidBelow(
  { reply, focus }: Conversed,
  place: Place,
  opened: OpenedAssessment,
  conversation: Conversation,
): Conversed {
  const { project } = opened.state;
  const { focus: before, by } = conversation;
  const kept = before.awaited?.from === by.actor.id ? settled(before) : before;
  const here = tell(opened, kept, conversation, ({ strings }) => [
    say(strings.assessment.channel.below({ project })),
  ]);
  return { ...here, thread: { place, reply, focus } };
}

/** The stage before, whose promises stand beside the questions. */
function goesOnFrom(subject: Subject): readonly Block[] {
  const { checklist, state } = subject.opened;
  if (state.before === undefined) return [];
  const { stage, signedBy, signedAt } = state.before;
  return [
    say(
      subject.strings.assessment.startedFrom({
        stage: stageName(checklist, stage, subject.language),
        name: signedBy,
        date: printDay(signedAt, subject.language),
      }),
    ),
  ];
}

function offerSame(
  same: AssessmentSummary,
  project: string,
  { language, focus }: Conversation,
): Conversed {
  const { assessment } = stringsFor(language);
  const about = { opened: { state: same } };
  const offered = [
    choice(assessment.choose.resume({ project: same.project }), { do: 'resume' }, about),
    choice(assessment.choose.anew, { do: 'start', project, anew: true }, about),
  ];
  const text = assessment.alreadyOpen({ project: same.project });
  return { reply: { language, blocks: [say(text), ...choices(assessment.more, offered)] }, focus };
}

function pause(conversation: Conversation): Conversed {
  const { opened, focus, language } = conversation;
  const { assessment } = stringsFor(language);
  if (opened === undefined)
    return { reply: { language, blocks: [say(assessment.noneOpen)] }, focus: {} };
  return tell(opened, { ...settled(focus), isPaused: true }, conversation, (subject) => [
    say(assessment.paused({ project: opened.state.project })),
    ...choices(assessment.more, [
      choice(
        assessment.choose.resume({ project: opened.state.project }),
        { do: 'resume' },
        subject,
      ),
    ]),
  ]);
}

type InsideAct = Exclude<Act, { do: 'help' | 'welcome' | 'start' | 'list' | 'pause' }>;

/** What is done with one assessment: the one the act names, if it is known here, else the one in focus. */
async function inside(act: InsideAct, conversation: Conversation): Promise<Conversed> {
  const { by, focus, checklists, known, language } = conversation;
  const { assessment } = stringsFor(language);
  const fallback = act.do === 'resume' ? known.find(({ isOpen }) => isOpen)?.id : undefined;
  const id = ('assessment' in act ? act.assessment : undefined) ?? focus.assessment ?? fallback;
  const isKnown = known.some((each) => each.id === id);
  const opened =
    id === undefined || !isKnown
      ? undefined
      : id === conversation.opened?.state.id
        ? conversation.opened
        : await checklists.open(scopeOf(by), id);
  if (opened === undefined)
    return {
      reply: {
        language,
        blocks: [say(id === undefined ? assessment.noneOpen : assessment.notThere)],
      },
      focus: settled(focus),
    };
  const place = ownThread(opened, by.place);
  if (place === undefined) return handle(act, opened, onto(opened, focus), conversation);
  const there = { ...conversation, by: { ...by, place }, focus: await conversation.focusIn(place) };
  const said = await handle(act, opened, onto(opened, there.focus), there);
  return saidBelow(said, place, opened, conversation);
}

/** The focus on an assessment, and on its item that is on show already. */
function onto({ state }: OpenedAssessment, { assessment, item }: Focus): Focus {
  const isSame = assessment === state.id;
  return { assessment: state.id, ...(isSame && item ? { item } : {}) };
}

async function handle(
  act: InsideAct,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Promise<Conversed> {
  switch (act.do) {
    case 'resume':
      return resume(opened, here, conversation);
    case 'cancel':
      return showItemOrProfile(opened, here, conversation, [
        say(stringsFor(conversation.language).assessment.cancelled),
      ]);
    case 'show':
      return show({ ...act, item: act.item ?? here.item }, opened, here, conversation);
    case 'go':
      return go(act.to, opened, here, conversation);
    case 'section': {
      const inSection = opened.course.asked.filter(({ section }) => section === act.section);
      const item = inSection.find((each) => opened.course.open.includes(each)) ?? inSection[0];
      return showItemOrProfile(opened, toItem(here, item?.id), conversation);
    }
    case 'question':
      return tell(opened, toItem(here, undefined), conversation, (subject) =>
        profileQuestionBlocks(act.question, subject),
      );
    case 'await': {
      if (!hasItem(opened, act.item)) return showItemOrProfile(opened, here, conversation);
      const { fields } = conversation;
      if (fields === undefined) return askFor(act.what, act.item, opened, here, conversation);
      const done = await takeFields(act, fields, opened, here, conversation);
      return act.stays ? staying(done, conversation) : done;
    }
    case 'ask-review':
      return opened.state.status === 'open'
        ? tell(opened, here, conversation, (subject) =>
            reviewAskedBlocks(conversation.by.actor.name, subject),
          )
        : showItemOrProfile(opened, here, conversation);
    case 'mean':
      return answerAsMeant(act, opened, here, conversation);
    case 'deed': {
      const done = await doDeed(act.deed, opened, here, conversation);
      return act.stays ? staying(done, conversation) : done;
    }
    default:
      return act satisfies never;
  }
}

/** It was done elsewhere, where it is seen that it was; the question on show stays. */
function staying({ reply, isDone }: Conversed, { focus }: Conversation): Conversed {
  if (isDone) return { reply: { ...reply, blocks: [] }, focus };
  const card = reply.blocks.findIndex(({ kind }) => kind === 'heading');
  const blocks = card > 0 ? reply.blocks.slice(0, card) : reply.blocks;
  return { reply: { ...reply, blocks }, focus };
}

function hasItem({ checklist }: OpenedAssessment, id: ItemId): boolean {
  return checklist.items.some((item) => item.id === id);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** A message that was asked for: the name of a project, or a text about an item. */
export async function takeAwaited(text: string, conversation: Conversation): Promise<Conversed> {
  const { focus, opened } = conversation;
  const { awaited } = focus;
  if (awaited?.kind === 'project') return start({ do: 'start', project: text }, conversation);
  return awaited?.kind === 'text' && opened !== undefined
    ? takeText(text, awaited, opened, conversation)
    : inside({ do: 'cancel' }, conversation);
}
