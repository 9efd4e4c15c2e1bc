/** Every fault that can reach a person; `strings` words each code in each language. */
export const FAULT_CODES = [
  'knowledge-invalid',
  'knowledge-missing',
  'data-folder-unwritable',
  'data-folder-in-use',
  'data-newer-than-program',
  'database-unavailable',
  'database-in-use',
  'database-not-empty',
  'backup-invalid',
  'backup-newer',
  'person-unknown',
  'tenant-missing',
  'project-ambiguous',
  'letter-unknown',
  'not-confirmed',
  'desk-busy',
  'file-unreadable',
  'port-busy',
  'address-unavailable',
  'passage-unknown',
  'checklist-missing',
  'signals-invalid',
  'answers-invalid',
  'file-not-json',
  'project-unknown',
  'language-unknown',
  'option-invalid',
  'setting-invalid',
  'batch-line-invalid',
  'line-invalid',
  'duplicate-id',
  'collection-empty',
  'collection-unjudged',
  'run-id-invalid',
  'file-unwritable',
  'embeddings-unavailable',
  'vectors-unavailable',
  'slack-unavailable',
  'slack-refused',
  'teams-unavailable',
  'teams-refused',
  'installation-unreadable',
  'document-unsupported',
  'document-broken',
  'document-encrypted',
  'document-too-large',
  'document-too-long',
  'document-too-slow',
  'document-too-hungry',
  'document-empty',
  'document-busy',
  'document-unreachable',
  'unexpected',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Why a file cannot be restored: the fact `reason` of `backup-invalid`. */
export const BACKUP_REASONS = ['not-a-backup', 'cut-off', 'damaged'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Why an endpoint gives no embeddings: the fact `reason` of `embeddings-unavailable`. */
export const EMBEDDINGS_REASONS = [
  'address-invalid',
  'key-invalid',
  'connection',
  'timeout',
  'key-refused',
  'quota-used',
  'rate-limited',
  'not-found',
  'request-refused',
  'server-fault',
  'cut-off',
  'not-embeddings',
  'count-wrong',
  'dimensions-wrong',
  'vector-zero',
] as const;
export type EmbeddingsReason = (typeof EMBEDDINGS_REASONS)[number];

/** Why PostgreSQL gives no vectors: the fact `reason` of `vectors-unavailable`. */
export const VECTORS_REASONS = [
  'connection',
  'access-refused',
  'not-allowed',
  'extension-missing',
  'extension-outdated',
  'dimensions-too-many',
  'server-fault',
] as const;
export type VectorsReason = (typeof VECTORS_REASONS)[number];

/** Why Slack cannot be had: the fact `reason` of `slack-unavailable`. That of `slack-refused` is in Slack's own word. */
export const SLACK_REASONS = ['connection', 'rate-limited', 'server-fault', 'not-slack'] as const;
export type SlackReason = (typeof SLACK_REASONS)[number];

/** Why Teams cannot be had: the fact `reason` of `teams-unavailable`. That of `teams-refused` is in Microsoft's own word. */
export const TEAMS_REASONS = ['connection', 'rate-limited', 'server-fault', 'not-teams'] as const;
export type TeamsReason = (typeof TEAMS_REASONS)[number];

/**
 * A fault: a closed code, the facts that word it (never a secret, never a message's text), its cause, and whether trying
 * again may help.
 */
export class DeskError extends Error {
  override readonly name = 'DeskError';

  constructor(
    readonly code: FaultCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
    options: { readonly cause?: unknown; readonly retryable?: boolean } = {},
  ) {
    super(`${code} ${JSON.stringify(facts)}`, { cause: options.cause });
    this.retryable = options.retryable ?? false;
  }

  readonly retryable: boolean;
}
