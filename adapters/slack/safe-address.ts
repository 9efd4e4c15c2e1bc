import { ADDRESS } from './limits.js';

/** An address of the web that Slack takes; undefined for anything else. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' && href.length <= ADDRESS ? href : undefined;
}
