import { LOCATOR_LABELS, type Locator, type NumberedKind } from '../domain/locator.js';
import { LANGUAGES, type Localized } from '../domain/language.js';

/** The labels of a source's named sections, by section name. */
export type SectionLabels = Readonly<Record<string, Localized<string>>>;

const PATH = /^([A-Z]?\d+(?:\.\d+)*[a-z]?|[IVX]+)((?:\([0-9a-zA-Z]+\))*)$/u;

/** Reads a locator as a heading prints it, in any of the three languages; undefined when it is none. */
export function parseLocator(printed: string, sections: SectionLabels): Locator | undefined {
  const { body, tag } = splitTag(printed.trim());
  const locator = parseAbout(body) ?? parseSection(body, sections) ?? parseNumbered(body);
  return locator && (tag === undefined ? locator : { ...locator, tag });
}

function splitTag(printed: string): { body: string; tag?: string } {
  const match = /^(.*?)\s*\[([a-z0-9-]+)\]$/u.exec(printed);
  return match?.[1] !== undefined && match[2] !== undefined
    ? { body: match[1], tag: match[2] }
    : { body: printed };
}

function parseAbout(body: string): Locator | undefined {
  const about: readonly string[] = LANGUAGES.map((language) => LOCATOR_LABELS.about[language]);
  return about.includes(body) ? { kind: 'about' } : undefined;
}

function parseSection(body: string, sections: SectionLabels): Locator | undefined {
  for (const [name, labels] of Object.entries(sections)) {
    for (const language of LANGUAGES) {
      const label = labels[language];
      if (body === label) return { kind: 'section', name, labels };
      const paragraph = body.startsWith(`${label} `)
        ? /^¶\s?(\d*)$/u.exec(body.slice(label.length + 1))
        : null;
      if (paragraph) return { kind: 'section', name, labels, paragraph: paragraph[1] ?? '' };
      // `Footnote 1` reads better without the mark.
      const number = body.startsWith(`${label} `)
        ? /^\d+$/u.exec(body.slice(label.length + 1))
        : null;
      if (number) return numberedSection(name, labels, number[0]);
    }
  }
  return undefined;
}

function numberedSection(name: string, labels: Localized<string>, number: string): Locator {
  return {
    kind: 'section',
    name: `${name}-${number}`,
    labels: {
      en: `${labels.en} ${number}`,
      fr: `${labels.fr} ${number}`,
      es: `${labels.es} ${number}`,
    },
  };
}

function parseNumbered(body: string): Locator | undefined {
  const kinds = Object.keys(LOCATOR_LABELS).filter(
    (kind): kind is NumberedKind => kind !== 'about',
  );
  for (const kind of kinds) {
    for (const language of LANGUAGES) {
      const label = LOCATOR_LABELS[kind][language];
      if (!body.startsWith(`${label} `)) continue;
      const path = parsePath(body.slice(label.length + 1));
      if (path) return { kind, path };
    }
  }
  return undefined;
}

/** `6(2)(a)` is `['6', '2', 'a']`; `A3.1, para. 9(b)` is `['A3.1', '9', 'b']`. */
function parsePath(text: string): readonly string[] | undefined {
  const [code, paragraph] = text.split(/,\s*(?:para|paragr|párr)\.\s*/u);
  const head = splitPath(code ?? '');
  if (paragraph === undefined || head === undefined) return head;
  const rest = splitPath(paragraph);
  return rest && [...head, ...rest];
}

function splitPath(text: string): readonly string[] | undefined {
  const match = PATH.exec(text);
  if (!match?.[1]) return undefined;
  return [match[1], ...(match[2] ?? '').split(/[()]+/u).filter((part) => part !== '')];
}
