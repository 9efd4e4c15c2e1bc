import { describeAddresses } from '../contract/addresses.js';
import { createMemoryAddresses } from './addresses.js';

describeAddresses('the double', () =>
  Promise.resolve({ addresses: createMemoryAddresses(), close: () => Promise.resolve() }),
);
