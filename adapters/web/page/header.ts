import { LANGUAGES, type Language, type Localized } from '../../../src/domain/language.js';
import { Html, html, NOTHING } from '../html.js';
import { ROUTES } from '../routes.js';
import type { WebStrings } from '../strings.js';
import { icon, LOGO } from './icons.js';
import { type Appearance, type Theme, THEMES } from './view.js';

export interface HeaderParts {
  /** The form that the settings are sent with, so that typed text goes along. */
  readonly settingsForm: string;
  readonly offersAnew: boolean;
  /** The part of the desk the page belongs to. */
  readonly current?: 'ask' | 'checklists';
}

/** Each language by its own name: these are the same whatever the page's language is. */
export const LANGUAGE_NAMES: Localized<string> = { en: 'English', fr: 'Français', es: 'Español' };
const THEME_ICONS = { dark: 'moon', light: 'sun' } as const;

export function header(parts: HeaderParts, appearance: Appearance, strings: WebStrings): Html {
  return html`<header class="top">
    <a class="brand" href="${ROUTES.page}">${new Html(LOGO)}<span>${strings.name}</span></a>
    ${navigation(parts, strings)}
    ${parts.offersAnew ? html`<a class="anew" href="${ROUTES.anew}" data-anew>${icon('anew')}<span>${strings.anew.label}</span></a>` : NOTHING}
    <div class="languages" role="group" aria-label="${strings.settings.language}">
      ${LANGUAGES.map((each) => languageButton(each, parts, appearance))}
    </div>
    <div class="themes">${THEMES.map((theme) => themeButton(theme, parts, strings))}</div>
  </header>`;
}

/** The parts of the desk. */
function navigation({ current }: HeaderParts, { assessment }: WebStrings): Html {
  const { nav } = assessment;
  const link = (part: 'ask' | 'checklists', path: string): Html =>
    html`<a
      class="part-link"
      href="${path}"
      ${part === current ? html` aria-current="page"` : NOTHING}
      >${nav[part]}</a
    >`;
  return html`<nav class="parts" aria-label="${nav.label}">
    ${link('ask', ROUTES.page)} ${link('checklists', ROUTES.assessments)}
  </nav>`;
}

function languageButton(
  language: Language,
  { settingsForm }: HeaderParts,
  appearance: Appearance,
): Html {
  const current = language === appearance.language ? html` aria-current="true"` : NOTHING;
  return html`<button
    class="language"
    form="${settingsForm}"
    formaction="${ROUTES.settings}"
    formnovalidate
    name="language"
    value="${language}"
    lang="${language}"
    ${current}
  >
    <span class="short" aria-hidden="true">${language.toUpperCase()}</span
    ><span class="long">${LANGUAGE_NAMES[language]}</span>
  </button>`;
}

/** Both are there; the style shows the one that changes something. */
function themeButton(theme: Theme, { settingsForm }: HeaderParts, strings: WebStrings): Html {
  const label = strings.settings[theme];
  return html`<button
    class="theme theme-${theme}"
    form="${settingsForm}"
    formaction="${ROUTES.settings}"
    formnovalidate
    name="theme"
    value="${theme}"
    aria-label="${label}"
    title="${label}"
  >
    ${icon(THEME_ICONS[theme])}
  </button>`;
}
