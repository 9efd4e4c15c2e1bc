import { isLanguage } from '../domain/language.js';

/** How far another language must lead those of the desk to be believed, in the detector's own scores from 0 to 1. */
const LEAD = 0.06;

/**
 * The language of a text (ISO 639-1), when it is surely none that the desk writes. The detector is large and seldom needed: it
 * is loaded the first time that a text looks foreign.
 */
export async function detectForeignLanguage(text: string): Promise<string | undefined> {
  const { eld } = await import('eld/extrasmall');
  const scores = Object.entries(eld.detect(text).getScores());
  const best = scores.reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  const own = Math.max(0, ...scores.filter(([code]) => isLanguage(code)).map(([, score]) => score));
  return best[0] !== '' && !isLanguage(best[0]) && best[1] - own >= LEAD ? best[0] : undefined;
}
