import { z } from 'zod';
import type { IncomingFile } from '../../../src/domain/incoming-message.js';
import { toFileId } from '../file-id.js';
import type { By } from './envelope.js';
import { readWords, type Words } from './mentions.js';
import { shown } from './people.js';

/** What somebody said. */
export interface Said extends Words {
  readonly files: readonly SharedFile[];
}

export interface SharedFile extends IncomingFile {
  /** Not a picture, a sound or a film. */
  readonly isDocument: boolean;
}

/** Marks what a message answers, in the HTML of it. */
const QUOTE = 'schema.skype.com/Reply';

const list = z.array(z.unknown()).nullish().catch(undefined);
const messageSchema = z.object({ text: z.string().nullish(), attachments: list, entities: list });

const fileSchema = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().nullish(),
  content: z.object({ downloadUrl: z.string(), fileType: z.string().nullish() }),
});

/** Undefined for what is no message. */
export function readSaid(activity: unknown, by: By, isDevelopment = false): Said | undefined {
  const { data } = messageSchema.safeParse(activity);
  if (data === undefined) return undefined;
  const { text, attachments, entities } = data;
  const all = attachments ?? [];
  return {
    ...readWords(withoutQuotes(text ?? '', all), entities ?? [], by.bot),
    files: all.flatMap((each) => readFile(each, isDevelopment)),
  };
}

/** What was written as HTML, with what it answers quoted before it; the text may hold the quote as if it were their own words. */
const quotingSchema = z.object({
  contentType: z.literal('text/html'),
  content: z.string().includes(QUOTE),
});
const MENTION =
  /<span\b[^<>]{0,300}schema\.skype\.com\/Mention[^<>]{0,300}>([^<>]{0,400})<\/span>/giu;

function withoutQuotes(text: string, attachments: readonly unknown[]): string {
  const [html] = attachments.flatMap((each) => quotingSchema.safeParse(each).data ?? []);
  if (html === undefined) return text;
  const [before = '', ...quotes] = html.content.split(/<blockquote\b/iu);
  const parts = quotes.map((part) => {
    const end = part.search(/<\/blockquote>/iu);
    const isQuote = part.slice(0, part.indexOf('>')).includes(QUOTE);
    return isQuote ? part.slice(end < 0 ? part.length : end) : `<blockquote${part}`;
  });
  return [before, ...parts].join('').replace(MENTION, '<at>$1</at>');
}

const PICTURES =
  /^(?:png|jpe?g|gif|bmp|webp|heic|svg|tiff?|mp3|m4a|wav|ogg|mp4|mov|avi|mkv|webm)$/iu;

function readFile(attachment: unknown, isDevelopment: boolean): readonly SharedFile[] {
  const { data } = fileSchema.safeParse(attachment);
  const id = data && toFileId(data.content.downloadUrl, isDevelopment);
  if (data === undefined || id === undefined) return [];
  const name = shown(data.name ?? undefined) ?? data.content.fileType ?? '';
  const type = data.content.fileType ?? name.slice(name.lastIndexOf('.') + 1);
  return [{ id, name, isDocument: !PICTURES.test(type) }];
}
