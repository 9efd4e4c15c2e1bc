import { seenIn } from '../../adapters/teams/cards.js';
import { partsIn } from '../../adapters/teams/adaptive-card-validator.js';
import type { StandingMessage } from './directory.js';

/** Something that can be pressed, or chosen in a menu. */
export interface Offered {
  readonly label: string;
  /** What the client sends of it. */
  readonly data: unknown;
  /** The message that it stands in. */
  readonly message: string;
  /** A dialog opens. */
  readonly opens: boolean;
}

/** What a message shows. */
export function textOf({ activity: { text = '', attachments } }: StandingMessage): string {
  return [text, ...seenIn(attachments)].join('\n');
}

export function offeredIn({ activity, id: message }: StandingMessage): readonly Offered[] {
  return offeredBy(activity.attachments, message);
}

/** The same of a card anywhere. */
export function offeredBy(card: unknown, message = ''): readonly Offered[] {
  const parts = partsIn(card);
  return parts.flatMap(({ type, title, data }): readonly Offered[] => {
    if (type === 'Action.Submit') return [{ label: String(title), data, message, opens: true }];
    if (type !== 'Action.Execute') return [];
    const { desk } = data as { readonly desk: { readonly menu?: string } };
    if (desk.menu === undefined) return [{ label: String(title), data, message, opens: false }];
    const choices = parts.find(({ id }) => id === desk.menu)?.['choices'];
    return (choices as readonly { readonly title: string; readonly value: string }[]).map(
      (choice) => ({
        label: choice.title,
        data: { desk, [String(desk.menu)]: choice.value },
        message,
        opens: false,
      }),
    );
  });
}
