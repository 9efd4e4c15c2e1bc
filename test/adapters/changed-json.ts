export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every path to a value in a body. */
export function pathsIn(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  const inside = Array.isArray(value) || isObject(value) ? Object.entries(value) : [];
  const below = inside.flatMap(([key, each]) => pathsIn(each as Json, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

/** A body with another value at a path, or with none there. */
export function changed(
  value: Json,
  [key, ...rest]: readonly string[],
  to: Json | undefined,
): Json {
  if (key === undefined) return to ?? null;
  if (Array.isArray(value))
    return value.map((each: Json, at) => (String(at) === key ? changed(each, rest, to) : each));
  if (!isObject(value)) return value;
  const { [key]: before = null, ...others } = value;
  return to === undefined && rest.length === 0
    ? others
    : { ...others, [key]: changed(before, rest, to) };
}
