/** Something that a listener waits for. */
export function gate(): {
  readonly open: () => void;
  readonly reached: Promise<void>;
  readonly pass: () => Promise<void>;
} {
  let open: () => void = () => undefined;
  let reach: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    open,
    reached,
    pass: () => {
      reach();
      return opened;
    },
  };
}
