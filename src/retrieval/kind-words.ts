/** How people write each kind of instrument in questions, misspellings among them: patterns of lower-case text without accents. */
export const CONVENTION = String.raw`conv[a-z]{2,9}|treaty|traite|tratado`;
export const RECOMMENDATION = String.raw`recom[a-z]{3,12}`;
