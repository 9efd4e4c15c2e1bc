import { createMemoryStore } from '../../../adapters/store/memory-store.js';
import { describeAssessmentStore } from '../../contract/assessment-store.js';
import { describeStore } from '../../contract/store.js';

describeStore('memory', () => Promise.resolve(createMemoryStore()));
describeAssessmentStore('memory', () => Promise.resolve(createMemoryStore()));
