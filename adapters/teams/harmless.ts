import { unformatted } from '../../src/domain/unformatted.js';
import { oneLine, visible } from '../../src/domain/visible.js';

/**
 * Text for every field of a card: clients put dates in place of `{{DATE(…)}}` and `{{TIME(…)}}` even where they read no Markdown, and
 * templates put values in place of `${…}`. See learn.microsoft.com/adaptive-cards/authoring-cards/text-features.
 */
export function inert(text: string): string {
  return text.replace(/(?<=[{$])(?=\{)/gu, ' ');
}

/** A text as it is shown. */
export function shown(text: string): string {
  return inert(visible(text));
}

/** The same on one line. */
export function shownLine(text: string): string {
  return inert(oneLine(text));
}

/**
 * Text for a field that is read as Markdown, or as SSML where it is spoken, so that nothing in it formats, links, mentions or becomes
 * a picture: set in signs that look alike, since clients differ in what a backslash does.
 */
export function harmless(text: string): string {
  return inert(unformatted(text))
    .replace(/^([^\S\n]*\d+)\)(?=\s|$)/gmu, '$1․')
    .replace(/^([^\S\n]*)#(?=#*(?:\s|$))/gmu, '$1＃')
    .replace(/^([^\S\n]*)(?=(?:=+|-+)[^\S\n]*$)/gmu, '$1·')
    .replace(/\\/gu, '∖')
    .replace(/\](?=[([:])/gu, '] ')
    .replace(/(?<![\p{L}\p{N}])www\.(?=[\p{L}\p{N}])/giu, (start) => `${start.slice(0, 3)}․`)
    .replace(/&(?=#?\w+;)/gu, '＆')
    .replace(/[<>]/gu, (sign) => ANGLES[sign] ?? '');
}

const ANGLES: Readonly<Record<string, string>> = { '<': '‹', '>': '›' };
