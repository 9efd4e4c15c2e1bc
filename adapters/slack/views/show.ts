import { z } from 'zod';
import type { Client } from '../clients.js';
import type { Modal } from './view.js';

/** Opens a modal, or puts it on top of the one that is open. Rejects when Slack does not. */
export async function openModal(
  {
    client,
    trigger,
    isOnTop,
  }: { readonly client: Client; readonly trigger: string; readonly isOnTop?: true },
  view: Modal,
): Promise<void> {
  const method = isOnTop ? 'views.push' : 'views.open';
  await client.web.apiCall(method, { trigger_id: trigger, view });
}

/**
 * Draws a modal anew. Where it was drawn since `hash`, what is there by now is drawn: whoever comes last draws what is newest. One that
 * was closed stays closed.
 */
export async function updateModal(
  { web }: Client,
  { id, hash }: { readonly id: string; readonly hash?: string },
  draw: () => Promise<Modal>,
): Promise<void> {
  const update = async (more: object): Promise<void> => {
    await web.apiCall('views.update', { view_id: id, view: await draw(), ...more });
  };
  try {
    await update(hash === undefined ? {} : { hash });
  } catch (fault) {
    const error = errorOf(fault);
    if (error === 'not_found') return;
    if (error !== 'hash_conflict') throw fault;
    await update({});
  }
}

const refusal = z.object({ data: z.object({ error: z.string() }) });

/** Slack's word for why it refused; undefined for any other fault. */
function errorOf(fault: unknown): string | undefined {
  return refusal.safeParse(fault).data?.data.error;
}
