/** What somebody is shown: the words as the surface drew them, and the labels of what can be chosen. */
export interface Heard {
  readonly text: string;
  readonly choices: readonly string[];
}

/** Somebody in a conversation. */
export interface Player {
  readonly says: (text: string) => Promise<Heard>;
  /** Chooses something by its label from what this person was shown last. */
  readonly chooses: (label: string) => Promise<Heard>;
}

/** A surface on which scenarios are played. */
export interface Stage {
  /** A conversation of its own for people of these names. */
  readonly converse: (...names: readonly string[]) => Promise<Readonly<Record<string, Player>>>;
  readonly close: () => Promise<void>;
}
