/** Whether a host, as it stands in an address or is listened on, is this machine, reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/iu.test(host);
}
