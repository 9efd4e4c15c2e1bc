import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from '../../changed-json.js';

export type { Json, JsonObject } from '../../changed-json.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/slack');

/** What Slack sent once, scrubbed, with other values where `change` has them. */
export function payload(name: string, change: JsonObject = {}): JsonObject {
  const recorded = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as JsonObject;
  return merged(recorded, change);
}

function merged(base: JsonObject, change: JsonObject): JsonObject {
  const changed = Object.entries(change).map(([key, value]) => {
    const before = base[key];
    return [key, isObject(before) && isObject(value) ? merged(before, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(changed) };
}

/** An event with another message in it. */
export function eventOf(name: string, event: JsonObject, rest: JsonObject = {}): JsonObject {
  return payload(name, { event, ...rest });
}

/** A press of another button. */
export function pressOf(
  name: string,
  control: { readonly action_id: string; readonly value: string },
  rest: JsonObject = {},
): JsonObject {
  const text = { type: 'plain_text', text: 'Pressed' };
  const action = { type: 'button', action_ts: '1773306600.111111', text, ...control };
  return payload(name, { actions: [action], ...rest });
}
