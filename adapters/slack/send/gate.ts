import { WebAPIRateLimitedError } from '@slack/web-api';
import type { Clock } from '../../../src/domain/clock.js';
import { retryAfterOf } from '../errors.js';

/** What a workspace is not to be asked for now. */
export interface Gate {
  /**
   * Makes a call of a method. While the method is closed for the workspace, fails as Slack would, and asks nothing; when Slack
   * says to wait, closes it until then.
   */
  readonly pass: <Value>(
    tenant: string,
    method: string,
    call: () => Promise<Value>,
  ) => Promise<Value>;
  readonly close: (tenant: string, method: string, milliseconds: number) => void;
  readonly isOpen: (tenant: string, method: string) => boolean;
}

export function createGate(clock: Clock): Gate {
  const closedUntil = new Map<string, number>();
  const keyOf = (tenant: string, method: string): string => JSON.stringify([tenant, method]);
  const now = (): number => clock.now().getTime();
  const left = (tenant: string, method: string): number =>
    (closedUntil.get(keyOf(tenant, method)) ?? 0) - now();
  const close: Gate['close'] = (tenant, method, milliseconds) => {
    const longest = Math.max(milliseconds, left(tenant, method));
    closedUntil.set(keyOf(tenant, method), now() + longest);
  };
  return {
    close,
    isOpen: (tenant, method) => left(tenant, method) <= 0,
    pass: async (tenant, method, call) => {
      const wait = left(tenant, method);
      if (wait > 0) throw new WebAPIRateLimitedError(wait / 1_000);
      try {
        return await call();
      } catch (fault) {
        const told = retryAfterOf(fault);
        if (told !== undefined) close(tenant, method, told);
        throw fault;
      }
    },
  };
}
