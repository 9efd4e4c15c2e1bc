import type { Answer } from '../../../../src/domain/checklist.js';
import type { Localized } from '../../../../src/domain/language.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

/** What somebody writes to an item, and what a careful secretary makes of it: an answer and its comment, or asking back. */
export type Written = readonly [text: string, answer: Answer | 'asked back', comment?: string];

export const WRITTEN: Localized<readonly Written[]> = { en, fr, es };
