/** What became of an activity that Teams brought. */
export type TakenIn =
  /** Kept, or nothing to the desk: acknowledged with nothing said. */
  | { readonly kind: 'kept' }
  /** Of an invoke: what its sender waits for. */
  | { readonly kind: 'answer'; readonly status: number; readonly body?: unknown }
  /** Not kept: Teams is to bring it again. */
  | { readonly kind: 'failed' };

/** Takes in an activity whose token was verified. Never rejects. */
export type TakeIn = (activity: unknown) => Promise<TakenIn>;
