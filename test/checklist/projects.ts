import type { Answer } from '../../src/domain/checklist.js';
import { type Given, ITEM_NAMES, type ItemName, type ProjectProfile } from './item-table.js';

/** A project under way of which as much is asked as can be: only D5, which is for projects of one sex, is left out. */
export const WHOLE: ProjectProfile = {
  stage: 'implementation',
  target: 'both',
  nature: 'development',
  donorAgreement: 'available',
  partners: 'yes',
  staff: 'yes',
  structures: 'yes',
  evaluation: 'planned',
  beneficiaries: 'yes',
  materials: 'yes',
  training: 'yes',
};

/** Every item answered yes but those named. */
export function allYesBut(but: Given = {}): Given {
  return { ...allOf(ITEM_NAMES, 'yes'), ...but };
}

/** Every item answered no but those named. */
export function allNoBut(but: Given = {}): Given {
  return { ...allOf(ITEM_NAMES, 'no'), ...but };
}

export function allOf(items: readonly ItemName[], answer: Answer): Given {
  return Object.fromEntries(items.map((item) => [item, answer]));
}

/** The answers given, without those to these items. */
export function unanswered(given: Given, ...items: readonly ItemName[]): Given {
  const left = Object.entries(given).filter(([item]) => !items.some((each) => each === item));
  return Object.fromEntries(left);
}
