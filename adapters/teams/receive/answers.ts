import type { TeamsDialog } from '../adaptive-card.js';
import type { TakenIn } from '../taken-in.js';
import type { AdaptiveCardInvokeResponse, TaskModuleResponse } from '../transport/wire.js';

/** What an invoke is answered with. */
export function answered(body: unknown): TakenIn {
  return { kind: 'answer', status: 200, body };
}

/** Says something to whoever pressed a button of a card, which stays as it is. Teams takes an empty text for a failure. */
export function told(text: string): TakenIn {
  const said: Omit<AdaptiveCardInvokeResponse, 'value'> & { readonly value: string } = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: text,
  };
  return answered(said);
}

/** Opens a dialog, or shows another in its place. */
export function opened({ title, card }: TeamsDialog): TakenIn {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  const value = { title, height: 'medium', width: 'medium', card: attachment } as const;
  return inDialog({ type: 'continue', value });
}

/** Says something in a dialog. */
export function toldInDialog(text: string): TakenIn {
  return inDialog({ type: 'message', value: text });
}

function inDialog(task: TaskModuleResponse['task']): TakenIn {
  return answered({ task });
}

/** With nothing to be shown; a dialog closes. */
export const DONE: TakenIn = { kind: 'answer', status: 200 };
