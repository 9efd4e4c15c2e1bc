/** Every fault that can reach a person; `strings` words each code in each language. */
export const FAULT_CODES = [
  'knowledge-invalid',
  'knowledge-missing',
  'data-folder-unwritable',
  'data-newer-than-program',
  'file-unreadable',
  'port-busy',
  'address-unavailable',
  'passage-unknown',
  'language-unknown',
  'option-invalid',
  'batch-line-invalid',
  'unexpected',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

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
