import type { Answer } from '../../src/domain/checklist.js';

/** What the description of the gender-mainstreaming checklist says of its items and its profile, copied by hand. */

export type ItemName = (typeof ITEMS)[number][0];
export type Given = Readonly<Partial<Record<ItemName, Answer>>>;
export type ProjectProfile = {
  readonly [key in keyof typeof VALUES]: (typeof VALUES)[key][number];
};

/** The profile: its keys and their values. */
export const VALUES = {
  stage: ['concept', 'project-document', 'appraisal', 'implementation', 'closing'],
  target: ['both', 'women', 'men'],
  nature: ['development', 'humanitarian', 'normative', 'desk'],
  donorAgreement: ['available', 'not-available', 'none'],
  partners: ['yes', 'no'],
  staff: ['yes', 'no'],
  structures: ['yes', 'no'],
  evaluation: ['planned', 'required', 'none', 'unknown'],
  beneficiaries: ['yes', 'no'],
  materials: ['yes', 'no'],
  training: ['yes', 'no'],
} as const;

/** The items and their weights. */
export const ITEMS = [
  ['A1', 3],
  ['A2', 3],
  ['A3', 3],
  ['A4', 2],
  ['A5', 1],
  ['A6', 2],
  ['A7', 2],
  ['D1', 3],
  ['D2', 2],
  ['D3', 2],
  ['D4', 1],
  ['D5', 2],
  ['D6', 1],
  ['L1', 3],
  ['L2', 0],
  ['L3', 3],
  ['L4', 2],
  ['L5', 2],
  ['L6', 2],
  ['L7', 1],
  ['B1', 2],
  ['B2', 1],
  ['P1', 3],
  ['P2', 1],
  ['P3', 1],
  ['S1', 2],
  ['S2', 2],
  ['S3', 2],
  ['M1', 2],
  ['M2', 2],
  ['M3', 1],
  ['M4', 1],
  ['M5', 2],
  ['C1', 3],
  ['C2', 2],
  ['C3', 1],
  ['E1', 3],
  ['E2', 2],
  ['E3', 1],
  ['E4', 1],
] as const;

export const ITEM_NAMES: readonly ItemName[] = ITEMS.map(([name]) => name);
export const CRITICAL: readonly ItemName[] = ['A1', 'A2', 'A3', 'D1', 'L1', 'L3', 'P1', 'C1', 'E1'];
export const LIMBS: Readonly<Record<'a' | 'b' | 'c', readonly ItemName[]>> = {
  a: ['A2', 'A3', 'A4', 'D1', 'L1', 'L3', 'L5', 'L6', 'S1', 'S2', 'E1', 'E2'],
  b: ['P1', 'P2'],
  c: ['C1', 'C2'],
};

const WEIGHTS = new Map<ItemName, number>(ITEMS);

export function weightOf(item: ItemName): number {
  return WEIGHTS.get(item) ?? 0;
}
