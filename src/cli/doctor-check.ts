import { toFault } from '../../adapters/terminal/errors.js';
import type { Strings } from '../strings/strings.js';
import { faultText } from '../reply/fault-text.js';

/** One thing that was looked at. */
export interface CheckResult {
  readonly check:
    | 'node'
    | 'knowledge'
    | 'data'
    | 'store'
    | 'serving'
    | 'queues'
    | 'letters'
    | 'index'
    | 'answer'
    | 'vectors'
    | 'embeddings'
    | 'model'
    | 'slack'
    | 'teams'
    | 'log';
  readonly ok: boolean;
  readonly text: string;
}

/** Looks at one thing: what it gives is what is well, what it throws is what is wrong. */
export type Check = (
  name: CheckResult['check'],
  examineOne: () => string | Promise<string>,
) => Promise<CheckResult>;

export function checker(strings: Strings): Check {
  return async (check, examineOne) => {
    try {
      return { check, ok: true, text: await examineOne() };
    } catch (error) {
      return { check, ok: false, text: faultText(toFault(error), strings) };
    }
  };
}
