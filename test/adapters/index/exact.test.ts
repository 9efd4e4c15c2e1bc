import { createExactIndex } from '../../../adapters/index/exact.js';
import { describePassageIndex } from '../../contract/passage-index.js';

describePassageIndex('exact', createExactIndex);
