import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../../src/domain/actor.js';
import type { Pseudonym } from '../../../src/domain/erasure.js';
import type { Place } from '../../../src/domain/place.js';
import type { ErasedWords, PersonOfTenant } from '../../../src/domain/upkeep.js';
import type { Writer } from '../database.js';
import type { Found } from './trace.js';

/** Somebody who is taken out of what is kept of a tenant. */
export interface Erasing extends Found, PersonOfTenant {
  readonly tables: Writer;
  readonly words: ErasedWords;
  /** Stands where no log gives another. */
  readonly pseudonym: Pseudonym;
  readonly isTheirs: (place: Place) => boolean;
}

const PSEUDONYM_BYTES = 12;

/** Random, so that nothing leads back. */
export function pseudonymIn(language: Parameters<ErasedWords>[0], words: ErasedWords): Pseudonym {
  const { person, text } = words(language);
  const id = `erased:${randomBytes(PSEUDONYM_BYTES).toString('base64url')}`;
  return { id: id as PersonId, name: person, text };
}
