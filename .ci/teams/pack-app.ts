import { strToU8, zipSync } from 'fflate';
import type { z } from 'zod';
import {
  localizable,
  localizationSchema,
  type Manifest,
  manifestSchema,
} from './manifest-schema.js';

/** What the manifest leaves open: which app of the directory it is, where the desk is reached, and which version of it. */
export interface AppFacts {
  readonly appId: string;
  /** As `GENDER_DESK_ADDRESS`: `https://desk.example`. */
  readonly address: string;
  readonly version: string;
}

export type PackedApp =
  | { readonly kind: 'packed'; readonly zip: Uint8Array; readonly names: readonly string[] }
  /** What is wrong, a line each: the file, where in it, and why. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** The files of a folder by their names. */
export type Files = ReadonlyMap<string, Uint8Array>;

const MANIFEST = 'manifest.json';

/** The app as Teams takes it: a zip, the same byte by byte for the same files and facts. Pure. */
export function packApp(files: Files, facts: AppFacts): PackedApp {
  const wrong = faultsOfFacts(facts);
  if (wrong.length > 0) return { kind: 'faulty', faults: wrong };
  const text = fillIn(textOf(files, MANIFEST) ?? '', facts);
  const manifest = parse(MANIFEST, text, manifestSchema);
  if (manifest.kind === 'faulty') return manifest;
  const { icons } = manifest.value;
  const faults = [
    ...faultsOfLanguages(files, manifest.value),
    ...faultsOfIcon(files, icons.color, 192),
    ...faultsOfIcon(files, icons.outline, 32),
  ];
  if (faults.length > 0) return { kind: 'faulty', faults };
  const names = [...languageFiles(manifest.value), icons.color, icons.outline].sort();
  const contents = [
    [MANIFEST, strToU8(text)] as const,
    ...names.flatMap((name) => {
      const content = files.get(name);
      return content === undefined ? [] : [[name, content] as const];
    }),
  ];
  const zip = zipSync(Object.fromEntries(contents), { level: 9, mtime: NO_TIME });
  return { kind: 'packed', zip, names: contents.map(([name]) => name) };
}

/** The first that a zip can tell; the same wherever it is written, since zips tell the local time. */
const NO_TIME = new Date(1980, 0, 1);

function faultsOfFacts({ appId, address }: AppFacts): readonly string[] {
  const isApp = manifestSchema.shape.id.safeParse(appId).success;
  const isAddress =
    URL.canParse(address) &&
    new URL(address).protocol === 'https:' &&
    new URL(address).href === `${new URL(address).origin}/`;
  return [
    ...(isApp ? [] : ['TEAMS_APP_ID: the application (client) id of the app registration']),
    ...(isAddress ? [] : ['GENDER_DESK_ADDRESS: an address with https and without a path']),
  ];
}

function fillIn(text: string, { appId, address, version }: AppFacts): string {
  const facts: Readonly<Record<string, string>> = {
    TEAMS_APP_ID: appId,
    HOST: new URL(address).host,
    VERSION: version,
  };
  return text.replace(
    /\$\{\{(\w+)\}\}/gu,
    (placeholder, name: string) => facts[name] ?? placeholder,
  );
}

function languageFiles({ localizationInfo: info }: Manifest): readonly string[] {
  return [info.defaultLanguageFile, ...info.additionalLanguages.map(({ file }) => file)];
}

function faultsOfLanguages(files: Files, manifest: Manifest): readonly string[] {
  const texts = localizable(manifest);
  const schema = localizationSchema(texts);
  return languageFiles(manifest).flatMap((name) => {
    const read = parse(name, textOf(files, name) ?? '', schema);
    return read.kind === 'faulty' ? read.faults : [];
  });
}

function faultsOfIcon(files: Files, name: string, size: number): readonly string[] {
  const content = files.get(name);
  if (content === undefined) return [`${name}: it is missing`];
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const isPng = content.length > 24 && view.getUint32(0) === 0x89504e47;
  const isSized = isPng && view.getUint32(16) === size && view.getUint32(20) === size;
  return isSized ? [] : [`${name}: not a PNG of ${size} × ${size}`];
}

function textOf(files: Files, name: string): string | undefined {
  const content = files.get(name);
  return content && new TextDecoder().decode(content);
}

type Parsed<Value> =
  | { readonly kind: 'parsed'; readonly value: Value }
  | Extract<PackedApp, { readonly kind: 'faulty' }>;

function parse<Value>(name: string, text: string, schema: z.ZodType<Value>): Parsed<Value> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'faulty', faults: [`${name}: it is missing, or no JSON`] };
  }
  const read = schema.safeParse(json);
  if (read.success) return { kind: 'parsed', value: read.data };
  const faults = read.error.issues.map(
    ({ path, message }) => `${name}: ${[...path, message].map(String).join(': ')}`,
  );
  return { kind: 'faulty', faults };
}
