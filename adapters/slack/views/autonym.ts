import type { Language } from '../../../src/domain/language.js';

/** A language as those who speak it call it, as on a button: `Français`. */
export function autonym(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
