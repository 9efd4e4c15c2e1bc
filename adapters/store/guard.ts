/** Runs work, and throws what its faults mean in place of them. */
export function createGuard(
  toFault: (cause: unknown) => unknown,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  return async (work) => {
    try {
      return await work();
    } catch (cause) {
      throw toFault(cause);
    }
  };
}
