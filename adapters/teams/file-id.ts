/** Where Teams keeps what people share with a bot: OneDrive and SharePoint of their organisation. */
const HOSTS = ['.sharepoint.com', '.1drv.com'] as const;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** The desk's own: such addresses carry a token of a kilobyte or two. */
const LONGEST = 4_000;

/**
 * The id of a file in a message: the address that Teams gives for it, once and good for a few minutes. Undefined for an address that
 * is not Teams' own, from which nothing is to be fetched. `isDevelopment`: a server of this machine will do as well.
 */
export function toFileId(address: string, isDevelopment = false): string | undefined {
  return readFileId(address, isDevelopment)?.href;
}

/** The address to fetch the file from, checked again; whoever follows what it leads to checks that in turn. */
export function readFileId(id: string, isDevelopment = false): URL | undefined {
  if (id.length > LONGEST || !URL.canParse(id)) return undefined;
  const address = new URL(id);
  const { protocol, hostname, port, username, password } = address;
  if (username !== '' || password !== '') return undefined;
  if (isDevelopment && LOOPBACK.has(hostname)) {
    return protocol === 'http:' || protocol === 'https:' ? address : undefined;
  }
  const isTheirs =
    protocol === 'https:' && port === '' && HOSTS.some((end) => hostname.endsWith(end));
  return isTheirs ? address : undefined;
}
