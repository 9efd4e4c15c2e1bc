import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Clock } from '../../../src/domain/clock.js';
import * as domain from '../../../src/domain/gate.js';
import { retryAfterOf } from '../errors.js';

/** What a workspace is not to be asked for now: see the `Gate` of the domain, a method of a workspace each. */
export interface Gate {
  readonly pass: <Value>(
    tenant: string,
    method: string,
    call: () => Promise<Value>,
  ) => Promise<Value>;
  readonly close: (tenant: string, method: string, milliseconds: number) => void;
  readonly isOpen: (tenant: string, method: string) => boolean;
}

export function createGate(clock: Clock): Gate {
  const { pass, close, isOpen } = domain.createGate(clock, {
    waitOf: retryAfterOf,
    toFault: (milliseconds) => new WebAPIRateLimitedError(milliseconds / 1_000),
  });
  const keyOf = (tenant: string, method: string): string => JSON.stringify([tenant, method]);
  return {
    pass: (tenant, method, call) => pass(keyOf(tenant, method), call),
    close: (tenant, method, milliseconds) => {
      close(keyOf(tenant, method), milliseconds);
    },
    isOpen: (tenant, method) => isOpen(keyOf(tenant, method)),
  };
}
