import { randomBytes } from 'node:crypto';
import { MACHINE_CLOCK } from '../../../src/cli/turn-context.js';
import { createChecklistDesk } from '../../../src/conversation/checklist/checklist-desk.js';
import type { TurnContext } from '../../../src/conversation/run-turn.js';
import { DEFAULT_RETENTION } from '../../../src/domain/retention.js';
import type { Store } from '../../../src/domain/store.js';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../../knowledge/knowledge-files.js';

/** What turns run in on the smallest knowledge, which needs no index: steps of its checklist, no questions. */
export function smallContext(store: Store): TurnContext {
  const { knowledge } = loadKnowledge(toFiles(smallKnowledge()));
  const none = (): never => {
    throw new Error('nothing is asked and no document is read here');
  };
  return {
    store,
    knowledge,
    clock: MACHINE_CLOCK,
    thesaurus: knowledge.thesaurus,
    guesser: {
      guess: () => ({ language: 'en', known: 1, others: [] }),
      knownShare: () => 1,
    },
    detectForeign: none,
    retriever: {
      search: none,
      languages: [],
      correct: none,
      countConcepts: none,
      outside: none,
      relevance: none,
    },
    checklistsOver: (over) =>
      createChecklistDesk({
        store: over,
        knowledge,
        clock: MACHINE_CLOCK,
        newId: () => randomBytes(16).toString('base64url'),
        reader: { read: none },
        prefill: none,
      }),
    reportAddress: () => undefined,
    administrators: [],
    fetch: none,
    settings: { retention: DEFAULT_RETENTION },
    focalPoints: { channels: {}, addresses: [] },
    newId: () => 'id',
  };
}
