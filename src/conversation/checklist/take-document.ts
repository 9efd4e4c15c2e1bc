import { itemState } from '../../domain/assessment-state.js';
import type { OpenedAssessment } from '../../domain/course.js';
import { DeskError } from '../../domain/desk-error.js';
import type { Block } from '../../domain/reply.js';
import type { DocumentFile } from '../../domain/project-document.js';
import { documentBlocks, noChecklistBlocks } from '../../reply/checklist/document-blocks.js';
import { refusalText } from '../../reply/checklist/acted-text.js';
import { say } from '../../reply/checklist/subject.js';
import { faultText } from '../../reply/fault-text.js';
import { stringsFor } from '../../strings/strings.js';
import {
  type Conversation,
  type Conversed,
  settled,
  subjectOf,
  tell,
  toItem,
} from './conversation.js';

/**
 * Reads a document for the open checklist and says what it suggests. What cannot be read is told in words; rejects when it may be
 * read later.
 */
export async function takeDocument(
  getFile: () => Promise<DocumentFile>,
  opened: OpenedAssessment,
  conversation: Conversation,
): Promise<Conversed> {
  try {
    return await propose(await getFile(), opened, conversation);
  } catch (fault) {
    if (!(fault instanceof DeskError) || fault.retryable || !fault.code.startsWith('document-'))
      throw fault;
    return tell(opened, settled(conversation.focus), conversation, ({ strings }) => [
      say(faultText(fault, strings)),
    ]);
  }
}

async function propose(
  file: DocumentFile,
  opened: OpenedAssessment,
  conversation: Conversation,
): Promise<Conversed> {
  const { by, checklists, focus } = conversation;
  const proposed = await checklists.propose(by, opened.state.id, file);
  if (proposed === undefined)
    return tell(opened, settled(focus), conversation, ({ strings }) => [
      say(strings.assessment.notThere),
    ]);
  const { acted, warnings } = proposed;
  const subject = subjectOf(acted.opened, conversation);
  if (acted.kind === 'refused')
    return tell(acted.opened, settled(focus), conversation, () => [
      say(refusalText(acted.refusal, subject)),
    ]);
  const first = firstProposed(acted.opened);
  return tell(acted.opened, toItem(focus, first), conversation, () =>
    documentBlocks(file.name, first, warnings, subject),
  );
}

/** The first question for which an answer is proposed that nobody decided on. */
function firstProposed({ course, state }: OpenedAssessment) {
  return course.asked.find(({ id }) => itemState(state, id).proposal?.state === 'open')?.id;
}

/** A document where no checklist is open: what else was said is answered, and how to have it read is said. */
export async function declineDocument(
  conversation: Conversation,
  answer: (() => Promise<Conversed>) | undefined,
): Promise<Conversed> {
  const { language, known, focus } = conversation;
  const answered = await answer?.();
  const open = known.filter(({ isOpen }) => isOpen);
  const words = answered?.reply.language ?? language;
  const blocks: readonly Block[] = noChecklistBlocks(open, stringsFor(words));
  return answered === undefined
    ? { reply: { language, blocks }, focus }
    : { ...answered, reply: { ...answered.reply, blocks: [...answered.reply.blocks, ...blocks] } };
}
