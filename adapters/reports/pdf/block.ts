/** A part of a document that is measured and can be drawn. */
export interface Block {
  /** Space before it, unless it begins a page. */
  readonly before: number;
  /** What of it must stand on one page, in points. */
  readonly least: number;
  /** It never ends a page: what follows stands with it. */
  readonly keepsNext: boolean;
  /** Draws it where the sheet stands, and moves the sheet on. */
  readonly draw: () => void;
}
