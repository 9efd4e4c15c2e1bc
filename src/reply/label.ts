import type { Strings } from '../strings/en.js';

/** A label with the colon of its language, over or before what it labels: `To do:`. */
export function labelAlone(label: string, strings: Strings): string {
  return strings.labelled({ label, value: '' }).trimEnd();
}
