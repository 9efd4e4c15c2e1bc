import { z } from 'zod';
import { withoutAddress } from '../../../src/domain/spoken.js';
import { fromHtml } from '../from-html.js';

/** A mention as a text holds it: `<at>Name</at>`. */
const AT = /<at(?:\s[^<>]{0,200})?>([^<>]{0,400})<\/at>/giu;

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

/** What somebody wrote, in plain words, and whom they wrote it to. */
export interface Words {
  /** Others who are mentioned by name, the desk itself not at all. */
  readonly text: string;
  readonly isMention: boolean;
  /** Whether it begins with somebody else's name. */
  readonly isToSomebody: boolean;
}

/** `bot`: the desk itself, as the platform names it. */
export function readWords(text: string, entities: readonly unknown[], bot: string): Words {
  const mentions = entities.flatMap((entity) => mentionSchema.safeParse(entity).data ?? []);
  const isMention = mentions.some(({ mentioned }) => mentioned.id === bot);
  // Two may be called the same: each mention in the text is that of its turn.
  const waiting = new Map<string, string[]>();
  for (const { text: written, mentioned } of mentions) {
    const key = nameIn(written ?? mentioned.name ?? '');
    waiting.set(key, [...(waiting.get(key) ?? []), mentioned.id]);
  }
  let isFirst = true;
  let isToSomebody = false;
  const named = text.replace(AT, (_whole: string, name: string, at: number) => {
    const ids = waiting.get(nameIn(name)) ?? [];
    const isBot = (ids.length > 1 ? ids.shift() : ids[0]) === bot;
    if (isFirst) isToSomebody = !isBot && fromHtml(text.slice(0, at)) === '';
    isFirst = false;
    return isBot ? '' : name;
  });
  return {
    text: withoutAddress(fromHtml(named)),
    isMention,
    isToSomebody,
  };
}

/** The name alone, to be compared: an element may have attributes in one place and none in another. */
function nameIn(mention: string): string {
  return mention.replace(/<[^<>]{0,200}>/gu, '').toLowerCase();
}
