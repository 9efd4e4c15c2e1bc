/** What is kept for a time of its own. */
export const RETENTION_KINDS = ['conversations', 'deliveries', 'assessments', 'audit'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/**
 * For how many days each kind is kept. `conversations`: messages, what people think of answers, what they handed on to the focal
 * points, and letters that were given up. `deliveries`: that a message came or a letter went, without its text. `assessments`: those closed or signed off, from their last change on.
 */
export type Retention = Readonly<Record<RetentionKind, number | 'never'>>;

export const DEFAULT_RETENTION: Retention = {
  conversations: 365,
  deliveries: 30,
  assessments: 'never',
  audit: 1_825,
};

/** Most days something can be kept for: a hundred years. */
const MOST_DAYS = 36_500;

/** Reads `conversations=365 assessments=never`; what is not named keeps its default. Undefined when it is not written so. */
export function parseRetention(text: string): Retention | undefined {
  const settings = new Map<RetentionKind, number | 'never'>();
  for (const entry of text.split(/[\s,;]+/u).filter((each) => each !== '')) {
    const [, name = '', value = ''] = /^([a-z]+)=(never|\d{1,5})$/u.exec(entry) ?? [];
    const kind = RETENTION_KINDS.find((each) => each === name);
    const days = value === 'never' ? value : Number(value);
    if (kind === undefined || settings.has(kind)) return undefined;
    if (days !== 'never' && (days < 1 || days > MOST_DAYS)) return undefined;
    settings.set(kind, days);
  }
  return { ...DEFAULT_RETENTION, ...Object.fromEntries(settings) };
}

const DAY = 24 * 60 * 60 * 1_000;

/** What is older than this is not kept any more; undefined when it is kept for ever. */
export function keptSince(kept: number | 'never', now: Date): Date | undefined {
  return kept === 'never' ? undefined : new Date(now.getTime() - kept * DAY);
}
