import { z } from 'zod';
import { isLanguage, type Language } from '../../../src/domain/language.js';
import type { Control } from '../controls.js';

/** What is pressed in a view and changes nothing but what is shown. */
export type ViewAction =
  /** Turns to a page of a table, from 0. */
  | { readonly kind: 'page'; readonly page: number }
  /** Shows an answer of one's own again, by the delivery it answers. */
  | { readonly kind: 'again'; readonly delivery: string }
  /** Opens the settings of a channel. */
  | { readonly kind: 'channel'; readonly channel: string }
  /** Leads to a page by itself. */
  | { readonly kind: 'link' };

export interface ViewPress {
  readonly action: ViewAction;
  readonly language: Language;
}

export function toPageControl(page: number, language: Language): Control {
  return { action_id: `page:${language}:${page}`, value: String(page) };
}

export function toAgainControl(delivery: string, language: Language, place: number): Control {
  return { action_id: `again:${language}:${place}`, value: delivery };
}

/** The id of the menu of channels. */
export function channelId(language: Language): string {
  return `channel:${language}:0`;
}

/** The id of a button that leads to a page; one a place of a view. */
export function linkId(language: Language, place: number): string {
  return `link:${language}:${place}`;
}

const actionSchema = z.object({
  action_id: z.string(),
  value: z.string().nullish(),
  selected_conversation: z.string().nullish(),
});

/** What was pressed in a view of the desk, as the platform tells of it; undefined for what is none of these. */
export function readViewPress(action: unknown): ViewPress | undefined {
  const { data } = actionSchema.safeParse(action);
  const [kind = '', language = '', place] = data?.action_id.split(':') ?? [];
  if (!isLanguage(language) || place === undefined) return undefined;
  const read = toAction(kind, data?.value ?? data?.selected_conversation ?? '');
  return read === undefined ? undefined : { action: read, language };
}

function toAction(kind: string, value: string): ViewAction | undefined {
  switch (kind) {
    case 'page':
      return /^\d{1,3}$/u.test(value) ? { kind, page: Number(value) } : undefined;
    case 'again':
      return value === '' ? undefined : { kind, delivery: value };
    case 'channel':
      return /^[CG][A-Z0-9]{1,40}$/u.test(value) ? { kind, channel: value } : undefined;
    case 'link':
      return { kind };
    default:
      return undefined;
  }
}
