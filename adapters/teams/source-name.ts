import { shortened } from '../../src/domain/split-text.js';
import { shownLine } from './harmless.js';

/** Title and locator; where both are too long, as much of the title as leaves room for the locator, which tells sources apart. */
export function sourceName(title: string, locator: string, most: number): string {
  const at = `, ${shownLine(locator)}`;
  const room = most - at.length;
  const whole =
    room >= most / 2 ? `${shortened(shownLine(title), room)}${at}` : `${shownLine(title)}${at}`;
  return whole.replace(/^, |, $/gu, '');
}
