import { indexCollection } from '../../../src/retrieval/collection.js';
import type { Peer } from './peer.js';

/** Ours. */
export const genderDesk: Peer = { index: indexCollection };
