import type { Localized, Language } from '../domain/language.js';
import { en, type Strings } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';

const STRINGS: Localized<Strings> = { en, fr, es };

export type { Strings } from './en.js';

/** Every sentence of one language. */
export function stringsFor(language: Language): Strings {
  return STRINGS[language];
}
