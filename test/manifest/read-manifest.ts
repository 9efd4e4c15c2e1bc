import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { slackManifestSchema } from './slack-manifest-schema.js';

const FILE = join(import.meta.dirname, '../../manifest/slack/manifest.yaml');

/** The manifest of the Slack app; throws where it breaks Slack's rules. */
export function readManifest() {
  return slackManifestSchema.parse(parse(readFileSync(FILE, 'utf8')));
}

/** What the desk may do in a workspace. */
export function manifestScopes(): readonly string[] {
  return readManifest().oauth_config.scopes.bot;
}
