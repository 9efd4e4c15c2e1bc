import { createMemoryStore } from '../../../adapters/store/memory-store.js';
import { describeStore } from '../../contract/store.js';

describeStore('memory', () => Promise.resolve(createMemoryStore()));
