import type { HistoryMessage } from '../domain/conversation.js';
import { type Language } from '../domain/language.js';
import { cleanText, foldAccents } from '../domain/plain-text.js';
import type { Thesaurus } from '../domain/thesaurus.js';
import type { LanguageGuesser } from '../retrieval/guess-language.js';
import type { SpokenQuestion } from './find.js';

/** Names the language of a text by ISO 639-1 code; undefined when it cannot tell. For texts in none of the desk's languages. */
export type ForeignLanguageDetector = (text: string) => Promise<string | undefined>;

/** Below this share of known words a text may be in a language that the desk does not write. */
const DOUBTFUL = 0.55;
const SHORT = 3;
/** By how much less a text may be known in the language asked for and still be taken to be in it. */
const NEARLY = 0.15;

export interface SpeechContext {
  readonly guesser: LanguageGuesser;
  readonly detectForeign: ForeignLanguageDetector;
  readonly thesaurus: Thesaurus;
}

/** What is known of the language of a question beside its words. */
interface Spoken {
  readonly history?: readonly HistoryMessage[];
  /** To be answered in. */
  readonly language?: Language;
  /** Of what does not tell its own, and goes on from nothing. */
  readonly usual?: Language;
}

/** Finds out which language a question is in; one that the desk does not write is put into English word by word. */
export async function readLanguage(
  text: string,
  { history = [], language: wanted, usual = 'en' }: Spoken,
  { guesser, detectForeign, thesaurus }: SpeechContext,
): Promise<SpokenQuestion> {
  const before = history.findLast(({ role }) => role === 'user')?.content;
  const previous = before === undefined ? usual : guesser.guess(before, usual).language;
  const { language, known, others } = guesser.guess(text, previous);
  if (known < DOUBTFUL) {
    const foreign = await detectForeign(text);
    const terms = foreign === undefined ? undefined : thesaurus.foreign[foreign];
    if (foreign !== undefined)
      return {
        text: terms ? translate(text, terms) : text,
        language: 'en',
        spoken: 'en',
        others: [],
        askedIn: foreign,
        history,
      };
  }
  const isShort = text.split(/\s+/u).length < SHORT;
  const guessed = isShort && known < 1 ? previous : language;
  const isWanted = wanted !== undefined && guesser.knownShare(text, wanted) >= known - NEARLY;
  const spoken = isWanted ? wanted : guessed;
  const mixed = others.filter((each) => each !== spoken);
  return { text, language: wanted ?? spoken, spoken, others: mixed, history };
}

/** The English terms for what is known of a text; the text itself when nothing of it is. */
function translate(text: string, terms: Readonly<Record<string, string>>): string {
  const folded = foldAccents(cleanText(text)).toLowerCase();
  const found = Object.entries(terms)
    .filter(([term]) => folded.includes(foldAccents(term).toLowerCase()))
    .sort(([one], [other]) => other.length - one.length)
    .map(([, english]) => english);
  const symbols = text.match(/\b[CR]\.?\s?\d{1,3}\b|\d+/giu) ?? [];
  return found.length > 0 ? [...new Set([...found, ...symbols])].join(' ') : text;
}
