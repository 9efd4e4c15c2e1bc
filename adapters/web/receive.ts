import type { Request } from 'express';
import { z } from 'zod';
import { isLanguage, type Language, LANGUAGES } from '../../src/domain/language.js';
import type { Said } from './desk.js';
import type { Refusal } from './errors.js';
import { type Appearance, type Theme, THEMES } from './page/view.js';
import { readName } from './person-name.js';
import { FRAGMENT_HEADER, ROUTES } from './routes.js';
import { COOKIES, isSession, readCookies } from './session.js';

/** Who is there, and how they want the page. */
export interface Visit extends Appearance {
  /** Absent until something was asked. */
  readonly session?: string;
  /** How the person is called in checklists; absent until they said so. */
  readonly name?: string;
  /** Whether the page's own script asks, which wants a fragment. */
  readonly wantsFragment: boolean;
}

export type Received<Value> =
  | { readonly kind: 'received'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export function readVisit(request: Request): Visit {
  const cookies = readCookies(request.headers.cookie);
  const session = cookies.get(COOKIES.session) ?? '';
  const name = readCookieName(cookies.get(COOKIES.name));
  const theme = THEMES.find((each) => each === cookies.get(COOKIES.theme));
  return {
    language: readLanguage(request, cookies.get(COOKIES.language) ?? ''),
    wantsFragment: request.headers[FRAGMENT_HEADER] !== undefined,
    ...(theme === undefined ? {} : { theme }),
    ...(isSession(session) ? { session } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

/** A name as the page kept it; undefined for a cookie that it did not make. */
function readCookieName(cookie = ''): string | undefined {
  try {
    return readName(decodeURIComponent(cookie));
  } catch {
    return undefined;
  }
}

/** The language chosen, else the first the browser asks for that the desk writes. */
function readLanguage(request: Request, chosen: string): Language {
  if (isLanguage(chosen)) return chosen;
  const accepted = request.acceptsLanguages(...LANGUAGES);
  return accepted !== false && isLanguage(accepted) ? accepted : 'en';
}

/** Most characters of a button's command. */
const MOST_COMMAND = 8_000;
const deliveryForm = z.object({ delivery: z.string().regex(/^[\w-]{22}$/u) });
const questionForm = z.object({ question: z.string() });
const commandForm = z.object({ command: z.string().min(1).max(MOST_COMMAND) });

/** The message of a posted form, its line breaks as they were typed; or the command of the button it was sent with. */
export function readSaid(body: unknown, longest: number): Received<Said> {
  const { delivery } = deliveryForm.safeParse(body).data ?? {};
  const once = delivery === undefined ? {} : { delivery };
  const pressed = commandForm.safeParse(body);
  if (pressed.success) return received({ text: '', command: pressed.data.command, ...once });
  const form = questionForm.safeParse(body);
  if (!form.success) return refused({ code: 'malformed' });
  const text = unifyLines(form.data.question).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return refused({ code: 'empty' });
  if (text.length > longest) return refused({ code: 'too-long', facts: { most: longest } });
  return received({ text, ...once });
}

/** What was typed, as it was typed; empty when the form has no such field. */
export function readDraft(body: unknown): string {
  const form = questionForm.safeParse(body);
  return form.success ? unifyLines(form.data.question) : '';
}

/** Forms send line breaks as two characters. */
function unifyLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

export interface SettingsChange {
  readonly language?: Language;
  readonly theme?: Theme;
  /** What was typed when the settings were changed, to be there afterwards. */
  readonly draft: string;
  readonly returnTo: string;
}

const settingsForm = z.object({
  language: z.enum(LANGUAGES).exactOptional(),
  theme: z.enum(THEMES).exactOptional(),
  question: z.string().default(''),
  return: z.string().default(ROUTES.page),
});

export function readSettings(body: unknown): Received<SettingsChange> {
  const form = settingsForm.safeParse(body);
  if (!form.success) return refused({ code: 'malformed' });
  const { question, return: path, ...chosen } = form.data;
  return received({
    ...chosen,
    draft: unifyLines(question),
    returnTo: isOwnPath(path) ? path : ROUTES.page,
  });
}

/** Whether a path leads back to the desk and nowhere else. */
export function isOwnPath(path: string): boolean {
  const base = 'http://desk.invalid';
  return path.startsWith('/') && URL.canParse(path, base) && new URL(path, base).origin === base;
}

export interface PassageRequest {
  readonly id: string;
  readonly language: Language;
  /** What to highlight: the first of these that stands in the passage. */
  readonly quotes: readonly string[];
}

const MOST_QUOTES = 4;
const passageQuery = z.object({
  language: z.enum(LANGUAGES).exactOptional(),
  quote: z
    .union([z.string().transform((quote) => [quote]), z.array(z.string()).max(MOST_QUOTES)])
    .default([]),
});

export function readPassageRequest(request: Request, fallback: Language): Received<PassageRequest> {
  const query = passageQuery.safeParse(request.query);
  if (!query.success) return refused({ code: 'malformed' });
  const id = z.array(z.string()).parse(request.params.id).join('/');
  return received({ id, language: query.data.language ?? fallback, quotes: query.data.quote });
}

function received<Value>(value: Value): Received<Value> {
  return { kind: 'received', value };
}

function refused(refusal: Refusal): Received<never> {
  return { kind: 'refused', refusal };
}
