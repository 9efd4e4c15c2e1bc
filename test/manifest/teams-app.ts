import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Manifest, manifestSchema } from '../../.ci/teams/manifest-schema.js';
import { type AppFacts, type Files, packApp } from '../../.ci/teams/pack-app.js';
import type { Language } from '../../src/domain/language.js';

const FOLDER = join(import.meta.dirname, '../../manifest/teams');

export const FACTS: AppFacts = {
  appId: '0f2a7c1e-5a82-4f2c-b173-e38db0fa4b12',
  address: 'https://desk.example',
  version: '1.2.3',
};

/** The files of the app as they are kept. */
export function appFiles(): Files {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))]));
}

/** The files with a text in one of them replaced. */
export function changedFiles(name: string, from: string, to: string): Files {
  const text = readText(appFiles().get(name));
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  return new Map([...appFiles(), [name, Buffer.from(text.replace(from, to))]]);
}

export function readText(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString('utf8');
}

/** What is in the zip that is uploaded, by name. */
export function unpacked(): Readonly<Record<string, Uint8Array>> {
  const packed = packApp(appFiles(), FACTS);
  if (packed.kind === 'faulty') throw new Error(packed.faults.join('\n'));
  return unzipSync(packed.zip);
}

/** The manifest as it is uploaded. */
export function packedManifest(): Manifest {
  return manifestSchema.parse(JSON.parse(readText(unpacked()['manifest.json'])));
}

/** The texts of a language, by where in the manifest they stand. */
export function textsIn(language: Language): Readonly<Record<string, string>> {
  return JSON.parse(readText(appFiles().get(`${language}.json`))) as Record<string, string>;
}
