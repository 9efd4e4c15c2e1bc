import type { Migration } from 'kysely';
import { up as messages } from './001-messages.js';
import { up as assessments } from './002-assessments.js';
import { up as queues } from './003-queues.js';
import { up as embeddings } from './004-embeddings.js';
import { up as slots } from './005-slots.js';
import { up as installations } from './006-installations.js';
import { up as settings } from './007-settings.js';
import { up as desk } from './008-desk.js';
import { up as addresses } from './009-addresses.js';

/** Every migration in order; forwards only, and never changed once released. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-messages': { up: messages },
  '002-assessments': { up: assessments },
  '003-queues': { up: queues },
  '004-embeddings': { up: embeddings },
  '005-slots': { up: slots },
  '006-installations': { up: installations },
  '007-settings': { up: settings },
  '008-desk': { up: desk },
  '009-addresses': { up: addresses },
};
