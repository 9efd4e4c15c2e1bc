import { isLanguage, type Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { SlackBlock } from '../block-kit.js';
import type { SlackDesk } from '../desk.js';
import { renderReply } from '../render.js';
import type { Workspace } from './workspace.js';

/** Links that somebody wrote: into a message, or into one that is still being written. */
export interface SharedLinks {
  readonly tenant: string;
  readonly links: readonly string[];
  readonly where:
    | { readonly channel: string; readonly ts: string }
    | { readonly unfurl_id: string; readonly source: 'composer' | 'conversations_history' };
}

export interface UnfurlTask {
  readonly workspace: Workspace;
  readonly desk: Pick<SlackDesk, 'words' | 'readPassage'>;
  /** Where the desk's own pages are, without a slash at the end. */
  readonly address: string;
}

/** Shows below each link to a passage what it leads to. */
export async function unfurlLinks(
  { links, where }: SharedLinks,
  { workspace, desk, address }: UnfurlTask,
): Promise<void> {
  const shown = links.flatMap((link) => {
    const blocks = blocksFor(link, address, desk);
    return blocks === undefined ? [] : [[link, { blocks }] as const];
  });
  if (shown.length === 0) return;
  await workspace.call('chat.unfurl', { ...where, unfurls: Object.fromEntries(shown) });
}

function blocksFor(
  link: string,
  address: string,
  { readPassage, words }: UnfurlTask['desk'],
): readonly SlackBlock[] | undefined {
  const linked = passageOf(link, address);
  const reply = linked && readPassage(linked.passage, linked.language);
  if (reply === undefined) return undefined;
  // Nobody presses a button below somebody else's message.
  const read = { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== 'choices') };
  const [message] = renderReply(read, words(reply.language));
  const blocks = message?.blocks.filter(({ type }) => type !== 'actions') ?? [];
  return blocks.length === 0 ? undefined : blocks;
}

/** The passage of an address such as `…/passages/C183/art-4-1?language=fr`; undefined for any other. */
function passageOf(
  link: string,
  address: string,
): { readonly passage: PassageId; readonly language: Language } | undefined {
  const pages = `${address}/passages/`;
  if (!URL.canParse(link) || !link.startsWith(pages)) return undefined;
  const language = new URL(link).searchParams.get('language') ?? '';
  const path = link.slice(pages.length).replace(/[?#].*$/su, '');
  try {
    const passage = decodeURIComponent(path) as PassageId;
    return { passage, language: isLanguage(language) ? language : 'en' };
  } catch {
    return undefined;
  }
}
