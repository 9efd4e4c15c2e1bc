import type { CitationItem } from '../../../src/domain/reply.js';
import { shortened } from '../../../src/domain/split-text.js';
import type { Language } from '../../../src/domain/language.js';
import { webAddress } from '../../../src/domain/web-address.js';
import { harmless, shownLine } from '../harmless.js';
import {
  ADDRESS,
  CITATION_ABSTRACT,
  CITATION_KEYWORD,
  CITATION_NAME,
  CITATIONS,
} from '../limits.js';
import { sourceName } from '../source-name.js';
import type { AIEntity, ClientCitation, SensitivityUsageInfo } from '../transport/wire.js';
import type { SendingWords } from '../words.js';

export interface Citing {
  readonly language: Language;
  readonly words: SendingWords;
  /** Where the desk's own pages are found, without a slash at the end. */
  readonly address: string | undefined;
}

/**
 * What Teams shows of an answer beside its text: that a machine wrote it, and at each mark `[n]` of the text its source. A mark has no
 * source there where Teams takes no more of them, or where a number stands for two: the card names them all. See
 * bots/how-to/bot-messages-ai-generated-content.
 */
export function messageEntity(
  items: readonly CitationItem[],
  marks: readonly number[],
  citing: Citing,
): AIEntity {
  const cited = citedBy(marks, items);
  const isForFew = cited.some(isProject);
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    citation: cited.map((item) => ({
      '@type': 'Claim',
      position: item.number,
      appearance: appearanceOf(item, citing),
    })),
    ...(isForFew ? { usageInfo: sensitivity(citing) } : {}),
  };
}

/** The sources of the marks, in the order in which they are first named. */
function citedBy(
  marks: readonly number[],
  items: readonly CitationItem[],
): readonly CitationItem[] {
  return [...new Set(marks)]
    .flatMap((mark) => {
      const [item, another] = items.filter(({ number }) => number === mark);
      return item === undefined || another !== undefined ? [] : [item];
    })
    .slice(0, CITATIONS);
}

function appearanceOf(item: CitationItem, citing: Citing): ClientCitation['appearance'] {
  const { quote, statusLabel, originLabel } = item;
  const name = nameOf(item);
  const url = urlOf(item, citing);
  return {
    '@type': 'DigitalDocument',
    name,
    abstract: shortLine(quote, CITATION_ABSTRACT) || name,
    ...(url === undefined ? {} : { url }),
    keywords: [statusLabel, originLabel]
      .map((label) => shortLine(label, CITATION_KEYWORD))
      .filter((label) => label !== ''),
    ...(isProject(item) ? { usageInfo: sensitivity(citing) } : {}),
  };
}

function nameOf({ number, title, locator }: CitationItem): string {
  const name = shortLine(sourceName(title, locator, CITATION_NAME), CITATION_NAME);
  return name === '' ? String(number) : name;
}

function shortLine(text: string, most: number): string {
  return shortened(harmless(shownLine(text)), most);
}

/** The official page, else the passage among the desk's own pages. */
function urlOf({ url, passage }: CitationItem, { language, address }: Citing): string | undefined {
  const official = url === undefined ? undefined : webAddress(url, ADDRESS);
  if (official !== undefined || address === undefined) return official;
  const path = passage.split('/').map(encodeURIComponent).join('/');
  return webAddress(`${address}/passages/${path}?language=${language}`, ADDRESS);
}

/** Of an office's own documents, which not everybody may read. */
function isProject({ origin }: CitationItem): boolean {
  return origin === 'project';
}

/** The same of the message and of each source. */
function sensitivity({ words }: Citing): SensitivityUsageInfo {
  const { projectName, projectSource } = words;
  return {
    type: 'https://schema.org/Message',
    '@type': 'CreativeWork',
    name: projectName,
    description: projectSource,
  };
}
