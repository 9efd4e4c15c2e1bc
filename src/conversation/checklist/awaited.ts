import type { Act, AskedFor } from '../../domain/act.js';
import type { PersonId } from '../../domain/actor.js';
import { itemState } from '../../domain/assessment-state.js';
import type { ItemId } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { Deed } from '../../domain/deed.js';
import type { Awaited, Focus } from '../../domain/focus.js';
import { cleanText } from '../../domain/plain-text.js';
import { type Conversation, type Conversed, toItem } from './conversation.js';
import { askFor, doDeed } from './do-deed.js';
import { type Speaker, toAssigned, toDue, toEvidence } from './read-item-deed.js';
import { showItemOrProfile } from './show.js';
import { say } from '../../reply/checklist/subject.js';
import { stringsFor } from '../../strings/strings.js';

/** A text about an item that was asked for. */
export async function takeText(
  text: string,
  { what, item }: Extract<Awaited, { kind: 'text' }>,
  opened: OpenedAssessment,
  conversation: Conversation,
): Promise<Conversed> {
  const here: Focus = { assessment: opened.state.id, item };
  const deed = toDeed(what, item, text, opened, conversation);
  return doDeed(deed, opened, here, conversation);
}

/** What was filled in about an item; what is missing is asked for in words. */
export async function takeFields(
  { what, item }: Extract<Act, { do: 'await' }>,
  fields: Readonly<Record<string, string>>,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Promise<Conversed> {
  const deed = filledIn(what, item, fields, opened, conversation);
  if (deed !== undefined) return doDeed(deed, opened, toItem(here, item), conversation);
  const { refusal } = stringsFor(conversation.language).assessment;
  return askFor(what, item, opened, here, conversation, [say(refusal['text-missing'])]);
}

/** Undefined when what is needed is not there. */
function filledIn(
  what: AskedFor,
  item: ItemId,
  { text = '', person = '', day = '', ...fields }: Readonly<Record<string, string>>,
  opened: OpenedAssessment,
  conversation: Conversation,
): Deed | undefined {
  const date = day.trim() === '' ? {} : { date: day.trim() };
  if (what === 'due') return { kind: 'due', item, ...date };
  if (what !== 'assignee')
    return text.trim() === '' ? undefined : toDeed(what, item, text.trim(), opened, conversation);
  if (person.trim() === '') return undefined;
  const id = `${conversation.by.place.platform}:${person.trim()}` as PersonId;
  const name = cleanText(fields['person-name'] ?? '') || person.trim();
  return { kind: 'assigned', item, to: { id, name }, ...date };
}

function toDeed(
  what: AskedFor,
  item: ItemId,
  text: string,
  { state }: OpenedAssessment,
  speaker: Speaker,
): Deed {
  switch (what) {
    case 'comment':
      return { kind: 'commented', item, text };
    case 'evidence':
      return { kind: 'evidence-attached', item, evidence: toEvidence(text) };
    case 'due':
      return toDue(text, item, state.language, speaker.now) ?? { kind: 'due', item };
    case 'assignee':
      return toAssigned(text, item, state, speaker);
    case 'reason':
      return {
        kind: 'answered',
        item,
        answer: 'not-applicable',
        comment: text,
        sees: itemState(state, item).version,
      };
    case 'to-correct':
    case 'can-improve':
      return { kind: 'reviewed', item, verdict: what, comment: text };
    default:
      return what satisfies never;
  }
}

/** Which answer somebody meant by what they wrote, which becomes its comment; what another wrote stays theirs. */
export async function answerAsMeant(
  { item, answer }: Extract<Act, { do: 'mean' }>,
  opened: OpenedAssessment,
  here: Focus,
  conversation: Conversation,
): Promise<Conversed> {
  const { awaited } = conversation.focus;
  const isMeant = awaited?.kind === 'answer' && awaited.item === item;
  if (!isMeant || awaited.from !== conversation.by.actor.id || answer === 'question')
    return showItemOrProfile(opened, here, conversation);
  const sees = itemState(opened.state, item).version;
  const deed = { kind: 'answered', item, answer, comment: awaited.said, sees } as const;
  return doDeed(deed, opened, here, conversation);
}
