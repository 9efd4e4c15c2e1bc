import { type Data, openData } from '../../../adapters/store/open-data.js';
import { describeAddresses, describeBrought } from '../../contract/addresses.js';
import { describeAssessmentStore } from '../../contract/assessment-store.js';
import { describeIsolation } from '../../contract/isolation.js';
import { describeEmbeddingStore } from '../../contract/embedding-store.js';
import { describeInstallations } from '../../contract/installations.js';
import { describeQueue, describeSuccession } from '../../contract/queue.js';
import { describeOwnStore } from '../../contract/own-store.js';
import { describeStore } from '../../contract/store.js';
import { createDatabase } from '../../postgres.js';

const openEmpty = async (): Promise<Data> =>
  openData({ file: 'unused', url: await createDatabase() });

describeStore('PostgreSQL', openEmpty);
describeAssessmentStore('PostgreSQL', openEmpty);
describeOwnStore('PostgreSQL', openEmpty);
describeQueue('PostgreSQL', openEmpty);
describeIsolation('PostgreSQL', openEmpty);
describeEmbeddingStore('PostgreSQL', openEmpty);
describeInstallations('PostgreSQL', openEmpty);
describeAddresses('PostgreSQL', openEmpty);
describeBrought('PostgreSQL', openEmpty);
describeSuccession('PostgreSQL', async () => {
  const url = await createDatabase();
  const open = (): Promise<Data> => openData({ file: 'unused', url });
  return { first: await open(), reopen: open };
});
