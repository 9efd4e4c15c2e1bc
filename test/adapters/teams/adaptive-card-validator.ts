import type { z } from 'zod';
import { adaptiveCard } from './adaptive-card-schema.js';

/** Beyond which Teams answers 413 for a message, in bytes of JSON as UTF-16, with what stands around the card. */
const MESSAGE_BYTES = 28 * 1024;
const AROUND = 4 * 1024;

/** Why Teams would refuse or spoil a message with a card; nothing when it would not. */
export function messageFaults(message: {
  readonly card: unknown;
  readonly summary: string;
}): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(message), 'utf16le');
  return [
    ...cardFaults(message.card),
    ...(bytes > MESSAGE_BYTES - AROUND ? [`${bytes} bytes: too large`] : []),
    ...(message.summary.trim() === '' ? ['summary: empty'] : []),
  ];
}

/** The same for a card alone. */
export function cardFaults(card: unknown): readonly string[] {
  const read = adaptiveCard.safeParse(card);
  if (!read.success) return read.error.issues.map(describe);
  const parts = partsIn(card);
  const inputs = parts.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  const ids = inputs.map(({ id }) => id);
  return [
    ...accessFaults(card as Part, inputs),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${String(id)}: not unique`),
    ...parts.flatMap((part) => partFaults(part)),
  ];
}

type Part = Readonly<Record<string, unknown>>;

/** Every object with a type, the outermost first; what buttons carry is not looked into. */
export function partsIn(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(partsIn);
  const own = value as Part;
  const within = Object.entries(own).flatMap(([key, each]) =>
    key === 'data' ? [] : partsIn(each),
  );
  return 'type' in own ? [own, ...within] : within;
}

/** What is read and filled in by ear. */
function accessFaults(card: Part, inputs: readonly Part[]): readonly string[] {
  return [
    ...(['speak', 'fallbackText', 'lang'] as const)
      .filter((key) => typeof card[key] !== 'string' || card[key].trim() === '')
      .map((key) => `${key}: missing`),
    ...inputs
      .filter(({ label, isRequired }) => label === undefined || isRequired === undefined)
      .map(({ id }) => `${String(id)}: no label, or not said whether it is needed`),
    ...inputs
      .filter(({ isRequired, errorMessage }) => isRequired === true && errorMessage === undefined)
      .map(({ id }) => `${String(id)}: no error message`),
  ];
}

function partFaults({ type, actions, columns, rows, choices, value }: Part): readonly string[] {
  const counts = type === 'Table' ? (rows as readonly { cells: readonly unknown[] }[]) : [];
  const values = ((choices ?? []) as readonly { value: unknown }[]).map((each) => each.value);
  return [
    ...(Array.isArray(actions) && actions.length > 6 ? ['actions: more than six'] : []),
    ...counts
      .filter(({ cells }) => cells.length !== (columns as readonly unknown[]).length)
      .map(() => 'rows: cells without a column, or a column without one'),
    ...(new Set(values).size < values.length ? ['choices: two of one value'] : []),
    ...(type === 'Input.ChoiceSet' && value !== undefined && !values.includes(value)
      ? ['value: none of the choices']
      : []),
  ];
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.map(String).join('.')}: ${issue.message}`;
}
