/** Slack's own names; for governments in the United States, the second. */
const HOSTS = ['slack.com', 'slack-gov.com'];
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether an address is Slack's own, to be trusted with a token or an answer. Where the Web API itself is on this machine, as in
 * tests, so may be all of Slack.
 */
export function isSlacksOwn(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (LOOPBACK.has(hostname)) return LOOPBACK.has(new URL(apiUrl).hostname);
  const isNamed = HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === 'https:' && port === '' && isNamed;
}
