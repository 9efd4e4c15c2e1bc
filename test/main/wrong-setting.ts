import { expect } from 'vitest';

export type Environment = Readonly<Record<string, string>>;

/** The fault that names a setting which is missing or wrong. */
export const wrongSetting = (name: string): Error =>
  expect.objectContaining({ code: 'setting-invalid', facts: { name } }) as Error;
