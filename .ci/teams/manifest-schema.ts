import { z } from 'zod';

/**
 * The rules of https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json and of its Localization.schema.json
 * for what the app uses; anything else is a mistake.
 */
const MANIFEST_VERSION = '1.25';

const guid = z.guid();
const httpsUrl = z.url({ protocol: /^https$/u }).max(2_048);
const file = (ending: string): z.ZodString =>
  z
    .string()
    .max(2_048)
    .regex(new RegExp(`^[a-z]+\\.${ending}$`, 'u'));
const line = (most: number): z.ZodString => z.string().regex(/\S/u).max(most);
const languageTag = z.string().regex(/^[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,2}$/u);

/** Most characters of what people read, wherever it is localized. */
const LONGEST = {
  name: { short: 30, full: 100 },
  description: { short: 80, full: 4_000 },
  tab: 128,
  command: { title: 128, description: 4_000 },
  extension: { title: 32, description: 128 },
} as const;

const scopes = z.array(z.enum(['personal', 'team', 'groupChat'])).min(1);

const bot = z.strictObject({
  botId: guid,
  scopes,
  supportsFiles: z.boolean(),
  isNotificationOnly: z.boolean(),
  commandLists: z
    .array(
      z.strictObject({
        scopes,
        commands: z
          .array(
            z.strictObject({
              title: line(LONGEST.command.title),
              description: line(LONGEST.command.description),
            }),
          )
          .max(12),
      }),
    )
    .max(3),
});

const titled = {
  title: line(LONGEST.extension.title),
  description: line(LONGEST.extension.description),
};
const id = z.string().min(1).max(64);

const queryCommand = z.strictObject({
  ...titled,
  id,
  type: z.literal('query'),
  context: z.array(z.enum(['compose', 'commandBox'])).max(3),
  initialRun: z.boolean(),
  parameters: z
    .array(z.strictObject({ ...titled, name: id, inputType: z.literal('text') }))
    .min(1)
    .max(5),
});

const actionCommand = z.strictObject({
  ...titled,
  id,
  type: z.literal('action'),
  context: z.array(z.enum(['compose', 'commandBox', 'message'])).max(3),
  fetchTask: z.literal(true),
});

const staticTab = z.union([
  z.strictObject({
    entityId: id,
    name: line(LONGEST.tab),
    contentUrl: httpsUrl,
    scopes,
  }),
  // Those that Teams draws itself.
  z.strictObject({ entityId: z.enum(['conversations', 'about']), scopes }),
]);

export const manifestSchema = z.strictObject({
  $schema: z.literal(schemaUrl('MicrosoftTeams.schema.json')),
  manifestVersion: z.literal(MANIFEST_VERSION),
  version: z
    .string()
    .max(256)
    .regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u),
  id: guid,
  developer: z.strictObject({
    name: line(32),
    websiteUrl: httpsUrl,
    privacyUrl: httpsUrl,
    termsOfUseUrl: httpsUrl,
  }),
  localizationInfo: z.strictObject({
    defaultLanguageTag: languageTag,
    defaultLanguageFile: file('json'),
    additionalLanguages: z.array(z.strictObject({ languageTag, file: file('json') })),
  }),
  name: z.strictObject({ short: line(LONGEST.name.short), full: line(LONGEST.name.full) }),
  description: z.strictObject({
    short: line(LONGEST.description.short),
    full: line(LONGEST.description.full),
  }),
  icons: z.strictObject({ color: file('png'), outline: file('png') }),
  accentColor: z.string().regex(/^#[0-9a-f]{6}$/iu),
  defaultInstallScope: z.enum(['personal', 'team', 'groupChat']),
  bots: z.array(bot).length(1),
  composeExtensions: z
    .array(
      z.strictObject({
        botId: guid,
        commands: z.array(z.discriminatedUnion('type', [queryCommand, actionCommand])).max(10),
      }),
    )
    .length(1),
  staticTabs: z.array(staticTab).max(16),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])).max(2),
  validDomains: z
    .array(
      z
        .string()
        .max(2_048)
        .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/u),
    )
    .max(16),
  webApplicationInfo: z.strictObject({ id: guid, resource: z.string().max(2_048) }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What people read, by the path that a language's file names it with, and the most characters of each. */
export function localizable(manifest: Manifest): ReadonlyMap<string, LocalizedText> {
  const { name, description, staticTabs, bots, composeExtensions } = manifest;
  return new Map([
    ...entries('name', name, LONGEST.name),
    ...entries('description', description, LONGEST.description),
    ...staticTabs.flatMap((tab, at) =>
      'name' in tab ? entries(`staticTabs[${at}]`, tab, { name: LONGEST.tab }) : [],
    ),
    ...bots.flatMap(({ commandLists }, at) =>
      commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((command, each) =>
          entries(`bots[${at}].commandLists[${list}].commands[${each}]`, command, LONGEST.command),
        ),
      ),
    ),
    ...composeExtensions.flatMap(({ commands }, at) =>
      commands.flatMap((command, each) => {
        const path = `composeExtensions[${at}].commands[${each}]`;
        const parameters = command.type === 'query' ? command.parameters : [];
        return [
          ...entries(path, command, LONGEST.extension),
          ...parameters.flatMap((parameter, own) =>
            entries(`${path}.parameters[${own}]`, parameter, LONGEST.extension),
          ),
        ];
      }),
    ),
  ]);
}

export interface LocalizedText {
  readonly text: string;
  readonly most: number;
}

function entries<Name extends string>(
  path: string,
  texts: Readonly<Record<NoInfer<Name>, string>>,
  longest: Readonly<Record<Name, number>>,
): readonly (readonly [string, LocalizedText])[] {
  const names = Object.keys(longest) as Name[];
  return names.map((name) => [`${path}.${name}`, { text: texts[name], most: longest[name] }]);
}

/** A language's file: every text of the manifest in that language, and nothing beside. */
export function localizationSchema(texts: ReadonlyMap<string, LocalizedText>): z.ZodType {
  const fields = [...texts].map(([path, { most }]) => [path, line(most)]);
  return z.strictObject({
    $schema: z.literal(schemaUrl('MicrosoftTeams.Localization.schema.json')),
    ...(Object.fromEntries(fields) as Record<string, z.ZodString>),
  });
}

function schemaUrl(name: string): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/${name}`;
}
