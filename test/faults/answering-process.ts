import { openData } from '../../adapters/store/open-data.js';
import { createChecklistDesk } from '../../src/conversation/checklist/checklist-desk.js';
import type { PersonId } from '../../src/domain/actor.js';
import type { AssessmentId } from '../../src/domain/assessment.js';
import { itemState } from '../../src/domain/assessment-state.js';
import type { Doer } from '../../src/domain/checklist-desk.js';
import { scopeOf } from '../../src/domain/scope.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { smallKnowledge, toFiles } from '../knowledge/knowledge-files.js';

/**
 * Answers a checklist over and over until it is killed, and says each answer's number once it is acknowledged. Arguments: the
 * database, the number of the first answer, and the assessment, which is started when there is none.
 */
const [file = '', first = '0', known] = process.argv.slice(2);
const { store } = await openData({ file });
const { knowledge } = loadKnowledge(toFiles(smallKnowledge()));
const unread = (): never => {
  throw new Error('no document is read here');
};
const desk = createChecklistDesk({
  store,
  knowledge,
  clock: { now: () => new Date() },
  newId: () => 'assessment',
  reader: { read: unread },
  prefill: unread,
});

function doer(message: string): Doer {
  return {
    actor: { id: 'p' as PersonId, name: 'P', roles: ['staff', 'project-member'] },
    place: { platform: 'terminal', tenant: 'local', channel: 'faults' },
    message,
  };
}

if (known === undefined) await desk.start(doer('start'), { project: 'Faults', language: 'en' });
const id = 'assessment' as AssessmentId;
for (let number = Number(first); ; number++) {
  const opened = await desk.open(scopeOf(doer('')), id);
  const item = opened!.checklist.items[number % 3]!.id; // the kitchen has more
  const sees = itemState(opened!.state, item).version;
  const deed = { kind: 'answered', item, answer: 'yes', comment: `${number}`, sees } as const;
  const acted = await desk.act(doer(`m${number}`), id, deed);
  if (acted?.kind === 'done') process.stdout.write(`${number}\n`);
}
