import type { Request } from 'express';
import { z } from 'zod';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import { LONGEST_PROJECT } from '../../../src/domain/deed.js';
import { type Read, refused } from './read.js';
import { parseViewState, readViewState, type ViewState } from './view-state.js';

/** An id as an address names it; whether there is such an assessment is for the desk to say. */
const idField = z
  .string()
  .regex(/^[\w-]{1,64}$/u)
  .transform((id) => id as AssessmentId); // any short name may be one

export function readAssessmentId(request: Request): AssessmentId | undefined {
  return idField.safeParse(request.params.id).data;
}

const messageField = z.string().regex(/^[\w-]{22}$/u);
const envelope = z.object({ at: z.string().max(200).default(''), message: messageField });

/** What every form of an assessment says: where it stood, and its own id. Undefined for what is no form of the page. */
export function readEnvelope(
  body: unknown,
): { readonly at: ViewState; readonly message: string } | undefined {
  const { data } = envelope.safeParse(body);
  return data && { at: parseViewState(data.at), message: data.message };
}

export function readAt(request: Request): ViewState {
  return readViewState(request.query);
}

const startForm = z.object({
  project: z.string(),
  before: z.string().default(''),
  message: messageField,
});

export interface Start {
  readonly project: string;
  readonly before?: AssessmentId;
  readonly message: string;
}

export function readStart(body: unknown): Read<Start> {
  const form = startForm.safeParse(body);
  if (!form.success) return refused('unreadable');
  const { message } = form.data;
  const before = idField.safeParse(form.data.before).data;
  const project = form.data.project.replace(/\s+/gu, ' ').trim();
  if (project === '') return refused('project-missing');
  if (project.length > LONGEST_PROJECT)
    return refused('project-too-long', { most: LONGEST_PROJECT });
  return { kind: 'read', value: { project, message, ...(before === undefined ? {} : { before }) } };
}

/** The assessment that a pasted address leads to, or a bare id. */
export function readAddress(body: unknown): AssessmentId | undefined {
  const typed = z
    .object({ address: z.string().max(300) })
    .safeParse(body)
    .data?.address.trim();
  const id = /\/assessments\/([\w-]{1,64})(?:[/?#]|$)/u.exec(typed ?? '')?.[1] ?? typed;
  return idField.safeParse(id).data;
}
