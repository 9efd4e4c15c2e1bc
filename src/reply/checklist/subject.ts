import { type Act, toCommand } from '../../domain/act.js';
import type { AssessmentId } from '../../domain/assessment.js';
import type { ChecklistWords, Item, ItemId } from '../../domain/checklist.js';
import { itemOf } from '../../domain/checklist.js';
import type { OpenedAssessment } from '../../domain/course.js';
import type { KnowledgeBase } from '../../domain/knowledge-base.js';
import type { FormName } from '../../domain/form.js';
import type { Language } from '../../domain/language.js';
import type { Block, Choice, CitationItem } from '../../domain/reply.js';
import type { Strings } from '../../strings/en.js';
import { citePassages } from '../citation-item.js';

/** What a reply about an assessment is worded from. */
export interface Subject {
  readonly opened: OpenedAssessment;
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
  readonly strings: Strings;
}

export function wordsOf({ opened, language }: Subject): ChecklistWords {
  return opened.checklist.words[language];
}

export function itemOfSubject({ opened }: Subject, id: ItemId): Item {
  return itemOf(opened.checklist, id);
}

/** The question of an item in the reader's language. */
export function questionOf(subject: Subject, id: ItemId): string {
  return wordsOf(subject).items[id]?.question ?? id;
}

export function say(text: string, citations: readonly number[] = []): Block {
  return { kind: 'paragraph', role: 'text', content: { text, citations } };
}

/** `Why: the Governing Body asks for it.` */
export function labelled(
  label: string,
  value: string,
  { strings }: Pick<Subject, 'strings'>,
  citations: readonly number[] = [],
): Block {
  return say(strings.labelled({ label, value }), citations);
}

/** A button that does something with the assessment, whichever is on show when it is pressed. */
export function choice(
  label: string,
  act: Act,
  { opened }: { readonly opened: { readonly state: { readonly id: AssessmentId } } },
  isChosen = false,
): Choice {
  const about =
    'assessment' in act || !BOUND.has(act.do) ? act : { ...act, assessment: opened.state.id };
  return { ...command(label, about), ...(isChosen ? { isChosen } : {}) };
}

/** A button that does something, wherever it is pressed. */
export function command(label: string, act: Act): Choice {
  const form = formOf(act);
  return {
    label,
    action: {
      kind: 'command',
      command: toCommand(act),
      ...(isDoneOnce(act) ? { once: true } : {}),
      ...(form === undefined ? {} : { form }),
      ...tableOf(act),
    },
  };
}

/** Who answered what is best seen where it can be changed. */
function tableOf(act: Act): { readonly table?: AssessmentId } {
  return act.do === 'show' && act.view === 'people' && act.assessment !== undefined
    ? { table: act.assessment }
    : {};
}

/** What changes something; the profile may be changed back with the same buttons. */
function isDoneOnce(act: Act): boolean {
  if (act.do === 'deed') return act.deed.kind !== 'profile-answered';
  if (act.do === 'start') return act.project !== undefined;
  return act.do === 'mean' || act.do === 'ask-review';
}

/** What is asked for, by the name of its form. */
function formOf(act: Act): FormName | undefined {
  if (act.do === 'await') return act.what;
  return act.do === 'start' && act.project === undefined ? 'project' : undefined;
}

/** Acts that are about one assessment. */
const BOUND: ReadonlySet<Act['do']> = new Set([
  'resume',
  'show',
  'go',
  'section',
  'question',
  'await',
  'mean',
  'ask-review',
  'deed',
]);

export function choices(label: string, offered: readonly Choice[]): readonly Block[] {
  return offered.length === 0 ? [] : [{ kind: 'choices', label, choices: offered }];
}

/** Most buttons of one list. */
export const MOST_CHOICES = 10;

/** A way to each of the first items of a list. */
export function itemChoices(
  label: string,
  items: readonly { readonly id: ItemId }[],
  subject: Subject,
): readonly Block[] {
  return choices(
    label,
    items
      .slice(0, MOST_CHOICES)
      .map(({ id }) => choice(id, { do: 'show', view: 'item', item: id }, subject)),
  );
}

/** A way back to the questions. */
export function goOn(subject: Subject): readonly Block[] {
  const { choose, more } = subject.strings.assessment;
  return choices(more, [choice(choose.next, { do: 'go', to: 'open' }, subject)]);
}

/** What an item cites, as a reader sees it, numbered from 1. */
export function citationsOf(
  item: Item,
  { knowledge, language, strings }: Subject,
): readonly CitationItem[] {
  return citePassages(item.cites, knowledge, language, strings);
}
