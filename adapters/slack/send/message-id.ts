import { createHash } from 'node:crypto';
import type { Outgoing } from '../../../src/domain/surface.js';

/**
 * The same for each try of a part of a letter. `chat.postMessage` takes it as `client_msg_id` and posts it once; its page names the
 * field among its errors alone. To look for a message in its channel would be to read what people wrote there.
 */
export function messageId({ letter, part }: Outgoing, piece = ''): string {
  const { via, ...kept } = letter;
  const hash = createHash('sha256')
    .update(JSON.stringify([kept, part, piece]))
    .digest('hex');
  return hash.replace(UUID, '$1-$2-8$3-a$4-$5');
}

/** The groups of a UUID, but for the signs of its kind. */
const UUID = /^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/u;
