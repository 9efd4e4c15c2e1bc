import { toCommand } from '../../../src/domain/act.js';

/** What Slack's own ways into the desk ask it for. */
export const COMMANDS = {
  /** What the desk can do. */
  help: '{"do":"help"}',
  /** Who the desk is, where it is new. */
  welcome: '{"do":"welcome"}',
  start: toCommand({ do: 'start' }),
} as const;
