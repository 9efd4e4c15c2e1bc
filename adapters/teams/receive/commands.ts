/** What Teams' own ways into the desk ask it for. */
export const COMMANDS = {
  /** What the desk can do. */
  help: '{"do":"help"}',
  /** What is one's own. */
  home: '{"do":"home"}',
  /** Who the desk is, where it is new. */
  welcome: '{"do":"welcome"}',
} as const;
