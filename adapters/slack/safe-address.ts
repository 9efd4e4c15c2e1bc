import { webAddress } from '../../src/domain/web-address.js';
import { ADDRESS } from './limits.js';

/** An address of the web that Slack takes; undefined for anything else. */
export function safeAddress(address: string): string | undefined {
  return webAddress(address, ADDRESS);
}
