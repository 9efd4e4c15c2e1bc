/** How deep a cause may lie. */
const DEEPEST = 8;

/** A fault and what it was caused by, in order; `causeOf`: where a library puts a cause. */
export function causesOf(
  fault: unknown,
  causeOf: (fault: Error) => unknown = ({ cause }) => cause,
): readonly Error[] {
  const causes: Error[] = [];
  for (let at = fault; at instanceof Error && causes.length < DEEPEST; at = causeOf(at))
    causes.push(at);
  return causes;
}

/** Of the system, of Node's `fetch`, and of certificates that are not taken. */
const UNCONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/u;

/** Whether a fault says that no connection came about, so that nothing was sent. */
export function isUnconnected(fault: Error): boolean {
  const { code, syscall } = fault as { readonly code?: unknown; readonly syscall?: unknown };
  return syscall === 'connect' || (typeof code === 'string' && UNCONNECTED.test(code));
}
