/** What became of an activity that Teams brought. */
export type TakenIn =
  /** It was kept, or is nothing to the desk: Teams need not bring it again. */
  | { readonly kind: 'kept' }
  /** It waits for an answer on the spot: what an invoke is answered, https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/request-response */
  | { readonly kind: 'answer'; readonly status: number; readonly body?: unknown }
  /** It was not kept: Teams is to bring it again. */
  | { readonly kind: 'failed' };

/** Takes in an activity once it is known that Teams brought it; that it has the shape of one is not known yet. */
export type TakeIn = (activity: unknown) => Promise<TakenIn>;
