/** Of the system, of Node's `fetch`, and of certificates that are not taken. */
const UNCONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/u;

/** Whether no connection came about, so that nothing can have arrived. */
export function isUnconnected(fault: Error): boolean {
  const { code, syscall } = fault as NodeJS.ErrnoException;
  return syscall === 'connect' || (code !== undefined && UNCONNECTED.test(code));
}
