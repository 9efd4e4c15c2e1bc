import type { Citation } from './answer.js';
import { type KnowledgeBase, sourceOf } from './knowledge-base.js';
import type { Passage } from './passage.js';

/** A citation of a quote, which must be a substring of the passage's text. */
export function cite(passage: Passage, quote: string, knowledge: KnowledgeBase): Citation {
  const source = sourceOf(knowledge, passage.source);
  const url = source.urls[passage.language] ?? source.urls.en;
  return {
    source: source.id,
    passage: passage.id,
    locator: passage.locator,
    quote,
    origin: passage.origin,
    ...(url === undefined ? {} : { url }),
    status: source.status,
    verified: passage.verified,
  };
}
