/** What of WebAssembly is used; Node has it, its types do not. */
declare namespace WebAssembly {
  interface Module {
    readonly module: unique symbol;
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  const Module: new (bytes: Uint8Array) => Module;
  const Instance: new (module: Module) => Instance;
}
