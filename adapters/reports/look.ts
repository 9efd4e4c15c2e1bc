/** What every format looks like: one accent colour, greys, and white space. Colours are RGB in hexadecimal. */
export const COLOUR = {
  accent: '0077b6',
  tint: 'eef6fb',
  text: '1f2933',
  muted: '52606d',
  rule: 'd3dbe2',
  track: 'e4ebf0',
} as const;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 56, top: 56, bottom: 66 } as const;

/** Width of the text, in points. */
export const MEASURE = PAGE.width - 2 * PAGE.side;
