import { changesSince, followingItem, nextOpen, previousItem } from '../../checklist/course.js';
import type { Act, View } from '../../domain/act.js';
import type { ItemId } from '../../domain/checklist.js';
import { type OpenedAssessment, standingOf } from '../../domain/course.js';
import type { Focus } from '../../domain/focus.js';
import type { Language } from '../../domain/language.js';
import { isSentTo } from '../../domain/place.js';
import type { Block } from '../../domain/reply.js';
import { REPORT_FORMATS, type ReportFormat } from '../../domain/report.js';
import { itemBlocks } from '../../reply/checklist/item-blocks.js';
import type { ItemView } from '../../reply/checklist/item-choices.js';
import { exampleBlocks, explainBlocks } from '../../reply/checklist/item-help-blocks.js';
import { changesBlocks, differencesBlocks } from '../../reply/checklist/difference-blocks.js';
import {
  closing,
  missingBlocks,
  peopleBlocks,
  sectionsBlocks,
} from '../../reply/checklist/overview-blocks.js';
import { profileBlocks } from '../../reply/checklist/profile-blocks.js';
import { attachedReportBlocks } from '../../reply/checklist/report-blocks.js';
import { resultBlocks } from '../../reply/checklist/result-blocks.js';
import { choice, choices, say, type Subject } from '../../reply/checklist/subject.js';
import { stringsFor } from '../../strings/strings.js';
import { type Conversation, type Conversed, tell, toItem } from './conversation.js';

/** The item in focus; when there is none, that everything is answered, or the profile. */
export function showItemOrProfile(
  opened: OpenedAssessment,
  focus: Focus,
  conversation: Conversation,
  before: readonly Block[] = [],
  isComplete = opened.course.open.length === 0,
): Conversed {
  return tell(opened, focus, conversation, (subject) => {
    if (focus.item !== undefined)
      return [...before, ...itemBlocks(viewOf(focus.item, opened, conversation), subject)];
    if (isComplete && opened.course.open.length === 0)
      return [...before, say(subject.strings.assessment.complete), ...closing(subject)];
    return [...before, ...profileBlocks(subject)];
  });
}

/** An item as the one who speaks may answer it. */
export function viewOf(id: ItemId, opened: OpenedAssessment, { by }: Conversation): ItemView {
  const { offered } = standingOf(opened.course, id);
  return { id, offered, actor: by.actor };
}

/** Goes on where the conversation was, else with the first open question; what nobody touched begins with its profile. */
export function resume(
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Conversed {
  const isUntouched = opened.state.items.size === 0 && opened.state.length === 1;
  if (isUntouched && here.item === undefined)
    return tell(opened, toItem(here, undefined), conversation, profileBlocks);
  const item = here.item ?? nextOpen(opened.course)?.id;
  return showItemOrProfile(opened, toItem(here, item), conversation);
}

/** `back` is the question before, answered or not; `next` the next open one, else the one after; `open` the first open one. */
export function go(
  to: 'next' | 'back' | 'open',
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Conversed {
  const { course } = opened;
  const target =
    to === 'open' || here.item === undefined
      ? nextOpen(course)
      : to === 'back'
        ? (previousItem(course, here.item) ?? course.asked[0])
        : (nextOpen(course, here.item) ?? followingItem(course, here.item));
  return showItemOrProfile(opened, toItem(here, target?.id), conversation, [], to !== 'back');
}

/** What is to be shown. */
interface Shown extends Pick<Extract<Act, { do: 'show' }>, 'view' | 'format'> {
  readonly item: ItemId | undefined;
}

/** A view of the assessment; one that needs an item shows the question, or the profile, where there is none. */
export function show(
  { view, item, format }: Shown,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Conversed {
  const known = opened.checklist.items.find(({ id }) => id === item)?.id;
  const focus = toItem(here, view === 'profile' ? undefined : known);
  if (view === 'item') return showItemOrProfile(opened, focus, conversation);
  if (view === 'explain' || view === 'example') {
    if (known === undefined) return showItemOrProfile(opened, focus, conversation);
    const blocks = view === 'explain' ? explainBlocks : exampleBlocks;
    return tell(opened, focus, conversation, (subject) => blocks(known, subject));
  }
  if (view === 'report')
    return tell(opened, focus, conversation, (subject) =>
      reportBlocks(format, subject, conversation),
    );
  return tell(opened, focus, conversation, (subject) => viewBlocks(view, subject));
}

function viewBlocks(
  view: Exclude<View, 'item' | 'explain' | 'example' | 'report'>,
  subject: Subject,
): readonly Block[] {
  switch (view) {
    case 'profile':
      return profileBlocks(subject);
    case 'missing':
      return missingBlocks(subject);
    case 'people':
      return peopleBlocks(subject);
    case 'sections':
      return sectionsBlocks(subject);
    case 'results':
      return resultBlocks(subject);
    case 'changes':
      return changesBlocks(changesSince(subject.opened.state, subject.opened.course), subject);
    case 'differences':
      return differencesBlocks(subject);
    case 'help':
      return [say(subject.strings.assessment.help)];
    default:
      return view satisfies never;
  }
}

/** The report itself where replies are sent, elsewhere where it can be had. */
function reportBlocks(
  format: ReportFormat = REPORT_FORMATS[0],
  subject: Subject,
  { by, reportAddress }: Conversation,
): readonly Block[] {
  const { assessment } = subject.strings;
  const { id } = subject.opened.state;
  if (isSentTo(by.place.platform)) return attachedReportBlocks(format, subject);
  const address = reportAddress(id);
  return [
    address === undefined
      ? say(assessment.reportCommand({ id }))
      : { kind: 'link', label: assessment.choose.report, url: address },
  ];
}

/** After a question asked on the way: the way back. */
export function wayBack(opened: OpenedAssessment, language: Language): readonly Block[] {
  const { assessment } = stringsFor(language);
  return choices(assessment.back, [
    choice(
      assessment.choose.resume({ project: opened.state.project }),
      { do: 'resume' },
      { opened },
    ),
  ]);
}
