import { z } from 'zod';

/** The rules of https://docs.slack.dev/reference/app-manifest for what the app uses; anything else is a mistake. */
const url = z.url({ protocol: /^https$/u });

const shortcut = z.strictObject({
  name: z.string().min(1).max(24),
  type: z.enum(['global', 'message']),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});

const command = z.strictObject({
  command: z
    .string()
    .max(32)
    .regex(/^\/[a-z0-9_-]+$/u),
  url: url.optional(),
  description: z.string().min(1).max(2_000),
  usage_hint: z.string().max(1_000).optional(),
  should_escape: z.boolean().optional(),
});

export const slackManifestSchema = z.strictObject({
  _metadata: z.strictObject({
    major_version: z.union([z.literal(1), z.literal(2)]),
    minor_version: z.literal(1),
  }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/iu),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    assistant_view: z.strictObject({
      assistant_description: z.string().min(1).max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string(), message: z.string() }))
        .max(4)
        .optional(),
    }),
    bot_user: z.strictObject({
      display_name: z
        .string()
        .max(80)
        .regex(/^[a-z0-9._-]+$/u),
      always_online: z.boolean(),
    }),
    shortcuts: z.array(shortcut).max(10),
    slash_commands: z.array(command).max(50),
    unfurl_domains: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)).max(5),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(url).max(1_000),
    scopes: z.strictObject({ bot: z.array(z.string()).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: url,
      bot_events: z.array(z.string()).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** The scope that Slack asks for each event, by its reference page; none where any app gets it. */
export const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  assistant_thread_started: ['assistant:write'],
  link_shared: ['links:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  tokens_revoked: [],
};

/** The scope that each method of the Web API which the desk calls asks for, by its reference page. */
export const METHOD_SCOPES: Readonly<Record<string, string>> = {
  'assistant.threads.setStatus': 'assistant:write',
  'chat.postMessage': 'chat:write',
  'chat.unfurl': 'links:write',
  'files.completeUploadExternal': 'files:write',
  'files.info': 'files:read',
  'usergroups.list': 'usergroups:read',
  'users.info': 'users:read',
};
