/** Where a conversation takes place. Everything that is kept belongs to a tenant and a place. */
export interface Place {
  readonly platform: 'web' | 'terminal';
  readonly tenant: string;
  readonly channel: string;
}
