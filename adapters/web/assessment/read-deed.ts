import { z } from 'zod';
import type { PersonId } from '../../../src/domain/actor.js';
import { VERDICTS } from '../../../src/domain/assessment.js';
import { ANSWERS } from '../../../src/domain/checklist.js';
import type { OpenedAssessment } from '../../../src/domain/course.js';
import type { Deed } from '../../../src/domain/deed.js';
import { safeUrl } from '../html.js';
import { readName } from '../person-name.js';
import { type Read, refused } from './read.js';
import type { Draft, Told } from './shown.js';
import { itemField } from './view-state.js';

const sees = z.coerce.number().int().nonnegative();
/** Forms send line breaks as two characters. How long a text may be is for the desk to say. */
const text = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim());
const item = itemField;
const answer = z.enum(ANSWERS);

const deedForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('answered'), item, answer, comment: text, sees }),
  z.object({ deed: z.literal('disagreed'), item, answer, comment: text }),
  z.object({ deed: z.literal('withdrawn'), item, sees }),
  z.object({ deed: z.literal('commented'), item, text }),
  z.object({ deed: z.literal('evidence-link'), item, text }),
  z.object({ deed: z.literal('evidence-statement'), item, text }),
  z.object({ deed: z.literal('assigned'), item, name: z.string().default('') }),
  z.object({ deed: z.literal('due'), item, date: z.string().max(20).default('') }),
  z.object({ deed: z.literal('proposal-accepted'), item, sees }),
  z.object({ deed: z.literal('proposal-rejected'), item }),
  z.object({ deed: z.literal('reviewed'), item, verdict: z.enum(VERDICTS), comment: text }),
  z.object({
    deed: z.literal('profile-answered'),
    question: z.string().max(60),
    value: z.string().max(60),
  }),
  z.object({ deed: z.enum(['round-opened', 'round-ended', 'signed-off', 'reopened', 'closed']) }),
]);
type DeedForm = z.infer<typeof deedForm>;

/** A form read: the deed it asks for, and what was typed in it. */
export interface SentDeed {
  readonly deed: Deed;
  readonly draft?: Draft;
  readonly wanted?: Extract<Told, { kind: 'overtaken' }>['wanted'];
}

export function readDeed(body: unknown, opened: OpenedAssessment): Read<SentDeed> {
  const form = deedForm.safeParse(body);
  if (!form.success) return refused('unreadable');
  const { data } = form;
  if (data.deed === 'evidence-link' && safeUrl(data.text) === undefined)
    return refused(data.text === '' ? 'text-missing' : 'link-invalid');
  const draft = draftIn(data);
  return {
    kind: 'read',
    value: {
      deed: toDeed(data, opened),
      ...(draft === undefined ? {} : { draft }),
      ...(data.deed === 'answered'
        ? { wanted: { answer: data.answer, comment: data.comment } }
        : {}),
    },
  };
}

/** What was typed in a form, whatever else is wrong with it. */
export function readDraft(body: unknown): Draft | undefined {
  const form = deedForm.safeParse(body);
  return form.success ? draftIn(form.data) : undefined;
}

function draftIn(form: DeedForm): Draft | undefined {
  if ('comment' in form) return { deed: form.deed, item: form.item, text: form.comment };
  return 'text' in form ? { deed: form.deed, item: form.item, text: form.text } : undefined;
}

function toDeed(form: DeedForm, opened: OpenedAssessment): Deed {
  switch (form.deed) {
    case 'answered':
      return {
        kind: form.deed,
        item: form.item,
        answer: form.answer,
        sees: form.sees,
        ...commentOf(form),
      };
    case 'disagreed':
      return { kind: form.deed, item: form.item, answer: form.answer, ...commentOf(form) };
    case 'withdrawn':
    case 'proposal-accepted':
      return { kind: form.deed, item: form.item, sees: form.sees };
    case 'commented':
      return { kind: form.deed, item: form.item, text: form.text };
    case 'evidence-link':
      return {
        kind: 'evidence-attached',
        item: form.item,
        evidence: { kind: 'link', text: form.text },
      };
    case 'evidence-statement':
      return {
        kind: 'evidence-attached',
        item: form.item,
        evidence: { kind: 'statement', text: form.text },
      };
    case 'assigned':
      return { kind: form.deed, item: form.item, ...assigneeOf(form.name, opened) };
    case 'due':
      return { kind: form.deed, item: form.item, ...(form.date === '' ? {} : { date: form.date }) };
    case 'proposal-rejected':
      return { kind: form.deed, item: form.item };
    case 'reviewed':
      return { kind: form.deed, item: form.item, verdict: form.verdict, ...commentOf(form) };
    case 'profile-answered':
      return { kind: form.deed, question: form.question, value: form.value };
    case 'round-opened':
    case 'round-ended':
    case 'signed-off':
    case 'reopened':
    case 'closed':
      return { kind: form.deed };
    default:
      return form satisfies never;
  }
}

function commentOf({ comment }: { readonly comment: string }): { readonly comment?: string } {
  return comment === '' ? {} : { comment };
}

/** Somebody of the assessment by their name, or else anybody: people may look after an item who never open the page. */
function assigneeOf(
  typed: string,
  { state }: OpenedAssessment,
): { readonly to?: { readonly id: PersonId; readonly name: string } } {
  const name = readName(typed);
  if (name === undefined) return {};
  const known = [...state.people].find(([, each]) => each.toLowerCase() === name.toLowerCase());
  return { to: { id: known?.[0] ?? (`named:${name}` as PersonId), name: known?.[1] ?? name } };
}

const acceptForm = z.object({
  deed: z.literal('accept-all'),
  items: z.string().regex(/^\w{1,20}:\d{1,6}(?: \w{1,20}:\d{1,6}){0,99}$/u),
});

/** The proposals of a section that are accepted together, each as it was seen. Undefined for any other form. */
export function readAcceptAll(body: unknown): readonly Deed[] | undefined {
  const form = acceptForm.safeParse(body);
  return form.data?.items.split(' ').map((pair) => {
    const [id = '', version] = pair.split(':');
    return { kind: 'proposal-accepted', item: item.parse(id), sees: Number(version) };
  });
}
