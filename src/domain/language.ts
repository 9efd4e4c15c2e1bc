/** The languages the desk reads and writes. Knowledge and strings are complete in each. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A value given once per language, none missing. */
export type Localized<Value> = Readonly<Record<Language, Value>>;

/** Each language as dates, numbers and documents name it: with the country whose customs are followed. */
export const LOCALES: Localized<string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** Builds a localized value by asking for each language in turn. */
export function localize<Value>(of: (language: Language) => Value): Localized<Value> {
  return { en: of('en'), fr: of('fr'), es: of('es') };
}
