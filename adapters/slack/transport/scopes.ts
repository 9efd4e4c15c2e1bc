/** What the desk asks a workspace to be allowed, and nothing beside; the manifest asks for the same. */
export const SCOPES = [
  /** To be asked in channels. */
  'app_mentions:read',
  /** To greet, suggest and show that it works in the assistant pane. */
  'assistant:write',
  /** To read what follows in a thread it was asked in. */
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  /** To know the channels it is in by name. */
  'channels:read',
  'groups:read',
  /** To answer, and to write to somebody first: reminders, and what is handed to a focal point. */
  'chat:write',
  /** `/gender` and shortcuts. */
  'commands',
  /** To read project documents, and hand out reports. */
  'files:read',
  'files:write',
  /** To show what its own addresses lead to. */
  'links:read',
  'links:write',
  /** Names; addresses and groups, by which roles are given. */
  'users:read',
  'users:read.email',
  'usergroups:read',
] as const;
